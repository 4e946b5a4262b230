package no.kneika.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import no.bekk.bekkopen.org.OrganisasjonsnummerCalculator;
import no.kneika.kernel.Capacity;
import no.kneika.people.Login;
import no.kneika.people.People;
import no.kneika.platform.cli.Command;
import no.kneika.support.Browser;
import no.kneika.support.KneikaTest;
import no.kneika.support.World;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Logging in with OpenID Connect in a real browser; mock-oauth2-server plays Feide. */
@KneikaTest
@Tag("browser")
class OidcLoginIT {

    private static final MockOAuth2Server FEIDE =
            new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Command> commands;

    private World.Tenant hinf;
    private String issuer;
    private Page page;
    private Browser.Seat seat;
    private final List<String> asked = new ArrayList<>();

    @DynamicPropertySource
    static void feide(DynamicPropertyRegistry settings) {
        FEIDE.start();
        settings.add("kneika.login.issuer", () -> FEIDE.issuerUrl("feide").toString());
        settings.add("kneika.login.client-id", () -> "kneika");
        settings.add("kneika.login.client-secret", () -> "between-us");
    }

    @AfterAll
    static void close() {
        FEIDE.shutdown();
    }

    @BeforeEach
    void people() {
        hinf = world.newInstitution();
        issuer = FEIDE.issuerUrl("feide").toString();
        seat = Browser.desktop().open("http://localhost:" + port);
        page = seat.page();
        page.onRequest(request -> asked.add(request.url()));
    }

    @AfterEach
    void leave() {
        seat.close();
    }

    @Test
    void randiLogsInAndComesToThePageSheWanted() {
        allow("Randi Moe", "randi");

        page.navigate(house("/capacity"));
        logInAs("randi", "");

        assertThat(page.url()).isEqualTo(house("/capacity"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Hva skal du gjøre nå?");
    }

    @Test
    void theRequestCarriesStateNonceAndAChallenge() {
        page.navigate(house("/sign-in"));

        var authorize = asked.stream()
                .filter(url -> url.contains("/authorize?"))
                .findFirst()
                .orElseThrow();
        assertThat(authorize)
                .contains("response_type=code", "state=", "nonce=", "code_challenge=", "code_challenge_method=S256");
    }

    @Test
    void nothingTheProviderSaidIsLeftInTheSession() {
        allow("Randi Moe", "randi");
        page.navigate(house("/capacity"));
        logInAs("randi", "{\"name\": \"Randi Moe\", \"email\": \"randi.moe@hinf.example\"}");

        var rows = jdbc.sql("""
                        select attribute_name, attribute_bytes from spring_session_attributes a
                        join spring_session s on s.primary_id = a.session_primary_id where principal_name = :person
                        """)
                .param("person", hinf.person("Randi Moe").toString())
                .query()
                .listOfRows();
        assertThat(rows).hasSize(1).allSatisfy(row -> {
            assertThat(row.get("attribute_name")).isEqualTo("SPRING_SECURITY_CONTEXT");
            assertThat(new String((byte[]) row.get("attribute_bytes"), StandardCharsets.ISO_8859_1))
                    .contains("COORDINATOR")
                    .doesNotContain("Randi", "hinf.example", "eyJ", "oauth2", "Oidc");
        });
        assertThat(jdbc.sql("select count(*) from spring_session_attributes where attribute_name like '%OAUTH2%'")
                        .query(Long.class)
                        .single())
                .as("the request to the provider is gone too")
                .isZero();
    }

    @Test
    void evaIsKnownByHerPrincipalNameBeforeSheHasEverLoggedIn() {
        allow("Eva Dahl", "eva.dahl@hinf.example");

        page.navigate(house("/capacity"));
        logInAs("an-opaque-subject", "{\"" + Recognition.PRINCIPAL_NAME + "\": \"eva.dahl@hinf.example\"}");

        assertThat(page.url()).isEqualTo(house("/capacity"));
        assertThat(page.locator("button[name=as]").count()).isEqualTo(1);
    }

    @Test
    void somebodyNoInstitutionKnowsIsToldInPlainWordsAndHasNoSession() {
        page.navigate(house("/capacity"));
        logInAs("a-stranger", "");

        assertThat(page.url()).isEqualTo(house("/not-known"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Vi kjenner deg ikke ennå");
        assertThat(page.context().cookies()).extracting(cookie -> cookie.name).doesNotContain("kneika");
    }

    @Test
    void whoHasTwoRolesChoosesOneAndCanSwitchLater() {
        allow("Sivert Ness", "sivert");
        hinf.as("Randi Moe", () -> {
            var role = people.grantRole(
                    hinf.actor("Randi Moe"),
                    hinf.person("Sivert Ness"),
                    Capacity.STUDENT,
                    LocalDate.of(2026, Month.AUGUST, 1),
                    null);
            assertThat(role.isAccepted()).as(role.codes().toString()).isTrue();
            return true;
        });

        page.navigate(house("/sign-in"));
        logInAs("sivert", "");
        assertThat(page.url()).isEqualTo(house("/capacity"));
        page.locator("button[name=as][value$='/MENTOR']").click();
        assertThat(page.url()).isEqualTo(house("/today"));

        page.navigate(house("/capacity"));
        page.locator("button[name=as][value$='/STUDENT']").click();
        assertThat(page.url()).isEqualTo(house("/today"));
        assertThat(capacitiesInSessions("Sivert Ness"))
                .hasSize(1)
                .first()
                .asString()
                .contains("STUDENT");
    }

    @Test
    void whatKristianWroteIsThereWhenHeHasLoggedInAgain() {
        allow("Kristian Haug", "kristian");
        page.navigate(house("/needs/new"));
        logInAs("kristian", "");
        page.locator("textarea[name=text]").fill("Jeg mister tråden når jeg leser.");
        jdbc.sql("delete from spring_session where principal_name = :person")
                .param("person", hinf.person("Kristian Haug").toString())
                .update();
        page.locator("main form button[type=submit]").last().click();

        assertThat(page.locator("h1").innerText()).isEqualTo("Du var logget ut");
        assertThat(page.locator("main").innerText()).contains("Det du skrev, har vi tatt vare på");
        seat.isSound();
        page.locator("main a[href='/sign-in']").click();
        logInAs("kristian", "");

        assertThat(page.url()).isEqualTo(house("/kept-form"));
        assertThat(page.locator("textarea[name=text]").inputValue()).isEqualTo("Jeg mister tråden når jeg leser.");
        assertThat(page.locator(".ds-error-summary").innerText()).contains("Dette er ikke sendt", "send det på nytt");
        seat.isSound();
        seat.screenshot("kept-form");
        page.locator("main form button[type=submit]").last().click();
        assertThat(page.url()).doesNotContain("kept-form").contains("done=");
    }

    @Test
    void theFirstAdministratorOfAnInstitutionThatWasJustFoundedLogsIn() {
        var found = commands.stream()
                .filter(each -> each.name().equals("found"))
                .findFirst()
                .orElseThrow();
        var orgnr = OrganisasjonsnummerCalculator.getOrganisasjonsnummerList(1)
                .getFirst()
                .getValue();
        var told = "--name|Høgskolen i Sørdalen|--municipality|Sørdalen|--orgnr|" + orgnr
                + "|--contact|Olav Lien|--phone|70000012|--email|olav.lien@example.no|--account|15032405808"
                + "|--admin|Tor Eik|--admin-login|tor@" + hinf.id()
                + "|--approver|Jorunn Sand|--approver-login|jorunn@" + hinf.id();
        assertThat(found.run(List.of(told.split("\\|")), System.out)).isZero();

        page.navigate(house("/today"));
        logInAs("tor", "");

        assertThat(page.url()).isEqualTo(house("/today"));
        assertThat(page.locator(".k-rail").innerText()).contains("Tor Eik", "Høgskolen i Sørdalen", "Administrator");
        seat.isSound();
    }

    @Test
    void anAnswerNobodyAskedForLetsNobodyIn() {
        page.navigate(house("/login/oauth2/code/oidc?code=stolen&state=guessed"));

        assertThat(page.url()).isEqualTo(house("/signed-out?failed"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Innloggingen ble avbrutt");
    }

    private void allow(String name, String subject) {
        hinf.asSystem(() -> {
            people.allowLogin(hinf.person(name), new Login(issuer, subject + "@" + hinf.id()));
            return true;
        });
    }

    /** Each test has its own institution, and so its own subjects at the provider. */
    private void logInAs(String subject, String claims) {
        page.locator("input[name=username]").fill(subject + "@" + hinf.id());
        if (!claims.isEmpty()) {
            page.locator("textarea[name=claims]")
                    .fill(claims.replace("eva.dahl@hinf.example", "eva.dahl@hinf.example@" + hinf.id()));
        }
        page.locator("input[type=submit], button[type=submit]").first().click();
    }

    private List<String> capacitiesInSessions(String name) {
        return jdbc.sql("""
                        select attribute_bytes from spring_session_attributes a
                        join spring_session s on s.primary_id = a.session_primary_id where principal_name = :person
                        """)
                .param("person", hinf.person(name).toString())
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list();
    }

    private String house(String path) {
        return "http://localhost:" + port + path;
    }
}
