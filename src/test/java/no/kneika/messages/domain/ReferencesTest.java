package no.kneika.messages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Our references are found letter by letter, never by likeness. */
class ReferencesTest {

    @Test
    void aReferenceIsAWholeWord() {
        assertThat(References.in("Gjelder K-2026-120.")).containsExactly("K-2026-120");
        assertThat(References.in("K-2026-12")).containsExactly("K-2026-12").doesNotContain("K-2026-120");
        assertThat(References.in("Deres ref: K-2026-0012/Eva")).isEmpty();
        assertThat(References.in("XK-2026-12 K-2026-12x K-26-12 k-2026-12")).isEmpty();
    }

    @Test
    void everyReferenceIsFoundOnceInOrder() {
        assertThat(References.in("(K-2026-7), K-2025-1", "K-2026-7")).containsExactly("K-2026-7", "K-2025-1");
    }
}
