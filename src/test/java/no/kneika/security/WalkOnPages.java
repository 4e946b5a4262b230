package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.Ids;
import no.kneika.security.Houses.Supported;
import no.kneika.security.Kind.Known;
import no.kneika.support.TestClock;
import no.kneika.support.Visitor;
import no.kneika.support.World.Tenant;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The later half of the walk, from hours to claim, through the pages people use. */
final class WalkOnPages {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final SessionRepository<? extends Session> sessions;
    private final TestClock clock;
    private final AllRows rows;
    private final List<String> twice = new ArrayList<>();
    private final Set<InstitutionId> where = new HashSet<>();
    private boolean sendsTwice;

    WalkOnPages(int port, SessionRepository<? extends Session> sessions, TestClock clock, AllRows rows) {
        this.port = port;
        this.sessions = sessions;
        this.clock = clock;
        this.rows = rows;
    }

    /** Every form from now on is sent again with the same key: the same answer, and nothing more happens. */
    WalkOnPages sendingTwice() {
        sendsTwice = true;
        return this;
    }

    List<String> sentTwice() {
        return twice;
    }

    /** Sends a form that is accepted. */
    void done(Visitor by, String path, Map<String, String> form) {
        var whole = new HashMap<>(form);
        whole.put("_key", Ids.next().toString());
        sent(path, () -> by.post(path, whole));
    }

    /** Sends a form with a file that is accepted. */
    void doneWithFile(Visitor by, String path, String file) {
        var key = Ids.next().toString();
        sent(path, () -> upload(by, path, file, key));
    }

    private void sent(String path, Supplier<HttpResponse<String>> sending) {
        var first = sending.get();
        done(first);
        if (!sendsTwice) return;
        vouchersAreRead();
        var before = rows.of(where.toArray(InstitutionId[]::new));
        var second = sending.get();
        assertThat(second.statusCode()).as(path + " again").isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .as(path + " again")
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(rows.of(where.toArray(InstitutionId[]::new)))
                .as(path + " again")
                .isEqualTo(before);
        twice.add(path);
    }

    /** A job that reads what was just brought would change rows while they are compared. */
    private void vouchersAreRead() {
        var waiting = "select 1 from scheduled_tasks where task_name = 'payroll.read-vouchers'";
        for (int i = 0; i < 600 && !rows.ask(waiting).isEmpty(); i++) LockSupport.parkNanos(50_000_000);
    }

    /** @return ids that no table holds as they stand in addresses */
    List<Known> worked(Tenant at, Supported evas, Supported tobias) {
        clock.set(LocalDate.of(2026, 10, 2));
        for (var each : List.of(evas, tobias)) {
            hours(at, each, "15.09.2026");
            approved(at, each, "2026-09");
        }
        hours(at, evas, "01.10.2026");
        fixedMeetings(at, evas);
        done(visitor(at, evas.mentor()), "/cases/" + evas.caseId() + "/exam-plans", Map.of("examOn", "10.12.2026"));
        done(visitor(at, evas.mentor()), "/cases/" + evas.caseId() + "/more-hours-requests", Map.of());
        clock.set(Houses.END);
        var olav = visitor(at, "Olav Lien");
        done(olav, "/payroll/exports", Map.of());
        var export = first("select id from payroll_export where institution_id = '%s'".formatted(at.id()));
        done(olav, "/payroll/exports/" + export + "/resends", Map.of("again", "LOST"));
        var file = vouchers(at);
        var key = Ids.next().toString();
        sent("/payroll/vouchers", () -> upload(olav, "/payroll/vouchers", file, key));
        var found = differences(at, olav);
        claimed(at, evas);
        new UnitOnPages(this, rows, at).isLetIn(evas.caseId().toString());
        new RolesOnPages(this, rows, at).areGiven();
        collected(olav);
        payments(at, olav);
        new BooksOnPages(this).happens(olav, visitor(at, "Jorunn Sand"));
        return found;
    }

    /** Olav sends what is left of the half year in one letter. */
    private void collected(Visitor olav) {
        var page = olav.get("/claims/collective").body();
        var form = PageForm.of(page).stream()
                .filter(each -> each.action().equals("/claims/collections"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("a collective claim that can be sent: "
                        + page.replaceAll("(?s)^.*<main", "")
                                .replaceAll("<[^>]*>", " ")
                                .replaceAll("\\s+", " ")));
        done(olav, form.action(), form.filled(""));
    }

    /** The bank tells of money nobody knows, and of more in a file that is only looked at. */
    private void payments(Tenant at, Visitor olav) {
        var lines = "Dato;Beløp;Referanse;Avsender;Melding\n23.11.2026;4200,00;L-1;Utleie AS;Leie\n"
                + "23.11.2026;10,00;L-2;NAV;Mentor\n23.11.2026;-50,00;L-3;Banken;Gebyr\n";
        doneWithFile(olav, "/payments/statements", lines);
        var file = "/payments/statements/"
                + first("select id from bank_file where institution_id = '%s'".formatted(at.id()));
        var digest = Pattern.compile("name=\"digest\" value=\"(\\w+)\"")
                .matcher(olav.get(file).body());
        assertThat(digest.find()).as("a file that can be taken in").isTrue();
        done(olav, file + "/acceptance", Map.of("digest", digest.group(1)));
        doneWithFile(olav, "/payments/statements", lines + "23.11.2026;75,00;L-4;NAV;K-2026-10001\n");
    }

    /** Randi sends the claim she has read. */
    private void claimed(Tenant at, Supported of) {
        var grant = first("select id from funding_grant where case_id = '" + of.caseId() + "'");
        var randi = visitor(at, "Randi Moe");
        var total = Pattern.compile("name=\"total\" value=\"(\\d+)\"")
                .matcher(randi.get("/grants/" + grant + "/claim").body());
        assertThat(total.find()).as("a claim that can be sent").isTrue();
        done(randi, "/grants/" + grant + "/claims", Map.of("total", total.group(1)));
    }

    void hours(Tenant at, Supported of, String day) {
        done(
                visitor(at, of.mentor()),
                "/hours",
                Map.of(
                        "assignment",
                        of.assignment().toString(),
                        "when",
                        "x",
                        "day",
                        day,
                        "long",
                        "60",
                        "kind",
                        "MEETING"));
    }

    /** Fridays: one is confirmed with a tap, the student tells beforehand about the next, and it is taken back. */
    private void fixedMeetings(Tenant at, Supported of) {
        var mentor = visitor(at, of.mentor());
        var fridays = fixedMeeting(mentor, of, "08:00", "09:00");
        done(mentor, fridays + "/days/2026-10-02/entry", Map.of());
        done(mentor, fridays + "/days/2026-10-09/absence", Map.of());
        var absence = first("select id from student_absence where case_id = '%s'".formatted(of.caseId()));
        done(mentor, "/absences/" + absence + "/withdrawal", Map.of());
        done(mentor, fixedMeeting(mentor, of, "10:00", "11:00") + "/end", Map.of());
    }

    private String fixedMeeting(Visitor mentor, Supported of, String starts, String ends) {
        done(
                mentor,
                "/fixed-meetings",
                Map.of("assignment", of.assignment().toString(), "weekday", "FRIDAY", "starts", starts, "ends", ends));
        return "/fixed-meetings/"
                + first("select id from fixed_meeting where case_id = '%s' and starts = '%s'"
                        .formatted(of.caseId(), starts));
    }

    /** Confirmed by the student, submitted, attested and approved. */
    void approved(Tenant at, Supported of, String month) {
        var entry = first(
                "select id from hour_entry where assignment_id = '" + of.assignment() + "' order by recorded_at desc");
        visitor(at, of.student()).post("/hours/" + entry + "/confirmation", Map.of());
        done(
                visitor(at, of.mentor()),
                "/assignments/" + of.assignment() + "/months/" + month + "/submission",
                Map.of());
        var sheet = "/sheets/" + of.assignment() + "/" + month;
        done(visitor(at, "Randi Moe"), sheet + "/attestation", Map.of("seen", entry));
        var attestation = first("select id from attestation where assignment_id = '" + of.assignment() + "'");
        done(visitor(at, "Jorunn Sand"), "/attestations/" + attestation + "/approval", Map.of());
    }

    /** Payroll's answer: one line is paid at a rate we did not send. */
    private String vouchers(Tenant at) {
        var text = new StringBuilder(
                "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;external_id\n");
        var sent = rows.ask("""
                select employee_no, to_char(work_month, 'YYYY-MM'), wage_type, external_id from payroll_export_line
                where institution_id = '%s' order by external_id
                """.formatted(at.id()));
        assertThat(sent).hasSizeGreaterThanOrEqualTo(2);
        for (var line : sent) {
            var low = line == sent.getLast();
            text.append("%s;2026-10;%s;%s;1,00;%s;%s;%s;0,00;%s;%s\n"
                    .formatted(
                            line.get(0),
                            line.get(1),
                            line.get(2),
                            low ? "170,00" : "180,00",
                            low ? "170,00" : "180,00",
                            low ? "20,40" : "21,60",
                            low ? "26,85" : "28,43",
                            line.get(3)));
        }
        // Somebody whose hours we never sent: taken in, and asked about.
        return text + "99999;2026-10;2026-09;" + sent.getFirst().get(2) + ";1,00;180,00;180,00;21,60;0,00;28,43;\n";
    }

    private List<Known> differences(Tenant at, Visitor olav) {
        var found = new ArrayList<Known>();
        var page = olav.get("/payroll/months/2026-09").body();
        var id = Pattern.compile("/differences/([0-9a-f-]{36})/").matcher(page);
        while (id.find()) found.add(new Known(Kind.DIFFERENCE, id.group(1), ""));
        assertThat(found).as("differences payroll has named").isNotEmpty();
        for (var each : found)
            done(
                    olav,
                    "/payroll/months/2026-09/differences/" + each.id() + "/explanations",
                    Map.of("explanation", "Lønn brukte gammel sats"));
        return found;
    }

    Visitor visitor(Tenant at, String name) {
        where.add(at.id());
        var visitor = Visitor.at(port, sessions, at.actor(name));
        visitor.get("/capacity");
        return visitor;
    }

    static HttpResponse<String> upload(Visitor by, String path, String file) {
        return upload(by, path, file, Ids.next().toString());
    }

    private static HttpResponse<String> upload(Visitor by, String path, String file, String key) {
        var token = CSRF.matcher(by.get("/capacity").body());
        assertThat(token.find()).isTrue();
        var boundary = UUID.randomUUID().toString();
        var body = new StringBuilder();
        for (var field : Map.of("_csrf", token.group(1), "_key", key).entrySet())
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, field.getKey(), field.getValue()));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bilag.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, file, boundary));
        return by.send(HttpRequest.newBuilder(by.house().resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private String first(String sql) {
        return rows.ask(sql).getFirst().getFirst();
    }

    static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().uri() + "\n" + answer.body())
                .isEqualTo(303);
    }
}
