package no.kneika.messages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterId;
import org.junit.jupiter.api.Test;

/** NAV answers the same application of Eva's twice, with other days. */
class OtherDatesTest {

    private static final CaseId EVA = new CaseId(UUID.randomUUID());

    private static Letter letter(String title, String body) {
        return new Letter(
                new LetterId(UUID.randomUUID()),
                Instant.parse("2026-11-20T08:00:00Z"),
                "Nav Moss",
                title,
                body,
                LetterReader.read(title, body, ""),
                List.of(),
                EVA,
                null,
                null,
                null,
                null,
                null);
    }

    private static Letter grant(String reference, String days) {
        return letter("Tilsagnsbrev " + reference, "Vi gir tilsagn om 56 timer for perioden " + days + ".");
    }

    @Test
    void theSameReferenceAndOtherDaysIsForAHuman() {
        var first = grant("K-2026-0001", "15.12.2026 - 14.03.2027");
        var second = grant("K-2026-0001", "01.01.2027 - 31.03.2027");
        assertThat(OtherDates.contradicting(second, List.of(first, second))).contains(first);
        assertThat(OtherDates.contradicting(first, List.of(first, second))).contains(second);
    }

    @Test
    void theVerySameDaysOrAnotherReferenceIsNot() {
        var first = grant("K-2026-0001", "15.12.2026 - 14.03.2027");
        assertThat(OtherDates.contradicting(first, List.of(grant("K-2026-0001", "15.12.2026 - 14.03.2027"))))
                .isEmpty();
        assertThat(OtherDates.contradicting(first, List.of(grant("K-2026-0002", "01.01.2027 - 31.03.2027"))))
                .isEmpty();
    }
}
