package no.kneika.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A letter finds its case by our reference alone, so no two papers may share one. */
class OurReferenceTest {

    @Test
    void theFirstApplicationOfTheYearHasFourDigitsAndTheFirstClaimFive() {
        assertThat(OurReference.ofApplication(2026, 1)).isEqualTo("K-2026-0001");
        assertThat(OurReference.ofClaim(2026, OurReference.nextClaim(OurReference.BEFORE_CLAIMS)))
                .isEqualTo("K-2026-10001");
    }

    @Test
    void anInstitutionsTenThousandthApplicationIsNotCalledWhatAClaimIsCalled() {
        assertThat(OurReference.ofApplication(2026, 9_999)).isEqualTo("K-2026-9999");
        assertThat(OurReference.ofApplication(2026, 10_000)).isEqualTo("K-2026-100000");
        assertThat(OurReference.ofApplication(2026, 10_001)).isEqualTo("K-2026-100001");
    }

    @Test
    void theClaimAfter99999IsNotCalledWhatAnApplicationIsCalled() {
        assertThat(OurReference.nextClaim(99_998)).isEqualTo(99_999);
        assertThat(OurReference.nextClaim(99_999)).isEqualTo(1_000_000);
        assertThat(OurReference.nextClaim(1_000_000)).isEqualTo(1_000_001);
    }

    @Test
    void aHundredAndFiftyThousandOfEachAreThreeHundredThousandReferences() {
        var all = new HashSet<String>();
        IntStream.rangeClosed(1, 150_000).forEach(nth -> all.add(OurReference.ofApplication(2026, nth)));
        int claim = OurReference.BEFORE_CLAIMS;
        for (int nth = 0; nth < 150_000; nth++) {
            claim = OurReference.nextClaim(claim);
            all.add(OurReference.ofClaim(2026, claim));
        }
        assertThat(all).hasSize(300_000);
    }
}
