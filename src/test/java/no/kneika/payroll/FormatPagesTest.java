package no.kneika.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.kneika.kernel.Period;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Olav Lien's payroll office changes how it wants its file, and he sees the file before he uses the new version. */
@KneikaTest
class FormatPagesTest {

    private static final Period GRANT = Period.of("2026-08-15", "2026-11-14");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    Payroll payroll;

    @Autowired
    TestClock clock;

    private World.Tenant at;
    private Visitor olav;

    @BeforeEach
    void tobiasHasOneApprovedHour() {
        clock.set(LocalDate.parse("2026-08-15"));
        at = world.newInstitution();
        var tobias = walk.assessedCase(at, "Tobias Strand", Period.of("2026-08-15", "2026-12-20"), 4);
        walk.granted(at, tobias, GRANT, 56, "180", "2026/2");
        walk.offers(at, "Sivert Ness", 8);
        var sivert = walk.chosen(at, tobias, "Tobias Strand", "Sivert Ness");
        walk.contracted(at, sivert, "Sivert Ness", GRANT, 56, "180");
        clock.set(LocalDate.parse("2026-09-30"));
        payday.worked(at, "Sivert Ness", sivert, "2026-09-01", "1:30");
        payday.approved(at, "Tobias Strand", "Sivert Ness", sivert, "2026-09");
        olav = Visitor.at(port, sessions, at.actor("Olav Lien"));
        olav.get("/payroll");
    }

    private String file() {
        return new String(
                at.as("Olav Lien", () -> payroll.file(payday.exported(at, "2026-09"))), StandardCharsets.UTF_8);
    }

    @Test
    void theFileIsSeenWithARealMonthBeforeTheVersionIsSaved() {
        var page = olav.get("/payroll/formats/VISMA_16");
        assertThat(page.body()).contains("0.00;1.50;180.00;0.00;;;").doesNotContain("Lagre versjon 2");
        var changed = olav.get("/payroll/formats/VISMA_16?" + typed(page.body(), "wageType", "2040"));
        assertThat(changed.body()).contains(";2040;0.00;1.50;180.00").contains("Lagre versjon 2 og bruk den");
        var saved = sent("/payroll/formats/VISMA_16/versions", typed(changed.body(), "", ""));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(file()).matches("(?s)0;0;\\d+;2040;0\\.00;1\\.50;180\\.00;0\\.00;;;\"MENTOR\";.*\"K1-1\";\r\n");
    }

    /** What the fields of the format hold, in order, with one of them changed. */
    private static String typed(String page, String name, String value) {
        var fields = new ArrayList<String>();
        var field = Pattern.compile(
                        "<input[^>]*? name=\"(\\w+)\"[^>]*>|<select[^>]*? name=\"(\\w+)\"[^>]*>(.*?)</select>",
                        Pattern.DOTALL)
                .matcher(page.substring(page.indexOf("<form class=\"k-stack k-groups\"")));
        while (field.find()) {
            var tag = field.group();
            var known = field.group(1) != null ? field.group(1) : field.group(2);
            if (known.startsWith("_") || tag.contains("checkbox") && !tag.contains(" checked")) continue;
            var held = Pattern.compile(
                            field.group(1) != null ? " value=\"([^\"]*)\"" : "<option value=\"([^\"]*)\" selected")
                    .matcher(tag);
            var now = known.equals(name) ? value : held.find() ? held.group(1) : "";
            fields.add(known + "=" + URLEncoder.encode(now, StandardCharsets.UTF_8));
        }
        return String.join("&", fields);
    }

    private HttpResponse<String> sent(String path, String form) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(olav.get("/payroll/formats").body());
        assertThat(token.find()).isTrue();
        return olav.send(HttpRequest.newBuilder(olav.house().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form + "&_csrf=" + token.group(1) + "&_key=" + UUID.randomUUID())));
    }

    @Test
    void theVersionBeforeCanBeUsedAgain() {
        olav.post(
                "/payroll/formats/DFO_SAP/choices",
                Map.of("version", "1", "_key", UUID.randomUUID().toString()));
        assertThat(olav.get("/payroll").body()).contains("DFØ og SAP, hurtigregistrering, versjon 1");
        olav.post(
                "/payroll/formats/GENERIC/choices",
                Map.of("version", "1", "_key", UUID.randomUUID().toString()));
        assertThat(file()).startsWith("\uFEFFemployee_no;wage_type");
    }

    @Test
    void aFormatWithoutAnIdForEachLineIsNotSaved() {
        var refused = sent(
                "/payroll/formats/GENERIC/versions",
                "columns=EMPLOYEE_NO&encoding=UTF_8&separator=TAB&decimal=COMMA&quoting=NEVER&lineEnd=LF"
                        + "&wageType=1530&sickWageType=1540&backWageType=1530");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Ta med en kolonne med linje-id");
    }
}
