package no.kneika.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import no.kneika.Kneika;
import no.kneika.institution.CostPart;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Money;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.store.Exports;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.InstitutionDirectory;
import no.kneika.platform.Use;
import no.kneika.platform.database.DatabaseAddress;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ten thousand vouchers taken in and reconciled: everything an institution of that size ever sent comes back in one file. Its own
 * programme, as the payments of the filled database must be taken away first. Prints seconds.
 */
final class ManyVouchers {

    private static final int WANTED = 10_000;
    private static final String HEADING =
            "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;external_id\n";

    private ManyVouchers() {}

    public static void main(String[] args) throws Exception {
        var students = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        var folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("kneika-vouchers");
        if (!Files.exists(folder.resolve("postgres"))) {
            System.err.println("filling " + folder);
            Fill.into(folder, today -> new Size(1, students, today, 7));
            if (args.length > 1) return;
        }
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
        try (var kneika = new SpringApplicationBuilder(Kneika.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--kneika.data-dir=" + folder,
                        "--kneika.jobs.enabled=false",
                        "--spring.main.lazy-initialization=true",
                        "--logging.level.root=warn",
                        "--spring.main.log-startup-info=false")) {
            nothingIsPaid(folder, kneika);
            measure(kneika);
        }
    }

    private static void nothingIsPaid(Path folder, ConfigurableApplicationContext kneika) throws Exception {
        try (var postgres = Fill.superuser(
                        folder, kneika.getBean(DatabaseAddress.class).url());
                var statement = postgres.createStatement()) {
            statement.execute("truncate voucher_file, cost_piece, refund_claim, case_balance cascade");
            statement.execute("vacuum analyze");
        }
    }

    private static void measure(ConfigurableApplicationContext kneika) {
        var use = kneika.getBean(Use.class);
        var today = kneika.getBean(BusinessClock.class).today();
        var here = kneika.getBean(InstitutionDirectory.class).all().getFirst();
        var finance = use.asSystem(here, () -> kneika.getBean(People.class).holding(Capacity.FINANCE, today))
                .iterator()
                .next();
        var olav = new Actor(here, finance.id(), Capacity.FINANCE);
        var lines = use.as(olav, () -> kneika.getBean(Exports.class).unanswered());
        System.out.printf("%d lines wait for vouchers%n", lines.size());
        for (var size : List.of(Math.min(1_000, lines.size() / 10), Math.min(WANTED, lines.size() * 9 / 10))) {
            var part = new ArrayList<>(lines.subList(0, size));
            lines = lines.subList(size, lines.size());
            var text =
                    use.as(olav, () -> file(part, kneika, here, today.toString().substring(0, 7)));
            var payroll = kneika.getBean(Payroll.class);
            long began = System.nanoTime();
            var report = use.as(
                    olav,
                    () -> payroll.receive("bilag.csv", text.getBytes(StandardCharsets.UTF_8), olav)
                            .orThrow());
            System.out.printf(
                    "%d vouchers taken in, %d reported, %s: %.1f s%n",
                    size, report.lines().size(), report.total(), (System.nanoTime() - began) / 1e9);
            began = System.nanoTime();
            int found = 0;
            for (var month : part.stream().map(SentLine::workMonth).distinct().toList())
                found += use.as(olav, () -> payroll.reconciliation(month)).size();
            System.out.printf("their months laid out, %d findings: %.1f s%n", found, (System.nanoTime() - began) / 1e9);
        }
    }

    private static String file(
            List<SentLine> lines, ConfigurableApplicationContext kneika, InstitutionId here, String month) {
        var institutions = kneika.getBean(Institutions.class);
        var text = new StringBuilder(HEADING);
        for (var line : lines) {
            var wage = line.rate().times(line.unpaid());
            var parts = institutions
                    .employerCosts(here, line.contract(), line.workMonth().atEndOfMonth())
                    .parts(wage);
            text.append(String.join(
                            ";",
                            line.employeeNumber(),
                            month,
                            line.workMonth().toString(),
                            line.wageType(),
                            line.unpaid().toString(),
                            line.rate().toString(),
                            parts.getOrDefault(CostPart.WAGE, Money.ZERO).toString(),
                            parts.getOrDefault(CostPart.HOLIDAY_PAY, Money.ZERO).toString(),
                            parts.getOrDefault(CostPart.PENSION, Money.ZERO).toString(),
                            parts.getOrDefault(CostPart.CONTRIBUTION, Money.ZERO)
                                    .toString(),
                            line.externalId()))
                    .append('\n');
        }
        return text.toString();
    }
}
