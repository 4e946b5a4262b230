package no.kneika.funding.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.kneika.cases.NeedStretch;
import no.kneika.funding.Extension;
import no.kneika.funding.domain.Cover;
import no.kneika.funding.web.ExtensionsPage.Cell;
import no.kneika.funding.web.ExtensionsPage.Month;
import no.kneika.funding.web.ExtensionsPage.Uncovered;
import no.kneika.institution.Semester;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.platform.web.Page;

/** Draws the months of the students as bars, and the same in words. */
final class ExtensionStrip {

    private static final int MONTHS = 8;

    private final Page page;
    private final LocalDate today;
    private final List<YearMonth> months;
    private final List<Semester> semesters;
    private final Map<List<Cover.Run>, Cell> drawn = new HashMap<>();
    private final Map<CaseId, List<List<Cover.Run>>> covered = new HashMap<>();

    ExtensionStrip(Page page, LocalDate today, List<Semester> semesters) {
        this.semesters = semesters;
        this.page = page;
        this.today = today;
        var first = YearMonth.from(today);
        this.months = IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
    }

    List<YearMonth> months() {
        return months;
    }

    /** Days of each month that somebody needs and nobody has promised. */
    List<Long> missing(Extension it) {
        return Cover.of(it, months, false, today).stream()
                .map(runs -> runs.stream()
                        .filter(run -> run.cover().isUncovered())
                        .mapToLong(Cover.Run::days)
                        .sum())
                .toList();
    }

    List<Month> heads() {
        var heads = new ArrayList<Month>();
        for (var month : months) {
            var year = heads.isEmpty() || month.getMonthValue() == 1 ? String.valueOf(month.getYear()) : "";
            var exams = semesters.stream().anyMatch(semester -> semester.exams().overlaps(Period.month(month)));
            heads.add(new Month(
                    year,
                    page.t("extensions.month." + month.getMonthValue()),
                    exams ? page.t("extensions.exams") : ""));
        }
        return heads;
    }

    List<Cell> cells(Extension it, boolean chosen) {
        var cells = new ArrayList<Cell>();
        var covers = covers(it, chosen);
        for (int i = 0; i < months.size(); i++) cells.add(otherHours(it, months.get(i), cell(covers.get(i))));
        return cells;
    }

    List<Uncovered> foot(List<Extension> all, Set<CaseId> chosen) {
        var without = new long[months.size()];
        for (var it : all) {
            var covers = covers(it, chosen.contains(it.caseId()));
            for (int i = 0; i < without.length; i++)
                if (covers.get(i).stream().anyMatch(run -> run.cover().isUncovered())) without[i]++;
        }
        return Arrays.stream(without)
                .mapToObj(students -> new Uncovered(
                        students,
                        String.format(Locale.ROOT, "%.2f", all.isEmpty() ? 0f : (float) students / all.size())))
                .toList();
    }

    /** Drawn in the row and counted at the foot. What would follow is seen only of those that are chosen. */
    private List<List<Cover.Run>> covers(Extension it, boolean chosen) {
        return chosen
                ? Cover.of(it, months, true, today)
                : covered.computeIfAbsent(it.caseId(), any -> Cover.of(it, months, false, today));
    }

    /** Most months of most students are alike: each is put in words once. */
    private Cell cell(List<Cover.Run> runs) {
        return drawn.computeIfAbsent(runs, this::draw);
    }

    private Cell draw(List<Cover.Run> runs) {
        var first = runs.getFirst();
        var said = runs.stream()
                .map(run -> page.t("extensions.cover." + run.cover(), run.days()))
                .collect(Collectors.joining(", "));
        if (runs.size() == 1) return new Cell(whole(first.cover()), 100, "", "", shown(first), said);
        int days = runs.stream().mapToInt(Cover.Run::days).sum();
        // A hole is never hidden behind what is longer.
        var rest = runs.subList(1, runs.size());
        var second = rest.stream()
                .filter(run -> run.cover() == Cover.GAP)
                .findFirst()
                .orElseGet(() -> rest.stream()
                        .max(Comparator.comparingInt(Cover.Run::days))
                        .orElseThrow());
        var shown = second.cover() == Cover.GAP ? shown(second) : first.cover() == Cover.GAP ? shown(first) : "";
        return new Cell("split", first.days() * 100 / days, part(first.cover()), part(second.cover()), shown, said);
    }

    /** Practice and the student's own exams take other hours: said where nothing more urgent is. */
    private Cell otherHours(Extension it, YearMonth month, Cell cell) {
        if (it.need().isEmpty() || it.need().get().stretches().isEmpty()) return cell;
        var any = it.need().stream()
                .flatMap(need -> need.stretches().stream())
                .filter(stretch -> !stretch.isPause() && stretch.days().overlaps(Period.month(month)))
                .map(stretch -> stretch.kind() == NeedStretch.Kind.EXAMS ? "exams" : "practice")
                .distinct()
                .toList();
        if (any.isEmpty()) return cell;
        var shown = cell.shown().isEmpty() ? page.t("extensions.bar." + any.getFirst()) : cell.shown();
        return new Cell(
                cell.css(),
                cell.percent(),
                cell.first(),
                cell.second(),
                shown,
                cell.said() + ", "
                        + any.stream()
                                .map(kind -> page.t("extensions.cover." + kind))
                                .collect(Collectors.joining(", ")));
    }

    private String shown(Cover.Run run) {
        return switch (run.cover()) {
            case OWN, ASKED, PROMISED, PROPOSED, GAP -> page.t("extensions.bar." + run.cover(), run.days());
            case PAUSE -> page.t("extensions.bar.PAUSE");
            case GRANTED, LATER, NONE -> "";
        };
    }

    private static String whole(Cover cover) {
        return switch (cover) {
            case GRANTED -> "";
            case OWN -> "own";
            case PROMISED -> "promised";
            case ASKED, PROPOSED -> "asked";
            case GAP -> "gap";
            case LATER -> "later";
            case PAUSE -> "pause";
            case NONE -> "off";
        };
    }

    private static String part(Cover cover) {
        return switch (cover) {
            case GRANTED -> "f";
            case OWN -> "o";
            case PROMISED -> "p";
            case ASKED, PROPOSED -> "q";
            case GAP -> "g";
            case LATER -> "l";
            case PAUSE, NONE -> "x";
        };
    }
}
