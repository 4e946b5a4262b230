package no.kneika.payroll.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.payroll.domain.LineStory.Again;
import no.kneika.payroll.domain.LineStory.Standing;
import no.kneika.payroll.domain.LineStory.Word;
import no.kneika.platform.sheet.FileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What payroll answers to Olav's file, in the many ways payroll systems say yes and no. */
class ReceiptFileTest {

    private static final Instant MONDAY = Instant.parse("2026-10-12T08:00:00Z");

    private static final Map<String, LineStory> LINES = Map.of(
            "K12-1", story(1, false),
            "K12-2", story(2, false),
            "K12-3", story(3, true));

    private static LineStory story(int number, boolean paid, Word... more) {
        var words = new java.util.ArrayList<>(List.of(new Word(MONDAY, Standing.SENT, "")));
        words.addAll(List.of(more));
        var as = new FileLine("100123", "1530", YearMonth.of(2026, 9), 60, HourlyRate.of("180"), "K12-" + number);
        return new LineStory(new UUID(7, number), as, words, paid);
    }

    private static Decision<List<ReceiptFile.Answer>> read(String text) {
        return FileReading.read(text.getBytes(StandardCharsets.UTF_8)).then(sheet -> ReceiptFile.read(sheet, LINES));
    }

    @Test
    void aYesAndANoWithPayrollsOwnWords() {
        var answers = read("external_id;status;reason\nK12-1;OK;\nK12-2;Avvist;Ukjent ansattnummer 100123\n")
                .orThrow();
        assertThat(answers).extracting(ReceiptFile.Answer::taken).containsExactly(true, false);
        assertThat(answers.get(1).reason()).isEqualTo("Ukjent ansattnummer 100123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Linje-id,Resultat\nK12-1,godkjent\n", "ID;Status\nK12-1;S\n", "line id\tstatus\nK12-1\t1\n"})
    void headingsAndWordsAreReadAsPayrollWritesThem(String text) {
        assertThat(read(text).orThrow()).extracting(ReceiptFile.Answer::taken).containsExactly(true);
    }

    @Test
    void everyWrongLineHasItsOwnReason() {
        assertThat(read("external_id;status\nK9-1;OK\nK12-1;OK\nK12-1;avvist\nK12-2;kanskje\nK12-3;avvist\n")
                        .codes())
                .containsExactly(
                        "receipt-unknown-line", "receipt-line-twice", "receipt-status", "receipt-paid-already");
        assertThat(read("external_id\nK12-1\n").codes()).containsExactly("receipt-columns");
        assertThat(read("external_id;status\n").codes()).containsExactly("receipt-empty");
    }

    @Test
    void whatPayrollHasIsNeverSentAgain() {
        var taken = new Word(MONDAY.plusSeconds(60), Standing.TAKEN, "");
        var refused = new Word(MONDAY.plusSeconds(60), Standing.REFUSED, "");
        var again = new Word(MONDAY.plusSeconds(120), Standing.SENT_AGAIN, "");
        for (var way : Again.values()) {
            assertThat(story(1, true).goes(way)).isFalse();
            assertThat(story(1, true, refused).goes(way)).isFalse();
            assertThat(story(1, false, taken).goes(way)).isFalse();
            assertThat(story(1, false, refused).goes(way)).isTrue();
        }
        assertThat(story(1, false).goes(Again.REFUSED)).isFalse();
        assertThat(story(1, false).goes(Again.LOST)).isTrue();
        assertThat(story(1, false, refused, again).goes(Again.REFUSED))
                .as("sent again, and not answered since")
                .isFalse();
    }
}
