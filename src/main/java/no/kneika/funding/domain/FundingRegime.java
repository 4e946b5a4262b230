package no.kneika.funding.domain;

import java.util.Optional;
import java.util.Set;
import no.kneika.funding.BudgetLineId;
import no.kneika.funding.Refund;
import no.kneika.funding.Regime;
import no.kneika.institution.CostPart;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;

/** How money comes back (finansieringsform), as the grant itself answers it; nobody asks its name. */
public sealed interface FundingRegime {

    Refund refund(Period period, Rulebook rulebook);

    Regime label();

    /** A grant, then a claim in time ⚙ (HK-dir 5.5). */
    record Claimed(Optional<HourlyRate> ceiling, Set<CostPart> coverage) implements FundingRegime {

        @Override
        public Refund refund(Period period, Rulebook rulebook) {
            return new Refund.ByClaim(rulebook.claimDue().of(period), ceiling, coverage);
        }

        @Override
        public Regime label() {
            return Regime.CLAIMED;
        }
    }

    /** The institution's own line: nothing comes back. */
    record Budgeted(BudgetLineId line) implements FundingRegime {

        @Override
        public Refund refund(Period period, Rulebook rulebook) {
            return new Refund.None(line);
        }

        @Override
        public Regime label() {
            return Regime.BUDGETED;
        }
    }

    /** NAV's agreement of 2026: a fixed sum a month, by itself. */
    record Settled(Money perMonth) implements FundingRegime {

        @Override
        public Refund refund(Period period, Rulebook rulebook) {
            return new Refund.ByAgreement(perMonth);
        }

        @Override
        public Regime label() {
            return Regime.SETTLED;
        }
    }
}
