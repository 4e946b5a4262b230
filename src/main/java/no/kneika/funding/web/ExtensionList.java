package no.kneika.funding.web;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.kneika.funding.Extension;
import no.kneika.kernel.PersonId;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Spreadsheet;

/** Which students the plan shows, in which order, and the same to take along. */
final class ExtensionList {

    private final Map<PersonId, String> names;

    ExtensionList(Map<PersonId, String> names) {
        this.names = names;
    }

    String name(Extension it) {
        return names.getOrDefault(it.student(), "");
    }

    static String payer(Extension it) {
        return it.grants().isEmpty() ? "" : it.grants().getLast().funderName();
    }

    static boolean isShown(Extension it, String show) {
        return switch (show) {
            case "ready" -> it.state() == Extension.State.READY || it.state() == Extension.State.HINDERED;
            case "waiting" -> it.state() == Extension.State.WAITING;
            default -> true;
        };
    }

    List<Extension> found(List<Extension> all, String show, String search, String sort) {
        var wanted = search.strip().toLowerCase(Locale.ROOT);
        var found = all.stream()
                .filter(it -> isShown(it, show))
                .filter(it -> Stream.of(name(it), payer(it))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)));
        // As it comes, what ends first is on top; those without a grant last.
        if (sort.isEmpty() || sort.equals("until")) return found.toList();
        Comparator<Extension> byName = Comparator.comparing(this::name, Collator.getInstance(Locale.of("nb")));
        Comparator<Extension> byUntil =
                Comparator.comparing(it -> it.coveredUntil().orElse(LocalDate.MAX));
        var order = sort.endsWith("until") ? byUntil : byName;
        return found.sorted((sort.startsWith("-") ? order.reversed() : order).thenComparing(byName))
                .toList();
    }

    /** Days of each month nobody has promised, beside what is next. */
    Spreadsheet sheet(Page page, List<Extension> found, ExtensionStrip strip) {
        var heads = new ArrayList<>(List.of(
                page.t("extensions.student"),
                page.t("extensions.payer"),
                page.t("extensions.until"),
                page.t("extensions.next-step"),
                page.t("extensions.asked-from"),
                page.t("extensions.asked-to"),
                page.t("extensions.hours")));
        strip.months().forEach(month -> heads.add(page.t("extensions.missing", page.month(month))));
        return new Spreadsheet(
                page.t("extensions.title"),
                heads,
                found.stream().map(it -> line(page, it, strip)).toList());
    }

    private List<Object> line(Page page, Extension it, ExtensionStrip strip) {
        var line = new ArrayList<Object>(List.of(
                name(it),
                payer(it),
                it.coveredUntil().<Object>map(day -> day).orElse(""),
                ExtensionsDrawing.says(page, it),
                it.asked().<Object>map(asked -> asked.from()).orElse(""),
                it.asked().<Object>map(asked -> asked.to()).orElse(""),
                it.hours()));
        line.addAll(strip.missing(it));
        return line;
    }
}
