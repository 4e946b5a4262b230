package no.kneika.funding.domain;

import java.util.List;
import no.kneika.documents.Fact;

/** A complaint to NAV, as it is printed (klage). */
public record PrintedComplaint(
        String lead, List<Fact> about, List<Fact> decision, List<String> reasons, List<Fact> answerTo) {}
