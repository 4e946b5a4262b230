package no.kneika.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import no.kneika.kernel.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityNumberTest {

    private final boolean before = FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS;

    @BeforeEach
    void madeUpNumbersAreAllowed() {
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
    }

    @AfterEach
    void asItWas() {
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = before;
    }

    @Test
    void spacesDotsAndHyphensDoNotMatter() {
        var plain = IdentityNumber.parse("08860368081").orThrow();
        assertThat(IdentityNumber.parse(" 088603 68081 ").orThrow()).isEqualTo(plain);
        assertThat(IdentityNumber.parse("08.86.03-68081").orThrow()).isEqualTo(plain);
        assertThat(plain.birthDate()).isEqualTo(LocalDate.of(2003, 6, 8));
        assertThat(plain.asWritten()).isEqualTo("088603 68081");
    }

    @Test
    void tenDigitsAreTold() {
        var refused = IdentityNumber.parse("0886036808");
        assertThat(refused.codes()).containsExactly("identity-length");
        assertThat(refused.reasons().getFirst().args()).containsExactly(10);
        assertThat(refused.reasons().getFirst().field()).isEqualTo("identity");
    }

    @Test
    void lettersNothingAndAWrongDigitHaveSentencesOfTheirOwn() {
        assertThat(IdentityNumber.parse("o8860368081").codes()).containsExactly("identity-letters");
        assertThat(IdentityNumber.parse(" . ").codes()).containsExactly("identity-missing");
        assertThat(IdentityNumber.parse("08860368082").codes()).containsExactly("identity-control");
    }

    @Test
    void madeUpNumbersAreRefusedWhereNobodyPractises() {
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = false;
        Decision<IdentityNumber> refused = IdentityNumber.parse("08860368081");
        assertThat(refused.codes()).containsExactly("identity-made-up");
    }

    @Test
    void itIsMaskedWhereverItIsPrinted() {
        var number = IdentityNumber.parse("08860368081").orThrow();
        assertThat("" + number).doesNotContain("68081").doesNotContain("0886");
        assertThat(number.masked()).isEqualTo("088603 *****");
    }
}
