package no.kneika.documents.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.kneika.documents.Letterhead;
import no.kneika.documents.Party;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.mentors.ContractPaper;
import no.kneika.mentors.DeclarationPaper;
import no.kneika.platform.web.Texts;
import no.kneika.support.VeraPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people sign is archivable and accessible in every language. */
class PapersTest {

    private static final List<Party> SIGNATORIES =
            List.of(Party.of("Aksel Rød", "mentor"), Party.of("Jorunn Sand", "godkjenner"));

    private final AccessiblePress press = new AccessiblePress(new Texts(true));

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void akselsContractAndDeclarationAreValid(String language) {
        VeraPdf.assertValid(press.press("paper/contract", head(language), contract()));
        VeraPdf.assertValid(press.press(
                "paper/declaration",
                head(language),
                new DeclarationPaper("Høgskolen i Nordfjella", "Aksel Rød", SIGNATORIES)));
    }

    @Test
    void thePreviewHoldsTheSameWordsUnderThePagesOwnHeadings() {
        var preview = press.preview("paper/contract", head("nb"), contract());
        assertThat(preview)
                .startsWith("<article class=\"k-sheet\"")
                .contains("Aksel Rød", "<h3>", "<h4>")
                .doesNotContain("<h1", "<h2", "<html");
    }

    private static ContractPaper contract() {
        return new ContractPaper(
                "Høgskolen i Nordfjella",
                "Aksel Rød",
                ContractKind.EMPLOYEE,
                Period.of("2026-08-15", "2026-11-14"),
                Minutes.hours(56),
                HourlyRate.of("180"),
                SIGNATORIES);
    }

    private static Letterhead head(String language) {
        return new Letterhead(
                Locale.of(language),
                "Avtale om arbeid som mentor",
                Party.of("Høgskolen i Nordfjella", "Org.nr. 314 700 228"),
                null,
                LocalDate.of(2026, 8, 20),
                "K-2026-0012",
                null);
    }
}
