package no.kneika.messages.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.kneika.messages.in.ReadingLimit.Most;
import org.junit.jupiter.api.Test;

/** A PDF somebody made to do harm is a letter Randi cannot read, and nothing worse. */
class PdfLetterTest {

    private static final Most MOST = Most.OF_A_LETTER;

    @Test
    void aSmallFileThatUnpacksToAQuarterOfAGigabyteIsStoppedOnTheWay() {
        var bomb = Papers.bomb(256);
        assertThat(bomb.length).isLessThan(512 * 1024);
        assertThat(why(bomb, MOST)).isEqualTo("too-large");
        assertThat(why(Papers.bomb(10), MOST)).as("much, and not too much").isEqualTo("read");
    }

    @Test
    void soIsOneThatDoesItBeforeItsFirstPageIsLookedAt() {
        var bomb = Papers.bombInTheIndex(30);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(why(bomb, MOST)).isEqualTo("too-large");
        assertThat(why(Papers.bombInTheIndex(1), MOST)).isEqualTo("read");
    }

    @Test
    void formsThatDrawFormsAreNotDrawnForEver() {
        assertThat(why(Papers.formsInForms(9), MOST)).isEqualTo("endless");
        assertThat(why(Papers.formsInForms(3), MOST)).isEqualTo("read");
    }

    @Test
    void morePrintedSignsThanALetterHasAreNotRead() {
        var letter = Papers.pdf("Vi gir tilsagn om 56 timer.");
        assertThat(why(letter, new Most(MOST.unpacked(), MOST.steps(), 10, MOST.time())))
                .isEqualTo("endless");
    }

    @Test
    void aLetterHasItsTimeAndNoMore() {
        var letter = Papers.pdf("Vi gir tilsagn om 56 timer.");
        assertThat(why(letter, new Most(MOST.unpacked(), MOST.steps(), MOST.signs(), Duration.ZERO)))
                .isEqualTo("endless");
        assertThat(why(letter, MOST)).isEqualTo("read");
    }

    private static String why(byte[] pdf, Most most) {
        return switch (PdfLetter.read("n1", "brev.pdf", pdf, most)) {
            case Found.Unreadable(var reason) -> reason;
            case Found.Complete any -> "read";
            case Found.Leave any -> "left";
        };
    }
}
