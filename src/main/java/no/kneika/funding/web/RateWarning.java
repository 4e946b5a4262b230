package no.kneika.funding.web;

import no.kneika.institution.Rulebook;
import no.kneika.kernel.HourlyRate;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;

/** A warning where an hourly wage is written or shown, never a wall (rules.md 5: rates differ). */
final class RateWarning {

    private RateWarning() {}

    /** The sentence, or null where there is nothing to warn of. */
    static @Nullable String of(Page page, HourlyRate rate, Rulebook rules) {
        return rate.compareTo(rules.rateWarning()) > 0 ? page.t("rulebook.rate-over", rate, rules.rateWarning()) : null;
    }

    /** Said beside the field, before anything is written. */
    static String help(Page page, Rulebook rules) {
        return page.t("rulebook.rate-help", rules.rateWarning());
    }
}
