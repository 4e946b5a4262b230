package no.kneika.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import no.kneika.Kneika;
import no.kneika.hours.EntryId;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.domain.Allotment;
import no.kneika.institution.ContractKind;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Institutions;
import no.kneika.kernel.InstitutionId;
import no.kneika.people.People;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.RecurringJob;
import no.kneika.platform.Use;
import no.kneika.platform.Vault;
import no.kneika.platform.database.DatabaseAddress;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Fills an empty data folder: people and settings through the application, the rest by COPY. */
final class Fill {

    /** What triggers keep beside the facts while they are written one by one, as the migrations that made them did. */
    private static final List<String> KEPT = List.of("""
            insert into open_entry (institution_id, entry_id, case_id, mentor_id, assignment_id, month, kind, recorded_at, said, attested)
            select e.institution_id, e.id, e.case_id, e.mentor_id, e.assignment_id, date_trunc('month', e.day::timestamp)::date, e.kind,
                   e.recorded_at, c.entry_id is not null, a.entry_id is not null
            from hour_entry e
            left join entry_confirmation c on c.institution_id = e.institution_id and c.entry_id = e.id
            left join attested_entry a on a.institution_id = e.institution_id and a.entry_id = e.id
            where not exists (select from entry_reversal r where r.institution_id = e.institution_id and r.entry_id = e.id)
              and not exists (select from attested_entry t
                              join approval p on p.institution_id = t.institution_id and p.attestation_id = t.attestation_id
                              where t.institution_id = e.institution_id and t.entry_id = e.id)
            """, """
            insert into office_answer (institution_id, application_id, case_id, office_number, office_name, sent_on, answered_on, withdrawn)
            select d.institution_id, d.application_id, d.case_id, v.office_number, v.office_name, d.sent_on, min(w.decided_on), false
            from application_dispatch d
            join application_version v
                on v.institution_id = d.institution_id and v.application_id = d.application_id and v.version = d.version
            left join funding_grant f on f.institution_id = d.institution_id and f.application_id = d.application_id
            left join funding_grant_version w on w.institution_id = f.institution_id and w.grant_id = f.id and w.version = 1
            where v.funder = 'NAV' group by 1, 2, 3, 4, 5, 6
            """, """
            insert into case_balance (institution_id, case_id, account, grant_id, ore)
            select institution_id, case_id, account, coalesce(grant_id, '00000000-0000-0000-0000-000000000000'), sum(ore)
            from share_now group by 1, 2, 3, 4
            """, """
            insert into unsent_entry (institution_id, entry_id, case_id, mentor_id, day)
            select e.institution_id, e.id, e.case_id, e.mentor_id, e.day from hour_entry e
            join attested_entry t on t.institution_id = e.institution_id and t.entry_id = e.id
            join approval p on p.institution_id = t.institution_id and p.attestation_id = t.attestation_id
            where not exists (select from entry_reversal r where r.institution_id = e.institution_id and r.entry_id = e.id)
              and not exists (select from payroll_export_entry x
                              where x.institution_id = e.institution_id and x.entry_id = e.id)
            """);

    /** So many cases' money is held in memory. */
    private static final int A_TIME = 100;

    private final ConfigurableApplicationContext kneika;
    private final Size size;
    private final Made made;
    private final Cells cells = new Cells();

    private Fill(ConfigurableApplicationContext kneika, Size size) {
        this.kneika = kneika;
        this.size = size;
        this.made = new Made(size.seed(), kneika.getBean(Vault.class));
    }

    /** @return how many rows each table got */
    static Map<String, Long> into(Path data, double scale, long seed) throws SQLException, IOException {
        return into(data, today -> Size.scaled(scale, today, seed));
    }

    static Map<String, Long> into(Path data, Function<LocalDate, Size> size) throws SQLException, IOException {
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
        try (var kneika = new SpringApplicationBuilder(Kneika.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--kneika.data-dir=" + data,
                        "--kneika.jobs.enabled=false",
                        "--spring.main.lazy-initialization=true",
                        "--logging.level.root=warn",
                        "--spring.main.log-startup-info=false")) {
            return new Fill(
                            kneika,
                            size.apply(kneika.getBean(BusinessClock.class).today()))
                    .all(data);
        }
    }

    private Map<String, Long> all(Path data) throws SQLException, IOException {
        var institutions = new ArrayList<InstitutionId>();
        try (var postgres =
                superuser(data, kneika.getBean(DatabaseAddress.class).url())) {
            run(postgres, "set session_replication_role = replica");
            var indexes = new Indexes(postgres);
            indexes.away();
            for (int i = 0; i < size.institutions(); i++) {
                var staff = Staff.found(
                        i + 1,
                        size,
                        made,
                        bean(Use.class),
                        bean(InstitutionSettings.class),
                        bean(Institutions.class),
                        bean(People.class));
                institutions.add(staff.institution());
                institution(i, staff, postgres);
                System.err.printf("  %d of %d institutions%n", i + 1, size.institutions());
            }
            System.err.println("  indexes, constraints");
            indexes.back();
            for (var sql : KEPT) run(postgres, sql);
            sealLog(institutions);
            run(postgres, "vacuum analyze");
            run(postgres, "checkpoint");
        }
        return cells.counts();
    }

    /** Indexes and keys are away, so the order does not matter: what is written leaves memory as one goes. */
    private void institution(int number, Staff staff, Connection postgres) throws SQLException, IOException {
        var costs = costs(staff.institution());
        var stories = new PeopleFill(made, cells, staff, size).people(number);
        var cases = new CaseFill(made, cells, staff);
        var funding = new FundingFill(made, cells, staff, costs.apply(ContractKind.EMPLOYEE));
        for (int i = 0; i < stories.size(); i++) {
            cases.open(stories.get(i), i);
            funding.fund(stories.get(i), i);
        }
        funding.finish();
        cells.into(postgres);
        new HourFill(made, cells, staff, size).work(stories);
        var slices = new HashMap<EntryId, List<FundedSlice>>();
        var byCase = new ArrayList<List<FundedSlice>>();
        for (var story : stories) {
            var allotted = allotment(story);
            byCase.add(allotted);
            allotted.forEach(s ->
                    slices.computeIfAbsent(s.entry(), any -> new ArrayList<>()).add(s));
        }
        var pieces = new PayFill(made, cells, staff, size, costs).pay(stories, slices);
        cells.into(postgres);
        var money = new MoneyFill(made, cells, staff, funding, stories, size);
        for (int i = 0; i < stories.size(); i++) {
            money.settle(stories.get(i), byCase.get(i), pieces.getOrDefault(stories.get(i).caseId, List.of()));
            if (i % A_TIME == 0) cells.into(postgres);
        }
        new LogFill(made, cells, staff, size).looked(stories);
        cells.into(postgres);
    }

    private static List<FundedSlice> allotment(Story story) {
        var pots = story.grants.stream()
                .map(g -> new Allotment.Pot(g.id(), g.period(), g.hours(), Optional.empty()))
                .toList();
        return Allotment.of(story.entries, Map.of(), pots).slices();
    }

    private Function<ContractKind, EmployerCosts> costs(InstitutionId institution) {
        var costs = new EnumMap<ContractKind, EmployerCosts>(ContractKind.class);
        LocalDate on = size.today();
        bean(Use.class).asSystem(institution, () -> {
            for (var kind : ContractKind.values())
                costs.put(kind, bean(Institutions.class).employerCosts(institution, kind, on));
            return true;
        });
        return kind -> Objects.requireNonNull(costs.get(kind));
    }

    /** The lines of the past are sealed by the house's own sealer. */
    private void sealLog(List<InstitutionId> institutions) {
        var sealer = kneika.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("access.seal-log"))
                .findFirst()
                .orElseThrow();
        for (var institution : institutions)
            bean(Use.class).asSystem(institution, () -> {
                sealer.run(institution);
                return true;
            });
    }

    private <T> T bean(Class<T> type) {
        return kneika.getBean(type);
    }

    static Connection superuser(Path data, String url) throws SQLException, IOException {
        var kept = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("secrets").resolve("database.properties"))) {
            kept.load(file);
        }
        return DriverManager.getConnection(url, "postgres", kept.getProperty("superuser", ""));
    }

    private static void run(Connection postgres, String sql) throws SQLException {
        try (var statement = postgres.createStatement()) {
            statement.execute(sql);
        }
    }
}
