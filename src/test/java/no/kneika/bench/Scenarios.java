package no.kneika.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Who does what in the benchmark: people signed in, and the pages and forms of theirs. */
final class Scenarios {

    private static final int MINUTES_LOGGED = 20;
    private static final int PER_EVENING = 6;

    private final Connection postgres;
    private final Map<String, List<Login>> people = new LinkedHashMap<>();
    private final LocalDate today;

    Scenarios(Connection postgres, Wire wire, LocalDate today) throws IOException, SQLException {
        this.postgres = postgres;
        this.today = today;
        for (var who : Login.offered(wire)) {
            var login = Login.as(wire, who);
            people.computeIfAbsent(who.substring(who.lastIndexOf('/') + 1), any -> new ArrayList<>())
                    .add(login);
        }
    }

    List<Scenario> all() throws SQLException {
        var finance = people.getOrDefault("FINANCE", List.of());
        var largest = largest();
        var month = YearMonth.from(today).minusMonths(2);
        var inLargest =
                finance.stream().filter(l -> l.institution().equals(largest)).toList();
        var approvers = people.getOrDefault("APPROVER", List.of()).stream()
                .filter(l -> l.institution().equals(largest))
                .toList();
        return List.of(
                pages("a", "case list, filtered and sorted", owners(), "/cases?q=e&sort=until"),
                posts("b", "one hour logged", hours()),
                posts("c", "100 entries attested", sheets()),
                pages("d", "hours and cost per case, a month", finance, "/money/months/" + month),
                casePages(),
                pages("f", "claims of a semester, 300 cases", inLargest, "/claims?semester=" + semester()),
                pages("g", "the same, prepared to be sent", inLargest, "/claims/ready"),
                pages("h", "planner, a coordinator's 150 students", owner(150), "/extensions?page=all"),
                pages("i", "1,000 extensions of a semester, prepared", owner(1_000), "/extensions.csv?plan=semester"),
                pages("j", "every clock of an institution, 5,000 cases", approvers, "/nav-months"));
    }

    private Scenario pages(String key, String name, List<Login> who, String path) {
        var requests = who.stream().map(login -> login.get(path)).toList();
        return new Scenario(key, name, () -> requests, false);
    }

    /** Coordinators with cases of their own: not the one who leads them. */
    private List<Login> owners() throws SQLException {
        var owners = column("select distinct coordinator_id::text from case_acceptance");
        return people.getOrDefault("COORDINATOR", List.of()).stream()
                .filter(login -> owners.contains(login.person()))
                .toList();
    }

    /** The coordinator whose cases that run are nearest to so many. */
    private List<Login> owner(int cases) throws SQLException {
        var nearest = column("""
                select coordinator_id::text from case_acceptance left join case_closure using (institution_id, case_id)
                where closed_on is null group by 1 order by abs(count(*) - %d), 1 limit 1
                """.formatted(cases));
        return people.getOrDefault("COORDINATOR", List.of()).stream()
                .filter(login -> nearest.contains(login.person()))
                .toList();
    }

    private Scenario casePages() throws SQLException {
        var requests = new ArrayList<byte[]>();
        for (var login : owners())
            for (var id : column(
                    "select case_id::text from case_acceptance left join case_closure using (institution_id, case_id)"
                            + " where closed_on is null and coordinator_id = '" + login.person()
                            + "' order by case_id limit 20")) requests.add(login.get("/cases/" + id));
        Collections.shuffle(requests, new Random(1));
        return new Scenario("e", "one case page", () -> requests, false);
    }

    private record Form(Login login, String path, List<Map.Entry<String, String>> fields) {}

    private static Scenario posts(String key, String name, List<Form> forms) {
        return new Scenario(
                key,
                name,
                () -> forms.stream()
                        .map(form -> {
                            var fields = new ArrayList<>(form.fields());
                            fields.add(Map.entry("_key", UUID.randomUUID().toString()));
                            return form.login().post(form.path(), fields);
                        })
                        .toList(),
                true);
    }

    /** Evenings of the last weeks, twenty minutes at a time, mentors taking turns. */
    private List<Form> hours() throws SQLException {
        var forms = new ArrayList<Form>();
        for (var mentor : people.getOrDefault("MENTOR", List.of()))
            for (var assignment :
                    column("select a.id::text from assignment a left join assignment_end e on e.assignment_id = a.id"
                            + " where e.last_day is null and a.mentor_id = '" + mentor.person()
                            + "' order by a.id limit 1"))
                for (int back = 1; back <= 28; back++)
                    for (int i = 0; i < PER_EVENING; i++) {
                        int at = 21 * 60 + i * MINUTES_LOGGED;
                        forms.add(new Form(
                                mentor,
                                "/hours",
                                List.of(
                                        Map.entry("assignment", assignment),
                                        Map.entry("when", "x"),
                                        Map.entry("day", today.minusDays(back).toString()),
                                        Map.entry("long", "x"),
                                        Map.entry("starts", clock(at)),
                                        Map.entry("ends", clock(at + MINUTES_LOGGED)),
                                        Map.entry("kind", "MEETING"))));
                    }
        Collections.shuffle(forms, new Random(2));
        return forms;
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    /** The months of a hundred short entries, handed in and not attested, by the coordinators whose they are. */
    private List<Form> sheets() throws SQLException {
        var forms = new ArrayList<Form>();
        for (var login : owners())
            for (var sheet : column("""
                    select e.assignment_id || '/' || to_char(e.day, 'YYYY-MM') || '/' || string_agg(e.id::text, ',')
                    from hour_entry e join case_acceptance a using (institution_id, case_id)
                    left join attested_entry t on t.institution_id = e.institution_id and t.entry_id = e.id
                    where a.coordinator_id = '%s' and e.kind = 'EMAIL' and t.entry_id is null
                    group by e.assignment_id, to_char(e.day, 'YYYY-MM') having count(*) = 100
                    """.formatted(login.person()))) {
                var parts = sheet.split("/", 3);
                var seen = java.util.Arrays.stream(parts[2].split(","))
                        .map(id -> Map.entry("seen", id))
                        .toList();
                forms.add(new Form(login, "/sheets/" + parts[0] + "/" + parts[1] + "/attestation", seen));
            }
        Collections.shuffle(forms, new Random(3));
        return forms;
    }

    /** The one most claims of the largest institution belong to: their grants ended in it. */
    private String semester() throws SQLException {
        return column("""
                select s.code from semester s
                join funding_grant g using (institution_id)
                join funding_grant_version v on v.institution_id = g.institution_id and v.grant_id = g.id
                where s.institution_id = '%s' and s.period @> v.to_on and v.to_on < '%s'
                group by s.code order by count(*) desc, s.code limit 1
                """.formatted(largest(), today)).getFirst();
    }

    private String largest() throws SQLException {
        return column("select institution_id::text from support_case group by 1 order by count(*) desc, 1 limit 1")
                .getFirst();
    }

    private List<String> column(String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = postgres.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) values.add(rows.getString(1));
        }
        return values;
    }
}
