package no.kneika.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.kneika.hours.Usage;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Paging;

/**
 * The list of students, ready to draw.
 *
 * @param show the chosen chip
 * @param all how many fit what is searched for, whichever chip is chosen
 */
public record CasesPage(
        String search,
        String show,
        List<Option> chips,
        List<Line> lines,
        Paging paging,
        String csvHref,
        String excelHref,
        int all) {

    /**
     * @param until the last day somebody pays; empty when nobody does
     * @param semesterHours worked in the semester so far, whoever pays
     */
    public record Line(
            CaseId id, String student, String mentors, Optional<LocalDate> until, Usage usage, Minutes semesterHours) {

        /** Nobody pays four weeks from now (look.md: time really about to be lost). */
        public boolean endsSoon(LocalDate today) {
            return until.map(last -> !last.isAfter(today.plusDays(28))).orElse(true);
        }
    }
}
