package no.kneika.messages.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** Everything in a ZIP counts, whatever it is called and whether it is used. */
class ZippedLetterTest {

    @Test
    void aHundredFilesAreReadAndOneMoreIsNot() throws Exception {
        assertThat(ZippedLetter.of(files(100, 1, "%d.pdf"), 1_000).attachment("7.pdf"))
                .hasSize(1);
        refuses(files(101, 1, "%d.pdf"), 1_000);
    }

    @Test
    void foldersAndFilesNobodyAsksForCountToo() {
        refuses(files(101, 0, "%d/"), 1_000);
        refuses(files(3, 400, "%d.txt"), 1_000);
        refuses(files(3, 400, "%d/a.pdf"), 1_000);
    }

    @Test
    void itIsWhatIsUnpackedThatCountsAndNotWhatWasPacked() throws Exception {
        var packed = files(1, 50 * 1024 * 1024, "%d.pdf");
        assertThat(packed.length).isLessThan(100_000);
        refuses(packed, BroughtLetter.MOST_UNPACKED);
        assertThat(ZippedLetter.of(files(2, 500, "%d.pdf"), 1_000).attachment("1.pdf"))
                .hasSize(500);
        assertThat(BroughtLetter.read("n1", "brev.zip", packed)).isEqualTo(new Found.Unreadable("too-large"));
    }

    private static void refuses(byte[] zip, long most) {
        assertThatThrownBy(() -> ZippedLetter.of(zip, most))
                .isInstanceOfSatisfying(
                        CorrespondenceFile.Refused.class,
                        refused -> assertThat(refused.reason).isEqualTo("too-large"));
    }

    private static byte[] files(int count, int size, String name) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < count; i++) files.put(name.formatted(i), new byte[size]);
        return Papers.zip(files);
    }
}
