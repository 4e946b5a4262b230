package no.kneika.people.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bekk.bekkopen.org.OrganisasjonsnummerCalculator;
import no.kneika.institution.ContractKind;
import no.kneika.institution.CostPart;
import no.kneika.institution.Funder;
import no.kneika.institution.Institution;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Doorman;
import no.kneika.platform.Use;
import no.kneika.support.KneikaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@KneikaTest
class FoundCommandTest {

    private static final String FEIDE = "https://auth.dataporten.no";

    @Autowired
    FoundCommand command;

    @Autowired
    Institutions institutions;

    @Autowired
    Doorman doorman;

    @Autowired
    Use use;

    @Autowired
    BusinessClock clock;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final String orgnr = unused();

    @Test
    void anInstitutionBeginsWithItsRulesItsCalendarAndTwoWhoCanLogIn() {
        assertThat(found(told())).as(said.toString()).isZero();

        var founded = institution();
        assertThat(founded.name()).isEqualTo("Høgskolen i Sørdalen");
        var today = clock.today();
        use.asSystem(founded.id(), () -> {
            assertThat(institutions.semesterOf(founded.id(), today).code()).startsWith("" + today.getYear());
            var rules = institutions.rulebook(founded.id(), Funder.NAV, today);
            assertThat(rules.maxGrantMonths()).isEqualTo(3);
            assertThat(rules.coverage()).containsExactlyInAnyOrder(CostPart.WAGE, CostPart.CONTRIBUTION);
            assertThat(institutions
                            .employerCosts(founded.id(), ContractKind.EMPLOYEE, today)
                            .contribution())
                    .hasToString("14.1 %");
            assertThat(institutions.claimContact(founded.id()).accountAsWritten())
                    .isEqualTo("1503 24 05808");
            return true;
        });
        assertThat(doorman.whoIs(FEIDE, "tor@" + orgnr)).singleElement().satisfies(tor -> {
            assertThat(tor.institution()).isEqualTo(founded.id());
            assertThat(tor.personName()).isEqualTo("Tor Eik");
            assertThat(tor.capacity()).isEqualTo(Capacity.ADMIN);
        });
        assertThat(doorman.whoIs(FEIDE, "jorunn@" + orgnr))
                .extracting(Doorman.Entry::capacity)
                .containsExactly(Capacity.APPROVER);
        assertThat(said.toString()).contains("Tor Eik may log in at " + FEIDE);
    }

    @Test
    void theSameOrganisationIsNotFoundedTwice() {
        found(told());
        var again = told();
        again.put("name", "Noe annet");

        assertThat(found(again)).isEqualTo(1);
        assertThat(said.toString()).contains(orgnr + " is here already");
        assertThat(institution().name()).isEqualTo("Høgskolen i Sørdalen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orgnr          | 123456789          | no organisation number",
                "orgnr          | '; drop table'     | no organisation number",
                "account        | 15032405809        | no account number",
                "zone           | 9                  | zone of employer's contribution",
                "kind           | kindergarten       | university or university-college",
                "email          | olav               | no e-mail address",
                "issuer         | feide              | where they log in",
                "approver-login | ''                 | --approver-login is missing",
                "admin          | ' '                | --admin is missing",
                "colour         | blue               | There is no --colour"
            })
    void nonsenseIsNamedAndNothingIsDone(String option, String value, String mistake) {
        var told = told();
        told.put(option, value);
        var before = institutions.all().size();

        assertThat(found(told)).isEqualTo(2);
        assertThat(said.toString()).contains(mistake, "Nothing was done");
        assertThat(institutions.all()).hasSize(before);
    }

    @Test
    void oneAloneIsNotTwoPeople() {
        var told = told();
        told.put("approver-login", told.get("admin-login"));

        assertThat(found(told)).isEqualTo(2);
        assertThat(said.toString()).contains("two people");
    }

    @Test
    void anOptionWithoutAValueOrTwiceIsAMistake() {
        assertThat(run(List.of("--name", "--orgnr", orgnr))).isEqualTo(2);
        assertThat(said.toString()).contains("--name needs a value");
        var twice = new ArrayList<>(words(told()));
        twice.addAll(List.of("--name", "Enda et navn"));
        assertThat(run(twice)).isEqualTo(2);
        assertThat(said.toString()).contains("--name is there twice");
    }

    @Test
    void aloneItSaysWhatItNeeds() {
        assertThat(run(List.of())).isEqualTo(2);
        assertThat(said.toString()).contains("--admin-login", "two people");
    }

    private Map<String, String> told() {
        var told = new LinkedHashMap<String, String>();
        told.put("name", "Høgskolen i Sørdalen");
        told.put("name-nn", "Høgskulen i Sørdalen");
        told.put("orgnr", orgnr);
        told.put("municipality", "Sørdalen");
        told.put("contact", "Olav Lien");
        told.put("phone", "70 00 00 12");
        told.put("email", "olav.lien@example.no");
        told.put("account", "1503 24 05808");
        told.put("admin", "Tor Eik");
        told.put("admin-login", "tor@" + orgnr);
        told.put("approver", "Jorunn Sand");
        told.put("approver-login", "jorunn@" + orgnr);
        told.put("issuer", FEIDE);
        return told;
    }

    private Institution institution() {
        return institutions.all().stream()
                .filter(each -> each.orgnr().equals(orgnr))
                .findFirst()
                .orElseThrow();
    }

    private int found(Map<String, String> told) {
        return run(words(told));
    }

    private static List<String> words(Map<String, String> told) {
        var words = new ArrayList<String>();
        told.forEach((option, value) -> words.addAll(List.of("--" + option, value)));
        return words;
    }

    private int run(List<String> words) {
        return command.run(words, new PrintStream(said));
    }

    private String unused() {
        return OrganisasjonsnummerCalculator.getOrganisasjonsnummerList(1)
                .getFirst()
                .getValue();
    }
}
