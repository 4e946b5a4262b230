package no.kneika.funding.domain;

import static no.kneika.funding.domain.Agreed.AUTUMN;
import static no.kneika.funding.domain.Agreed.TODAY;
import static no.kneika.funding.domain.Agreed.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.domain.AgreementTerms.WageKind;
import org.junit.jupiter.api.Test;

/** The sheet Randi types Eva's agreement in from, at NAV. */
class AgreementSheetTest {

    private static List<String> keys(WrittenAgreement it, String step) {
        return AgreementSheet.of(it).steps().stream()
                .filter(each -> each.key().equals(step))
                .flatMap(each -> each.fields().stream())
                .map(AgreementSheet.Field::key)
                .toList();
    }

    private static String value(WrittenAgreement it, String key) {
        return AgreementSheet.of(it).steps().stream()
                .flatMap(each -> each.fields().stream())
                .filter(each -> each.key().equals(key))
                .map(AgreementSheet.Field::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void evasAgreementStandsInNavsOrder() {
        var it = Agreed.about(AUTUMN);
        assertThat(AgreementSheet.of(it).steps())
                .extracting(AgreementSheet.Step::key)
                .containsExactly("contact", "mentor", "duration", "follow-up", "money");
        assertThat(keys(it, "contact"))
                .containsExactly(
                        "student-first",
                        "student-last",
                        "student-phone",
                        "employer-name",
                        "employer-number",
                        "contact-first",
                        "contact-last",
                        "contact-phone",
                        "family",
                        "adviser-first",
                        "adviser-last",
                        "adviser-phone");
        assertThat(keys(it, "mentor")).containsExactly("mentor-first", "mentor-last", "mentor-phone", "tasks");
        assertThat(keys(it, "duration")).containsExactly("from", "to");
        assertThat(keys(it, "follow-up")).containsExactly("follow-up", "facilitation");
        assertThat(keys(it, "money"))
                .containsExactly("hours", "per", "wage", "position", "pension", "contribution", "holiday", "account");
    }

    @Test
    void eachValueIsAsNavsFieldTakesIt() {
        var it = Agreed.about(AUTUMN);
        assertThat(value(it, "from")).isEqualTo("17.08.2026");
        assertThat(value(it, "student-phone")).isEqualTo("90000001");
        assertThat(value(it, "position")).isEqualTo("50,7");
        assertThat(value(it, "holiday")).isEqualTo("10,2");
        assertThat(value(it, "wage")).isEqualTo("875000");
        assertThat(value(it, "hours")).isEqualTo("8");
    }

    @Test
    void aTieIsExplainedBesideItsYes() {
        var it = Agreed.with(AUTUMN, TODAY, "Øver", terms(8), Optional.of("Søsken"));
        assertThat(value(it, "family")).isEqualTo("yes");
        assertThat(value(it, "family-why")).isEqualTo("Søsken");
    }

    @Test
    void anHourlyWageHasNoPosition() {
        var hourly = new AgreementTerms(
                BigDecimal.valueOf(185),
                WageKind.HOUR,
                BigDecimal.valueOf(100),
                BigDecimal.valueOf(8),
                new BigDecimal("0.12"),
                BigDecimal.ZERO,
                new BigDecimal("0.141"));
        assertThat(keys(Agreed.with(AUTUMN, TODAY, "Øver", hourly, Optional.empty()), "money"))
                .doesNotContain("position");
    }

    @Test
    void aNameWithThreeWordsHasTwoFirstNames() {
        var it = new WrittenAgreement.Someone("Anne Berg Hansen", "");
        assertThat(it.first()).isEqualTo("Anne Berg");
        assertThat(it.last()).isEqualTo("Hansen");
    }
}
