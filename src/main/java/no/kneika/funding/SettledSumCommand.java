package no.kneika.funding;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import no.kneika.funding.domain.AgreementSum;
import no.kneika.funding.domain.AgreementTerms;
import no.kneika.funding.domain.SettledSumAsked;
import no.kneika.kernel.Decision;
import no.kneika.platform.cli.Command;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;

/** {@code bin/kneika settled-sum}: what NAV pays for a month of an agreement (tilskudd), every step of it. It needs no database. */
public final class SettledSumCommand implements Command {

    private static final int WRONG_ARGUMENTS = 2;

    @Override
    public String name() {
        return "settled-sum";
    }

    @Override
    public String help() {
        return "what NAV pays for a month of an agreement: settled-sum --wage 875000 --per year --position 50.7 --hours 8"
                + " --holiday 0.102 --pension 0.1 --contribution 0.051 [--days 17]";
    }

    /** Lines {@code name: value}; the last is {@code sum}, in whole kroner: of the month, or of the days asked for. */
    @Override
    public int run(List<String> args, PrintStream out) {
        return switch (SettledSumAsked.read(args)) {
            case SettledSumAsked.Nonsense(var sentence) -> {
                out.println(sentence);
                yield WRONG_ARGUMENTS;
            }
            case SettledSumAsked.Wanted(var asked, var days) ->
                switch (AgreementTerms.of(asked)) {
                    case Decision.Refused<AgreementTerms>(var reasons) -> {
                        var english = new Texts(false).in(Language.EN);
                        reasons.forEach(reason -> out.println(english.why(reason)));
                        yield WRONG_ARGUMENTS;
                    }
                    case Decision.Accepted<AgreementTerms>(var terms) -> {
                        print(AgreementSum.of(terms), terms, days, out);
                        yield 0;
                    }
                };
        };
    }

    private static void print(AgreementSum sum, AgreementTerms terms, int days, PrintStream out) {
        line(out, "hourly", sum.hourly());
        line(out, "hours", terms.hours());
        line(out, "wage", sum.wage());
        line(out, "holiday_pay", sum.holiday());
        line(out, "pension", sum.pension());
        line(out, "contribution", sum.contribution());
        line(out, "month", sum.month().kroner());
        line(out, "month_rounded_once", sum.monthRoundedOnce().kroner());
        if (days > 0) line(out, "days", BigDecimal.valueOf(days));
        line(out, "sum", (days > 0 ? sum.part(days) : sum.month()).kroner());
    }

    private static void line(PrintStream out, String name, BigDecimal value) {
        var plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        out.println(name + ": " + plain.toPlainString());
    }
}
