package no.kneika.hours.web;

import java.util.List;
import no.kneika.kernel.Reason;

/** Something could not be done with an entry; says why, and where to go on. */
public record RefusedPage(List<Reason> reasons, String back) {}
