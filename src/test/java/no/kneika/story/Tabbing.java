package no.kneika.story;

import com.microsoft.playwright.Page;
import java.util.List;

/** Somebody without a mouse: presses Tab through a page, and writes down where they were and whether it could be seen. */
final class Tabbing {

    /** The look of an element and of what stands for it (the label of a hidden radio button) before anything has focus. */
    private static final String BEFORE = """
            () => {
              const look = e => { const s = getComputedStyle(e);
                return [s.outlineStyle === 'none' ? '' : s.outlineStyle + s.outlineWidth + s.outlineColor, s.boxShadow].join('|'); };
              const bare = e => { const s = getComputedStyle(e); return s.outlineStyle === 'none' && s.boxShadow === 'none'; };
              const near = e => [e, e.nextElementSibling, e.parentElement, e.parentElement && e.parentElement.nextElementSibling]
                .filter(x => x && getComputedStyle(x).opacity !== '0');
              const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (e.name ? '[' + e.name + ']' : '')
                + ' "' + (e.innerText || e.value || e.getAttribute('aria-label') || '').trim().slice(0, 30) + '"';
              const kinds = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
              const all = [...document.querySelectorAll(kinds)].filter(e => !e.disabled
                && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }));
              const first = new Map();
              window.kneikaTabs = { seen: [], hidden: [], first: null, reached: new Set(), all, name };
              all.forEach(e => first.set(e, near(e).map(look)));
              document.addEventListener('focusin', event => {
                const e = event.target, told = window.kneikaTabs;
                if (!told.first) told.first = e.className;
                told.reached.add(e);
                if (!first.has(e)) return;
                const now = near(e);
                if (!now.some((x, i) => look(x) !== first.get(e)[i] && !bare(x))) told.hidden.push(name(e));
              });
              return all.length;
            }
            """;

    private static final String AFTER = """
            () => {
              const told = window.kneikaTabs, group = e => e.type === 'radio' && e.name ? (e.form ? [...e.form.elements] : [])
                .filter(x => x.name === e.name) : [e];
              const missed = told.all.filter(e => e.closest('main') && !group(e).some(x => told.reached.has(x))).map(told.name);
              return [...(told.first || '').includes('ds-skip-link') ? [] : ['Tab goes first to ' + told.first],
                ...missed.map(m => 'Tab never comes to ' + m), ...told.hidden.map(h => 'focus can not be seen on ' + h)];
            }
            """;

    private Tabbing() {}

    /** What is wrong; nothing on a good page. */
    static List<String> through(Page page) {
        int stops = ((Number) page.evaluate(BEFORE)).intValue();
        for (int i = 0; i < stops + 6; i++) page.keyboard().press("Tab");
        return ((List<?>) page.evaluate(AFTER)).stream().map(Object::toString).toList();
    }
}
