package no.kneika.payroll.web;

import java.util.Map;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.Difference;
import no.kneika.payroll.ExportId;
import no.kneika.payroll.Reconciliation;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;

/** What follows from the figures of a finding: what can be done about it, or what there is to say. */
final class Suggested {

    private Suggested() {}

    /** @param missing where lines without a voucher went out, by mentor */
    static MonthPage.@Nullable Step step(Page page, Reconciliation finding, Map<PersonId, ExportId> missing) {
        return switch (finding.difference()) {
            case LATE -> new MonthPage.Step(page.t("payroll.step.send"), "/payroll#out");
            case MISSING -> {
                var export = missing.get(finding.mentor());
                yield export == null
                        ? null
                        : new MonthPage.Step(
                                page.t("payroll.step.again"), "/payroll/exports/" + export + "?show=LOST#again");
            }
            case DIFFERENT_HOURS ->
                isReversed(finding) ? new MonthPage.Step(page.t("payroll.step.take-back"), "/payroll#out") : null;
            default -> null;
        };
    }

    /** Sent, and since reversed: more was sent than is approved now. */
    private static boolean isReversed(Reconciliation finding) {
        return finding.approved().compareTo(finding.exported()) < 0;
    }

    static @Nullable String explanation(Page page, Reconciliation finding) {
        var difference = finding.difference();
        if (difference == Difference.DIFFERENT_HOURS) {
            if (isReversed(finding)) return page.t("payroll.suggest.reversed");
            boolean less = finding.paidMinutes().compareTo(finding.exported()) < 0;
            return less
                    ? page.t("payroll.suggest.less", finding.exported().minusDownToZero(finding.paidMinutes()))
                    : page.t("payroll.suggest.more", finding.paidMinutes().minusDownToZero(finding.exported()));
        }
        var apart = apart(finding);
        if (difference == Difference.DIFFERENT_RATE) return page.t("payroll.suggest.rate", apart);
        return difference == Difference.DIFFERENT_COST ? page.t("payroll.suggest.cost", apart) : null;
    }

    private static Money apart(Reconciliation finding) {
        var apart = finding.paid().minus(finding.expected());
        return Money.ofOre(Math.abs(apart.ore()));
    }
}
