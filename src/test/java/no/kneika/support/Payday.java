package no.kneika.support;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import no.kneika.hours.AttestationId;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.domain.EntryStanding;
import no.kneika.hours.domain.SheetRules.Line;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.hours.service.EntryWords;
import no.kneika.hours.service.LogHours;
import no.kneika.hours.service.Timesheets;
import no.kneika.institution.CostPart;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.mentors.AssignmentId;
import no.kneika.mentors.Mentors;
import no.kneika.payroll.ExportId;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.VoucherReport;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.store.Exports;
import org.springframework.stereotype.Component;

/** From worked hours to vouchers, each step by the person it belongs to, so that a test can begin where its own story does. */
@Component
public class Payday {

    public static final String VOUCHER_HEADING =
            "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;external_id\n";

    private final LogHours log;
    private final EntryWords words;
    private final Timesheets sheets;
    private final Mentors mentors;
    private final Payroll payroll;
    private final Exports exports;
    private final Institutions institutions;

    Payday(
            LogHours log,
            EntryWords words,
            Timesheets sheets,
            Mentors mentors,
            Payroll payroll,
            Exports exports,
            Institutions institutions) {
        this.log = log;
        this.words = words;
        this.sheets = sheets;
        this.mentors = mentors;
        this.payroll = payroll;
        this.exports = exports;
        this.institutions = institutions;
    }

    /** @param length "1:30" */
    public EntryId worked(World.Tenant at, String mentor, AssignmentId assignment, String day, String length) {
        var parts = length.split(":");
        var time = WorkedTime.lasting(
                LocalDate.parse(day), Minutes.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        var wish = new LogHours.Wish(assignment, time, EntryKind.MEETING, "", true);
        return at.as(mentor, () -> log.log(wish, at.actor(mentor)).orThrow().id());
    }

    /** The student confirms, the mentor submits, Randi Moe attests and Jorunn Sand approves. */
    public AttestationId approved(
            World.Tenant at, String student, String mentor, AssignmentId assignment, String month) {
        confirmed(at, student, assignment, month);
        submitted(at, mentor, assignment, month);
        var attestation = attested(at, assignment, month);
        approve(at, attestation);
        return attestation;
    }

    public void approve(World.Tenant at, AttestationId attestation) {
        at.run(
                "Jorunn Sand",
                () -> sheets.approve(attestation, at.actor("Jorunn Sand")).orThrow());
    }

    public void confirmed(World.Tenant at, String student, AssignmentId assignment, String month) {
        var waiting = lines(at, student, assignment, month, EntryStanding.AWAITING_STUDENT);
        at.run(
                student,
                () -> waiting.forEach(id -> words.confirm(id, at.actor(student)).orThrow()));
    }

    public void submitted(World.Tenant at, String mentor, AssignmentId assignment, String month) {
        at.run(mentor, () -> {
            var sheet = sheets.sheet(mentors.assignment(assignment), YearMonth.parse(month), at.actor(mentor));
            if (!sheet.submitted())
                sheets.submit(assignment, YearMonth.parse(month), at.actor(mentor))
                        .orThrow();
        });
    }

    public AttestationId attested(World.Tenant at, AssignmentId assignment, String month) {
        var ready = lines(at, "Randi Moe", assignment, month, EntryStanding.READY);
        return at.as(
                "Randi Moe",
                () -> sheets.attest(assignment, YearMonth.parse(month), ready, at.actor("Randi Moe"))
                        .orThrow());
    }

    public Set<EntryId> lines(
            World.Tenant at, String who, AssignmentId assignment, String month, EntryStanding standing) {
        return at.as(
                who,
                () ->
                        sheets
                                .sheet(mentors.assignment(assignment), YearMonth.parse(month), at.actor(who))
                                .lines()
                                .stream()
                                .filter(l -> l.standing() == standing)
                                .map(Line::id)
                                .collect(Collectors.toSet()));
    }

    /** Olav Lien sends what is approved. */
    public ExportId exported(World.Tenant at, String upTo) {
        return at.as(
                "Olav Lien",
                () -> payroll.export(YearMonth.parse(upTo), at.actor("Olav Lien"))
                        .orThrow());
    }

    /** Payroll pays everything that was sent, as the rates say, counting the given parts. */
    public VoucherReport paid(World.Tenant at, String payrollMonth, CostPart... parts) {
        var lines = at.as("Olav Lien", exports::unanswered);
        var text = new StringBuilder(VOUCHER_HEADING);
        lines.forEach(line -> text.append(voucher(at, line, payrollMonth, Set.of(parts))));
        return received(at, "bilag-" + payrollMonth + ".csv", text.toString());
    }

    public VoucherReport received(World.Tenant at, String name, String text) {
        return at.as(
                "Olav Lien",
                () -> payroll.receive(name, text.getBytes(StandardCharsets.UTF_8), at.actor("Olav Lien"))
                        .orThrow());
    }

    private String voucher(World.Tenant at, SentLine line, String payrollMonth, Set<CostPart> counted) {
        var wage = line.rate().times(line.unpaid());
        var costs = at.as(
                "Olav Lien",
                () -> institutions.employerCosts(
                        at.id(), line.contract(), line.workMonth().atEndOfMonth()));
        var holiday =
                counted.contains(CostPart.HOLIDAY_PAY) ? costs.holidayPay().of(wage) : Money.ZERO;
        var contribution = costs.contribution().of(wage.plus(holiday));
        return String.join(
                        ";",
                        line.employeeNumber(),
                        payrollMonth,
                        line.workMonth().toString(),
                        line.wageType(),
                        line.unpaid().toString(),
                        line.rate().toString(),
                        wage.toString(),
                        holiday.toString(),
                        "0",
                        counted.contains(CostPart.CONTRIBUTION) ? contribution.toString() : "0",
                        line.externalId())
                + "\n";
    }
}
