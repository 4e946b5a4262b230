package no.kneika.funding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.CaseId;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Paging;

/** NAV's months of many students, the ones that run out first on top. */
public record ClocksPage(
        String lead,
        String search,
        String show,
        List<Option> chips,
        List<Line> lines,
        Paging paging,
        String excelHref,
        String csvHref) {

    /** @param soon within the months the rulebook warns */
    public record Line(
            CaseId id, String student, int months, int days, int limit, Optional<LocalDate> lastDay, boolean soon) {}
}
