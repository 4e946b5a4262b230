package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * What NAV pays for a month of an agreement, as a calculator.
 *
 * @param result nothing before somebody has asked, or when what they asked was refused
 */
public record AgreementSumPage(
        Form form,
        List<Option> kinds,
        List<Option> holidays,
        List<Option> contributions,
        @Nullable Result result) {

    /**
     * @param sum the answer
     * @param rateWarning the hourly wage is above what is warned at, as a sentence, or null
     * @param roundedOnce a sentence about NAV's other way of rounding
     */
    public record Result(
            String heading,
            String sum,
            List<Step> steps,
            String roundedOnce,
            @Nullable String rateWarning) {}

    /** One line of the sum: what, how it is counted, kroner. */
    public record Step(String what, String how, String kroner) {}
}
