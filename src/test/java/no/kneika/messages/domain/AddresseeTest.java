package no.kneika.messages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a paper is for, when it names somebody. */
class AddresseeTest {

    private static final String OURS = "974767880";
    private static final String THEIRS = "971555483";
    private static final List<String> ALL = List.of(OURS, THEIRS);

    @Test
    void aPaperThatNamesOnlyAnotherInstitutionIsForThem() {
        assertThat(Addressee.otherThan(OURS, ALL, "Til org.nr. 971 555 483.")).contains(THEIRS);
        assertThat(Addressee.otherThan(OURS, ALL, "Til org.nr. 971\u00a0555\u00a0483\nHei"))
                .contains(THEIRS);
    }

    @Test
    void aPaperThatNamesUsTooIsOurs() {
        assertThat(Addressee.otherThan(OURS, ALL, "971555483 og 974 767 880")).isEmpty();
    }

    @Test
    void navsOwnNumberAndOtherFiguresSayNothing() {
        assertThat(Addressee.otherThan(OURS, ALL, "Nav 889 640 782, sak 1971555483, kr 971 555 483,00"))
                .isEmpty();
    }
}
