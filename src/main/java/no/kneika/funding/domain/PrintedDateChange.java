package no.kneika.funding.domain;

import java.util.List;
import no.kneika.documents.Fact;

/** A request to move the dates of a grant, as it is printed (be om endrede datoer). */
public record PrintedDateChange(List<Fact> about, List<Fact> dates, List<String> reasons, List<Fact> answerTo) {}
