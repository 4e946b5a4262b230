package no.kneika.claims.web;

import java.util.List;
import no.kneika.claims.domain.ClaimFigures;
import no.kneika.institution.CostPart;
import no.kneika.kernel.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A claim as JSON, written down in {@code docs/claim-file.md}. Whoever reads it asks {@code format} first: a name that goes
 * away or means something else makes a new number.
 */
record ClaimJson(
        String format,
        String state,
        @Nullable String reference,
        int version,
        @Nullable String sentOn,
        Claimant claimant,
        String payer,
        String deadline,
        String student,
        Grant grant,
        List<Line> lines,
        Sum sum) {

    static final String FORMAT = "kneika-claim/1";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Text for those who read it, a whole number for those who add it up; no binary fraction for anybody. */
    record Amount(String kroner, long ore) {
        static Amount of(Money money) {
            return new Amount(money.kroner().toPlainString(), money.ore());
        }
    }

    record Claimant(String name, String organisationNumber) {}

    record Grant(String reference, String from, String to) {}

    record Parts(Amount wage, Amount holidayPay, Amount pension, Amount employersContribution) {}

    record Line(
            String payrollMonth,
            String mentor,
            boolean backPay,
            int minutes,
            String ratePaid,
            String rateClaimed,
            Parts claimed,
            Amount total,
            Amount paid) {}

    record Sum(int minutes, Parts claimed, Amount total, Amount paid, Amount ownCost) {}

    static byte[] write(ClaimFile file) {
        return JSON.writeValueAsBytes(of(file));
    }

    private static ClaimJson of(ClaimFile file) {
        var figures = file.figures();
        return new ClaimJson(
                FORMAT,
                file.on() == null ? "prepared" : "sent",
                file.reference(),
                file.version(),
                file.on() == null ? null : file.on().toString(),
                new Claimant(file.claimant().name("nb"), file.claimant().orgnr()),
                file.payer(),
                file.deadline().toString(),
                file.student(),
                new Grant(
                        figures.grantReference(),
                        figures.period().from().toString(),
                        figures.period().to().toString()),
                figures.rows().stream().map(row -> line(file, row)).toList(),
                new Sum(
                        figures.minutes().value(),
                        parts(
                                figures.total(CostPart.WAGE),
                                figures.total(CostPart.HOLIDAY_PAY),
                                figures.total(CostPart.PENSION),
                                figures.total(CostPart.CONTRIBUTION)),
                        Amount.of(figures.total()),
                        Amount.of(figures.paid()),
                        Amount.of(figures.ownCost())));
    }

    private static Line line(ClaimFile file, ClaimFigures.Row row) {
        return new Line(
                row.payrollMonth().toString(),
                file.mentor(row),
                row.backPay(),
                row.minutes().value(),
                row.rate().kroner().toPlainString(),
                row.claimedRate().kroner().toPlainString(),
                parts(
                        row.claimed(CostPart.WAGE),
                        row.claimed(CostPart.HOLIDAY_PAY),
                        row.claimed(CostPart.PENSION),
                        row.claimed(CostPart.CONTRIBUTION)),
                Amount.of(row.total()),
                Amount.of(row.paid()));
    }

    private static Parts parts(Money wage, Money holidayPay, Money pension, Money contribution) {
        return new Parts(Amount.of(wage), Amount.of(holidayPay), Amount.of(pension), Amount.of(contribution));
    }
}
