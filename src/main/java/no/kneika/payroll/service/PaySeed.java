package no.kneika.payroll.service;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import no.kneika.institution.Institutions;
import no.kneika.kernel.InstitutionId;
import no.kneika.payroll.Payroll;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.store.Exports;
import no.kneika.people.TrainingCast;
import no.kneika.people.TrainingSeed;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;

/** Payroll has run once in the training room: the approved hours were sent, and every line came back as the rates say. */
@Component
class PaySeed implements TrainingSeed {

    private static final String HEADING =
            "employee_no;payroll_month;work_month;wage_type;hours;rate;wage;holiday_pay;pension;contribution;external_id\n";

    private final Use use;
    private final Payroll payroll;
    private final Exports exports;
    private final Institutions institutions;
    private final BusinessClock clock;

    PaySeed(Use use, Payroll payroll, Exports exports, Institutions institutions, BusinessClock clock) {
        this.use = use;
        this.payroll = payroll;
        this.exports = exports;
        this.institutions = institutions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public void seed(InstitutionId institution, TrainingCast cast) {
        var finance = cast.part("finance");
        boolean sent = use.as(
                finance,
                () -> exports.all().isEmpty()
                        && payroll.export(YearMonth.from(clock.today()), finance)
                                .isAccepted());
        if (sent) use.run(finance, () -> answer(finance));
    }

    private void answer(Actor finance) {
        var lines = exports.unanswered();
        var text = new StringBuilder(HEADING);
        var month = YearMonth.from(clock.today());
        for (var line : lines) text.append(voucher(finance, line, month));
        payroll.receive("bilag-" + month + ".csv", text.toString().getBytes(StandardCharsets.UTF_8), finance)
                .orThrow();
    }

    private String voucher(Actor finance, SentLine line, YearMonth payrollMonth) {
        var wage = line.rate().times(line.minutes());
        var costs = institutions.employerCosts(
                finance.institution(), line.contract(), line.workMonth().atEndOfMonth());
        var parts = costs.parts(wage);
        var cells = List.of(
                line.employeeNumber(),
                payrollMonth.toString(),
                line.workMonth().toString(),
                line.wageType(),
                line.minutes().toString(),
                line.rate().toString());
        var amounts = parts.values().stream().map(Object::toString).toList();
        return String.join(";", cells) + ";" + String.join(";", amounts) + ";" + line.externalId() + "\n";
    }
}
