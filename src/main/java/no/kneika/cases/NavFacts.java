package no.kneika.cases;

import java.util.Optional;

/**
 * What we have been told about NAV (A6): evidence for an application, not a judgement.
 *
 * @param reducedWorkCapacity nedsatt arbeidsevne; empty when nobody has said
 * @param version grows by one each time somebody writes it down again; zero when nothing is written
 */
public record NavFacts(
        NavMeasure measure, Optional<Boolean> reducedWorkCapacity, Optional<NavContact> contact, int version) {

    public static final NavFacts NOTHING = new NavFacts(NavMeasure.UNKNOWN, Optional.empty(), Optional.empty(), 0);
}
