package no.kneika.funding.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.Grant;
import no.kneika.funding.Refund;
import no.kneika.funding.domain.Proposal;
import no.kneika.institution.Rulebook;
import no.kneika.kernel.Minutes;
import no.kneika.messages.Doubt;
import no.kneika.messages.Letter;
import no.kneika.platform.web.Page;

/**
 * The letter beside a form that is filled from it.
 *
 * @param notes what to look closely at before accepting, as sentences
 * @param corrections grants it may correct, the likeliest first; empty where it corrects none
 * @param adviser who at NAV wrote it, where the case names another; empty otherwise
 */
public record LetterText(
        String id,
        String title,
        String sender,
        List<String> paragraphs,
        List<String> notes,
        List<Correction> corrections,
        String adviser,
        String adviserSays) {

    private static final int MOST = 4;

    public record Correction(String text, String href) {}

    /** @param named the adviser the case names */
    static LetterText of(Page page, Letter it, List<Grant> grants, Optional<String> named, Rulebook rules) {
        var writer = Optional.ofNullable(it.fields().adviser())
                .filter(name ->
                        named.filter(known -> known.equalsIgnoreCase(name)).isEmpty());
        return new LetterText(
                it.id().toString(),
                it.title(),
                it.sender(),
                it.text().lines().filter(line -> !line.isBlank()).toList(),
                notes(page, it, grants, rules),
                corrections(page, it, grants),
                writer.orElse(""),
                writer.map(name -> page.t(
                                named.filter(known -> !known.isBlank()).isPresent()
                                        ? "grant.letter.other-adviser"
                                        : "grant.letter.adviser",
                                name,
                                named.orElse("")))
                        .orElse(""));
    }

    private static List<String> notes(Page page, Letter it, List<Grant> grants, Rulebook rules) {
        var notes = new ArrayList<String>();
        var read = it.fields();
        for (var doubt : read.doubts()) notes.add(doubt(page, it, doubt));
        if (read.ceiling() != null) {
            var warning = RateWarning.of(page, read.ceiling(), rules);
            if (warning != null) notes.add(warning);
        }
        var period = read.period();
        if (period != null && !read.isCorrection())
            grants.stream()
                    .filter(grant -> grant.period().overlaps(period))
                    .forEach(grant -> notes.add(page.t("grant.overlap", grant.funderReference(), grant.period())));
        return notes;
    }

    /** Hours of a week or a month are worked out for the period, where the letter names one. */
    private static String doubt(Page page, Letter it, Doubt doubt) {
        var said = page.t("letters.doubt." + doubt.code(), doubt.args().toArray());
        var period = it.fields().period();
        if (period == null || doubt.args().isEmpty() || !(doubt.args().getFirst() instanceof Minutes each)) return said;
        var whole = doubt.code().equals("hours-per-week")
                ? Proposal.hours(each, period)
                : new Minutes(each.value() * months(period.from(), period.to()));
        return said + " " + page.t("grant.letter.in-all", period, whole);
    }

    /** Months from a day to a day, a part of one as a whole. */
    private static int months(LocalDate from, LocalDate to) {
        int whole = (int) ChronoUnit.MONTHS.between(from, to.plusDays(1));
        return from.plusMonths(whole).isAfter(to) ? whole : whole + 1;
    }

    private static List<Correction> corrections(Page page, Letter it, List<Grant> grants) {
        var read = it.fields();
        var claimed = grants.stream()
                .filter(grant -> grant.refund() instanceof Refund.ByClaim)
                .toList();
        var same = claimed.stream()
                .filter(grant -> grant.funderReference().equalsIgnoreCase(read.theirReference())
                        || !grant.ourReference().isEmpty()
                                && grant.ourReference().equals(read.ourReference()))
                .toList();
        if (same.isEmpty() && !read.isCorrection()) return List.of();
        var likely = same.isEmpty() ? claimed.reversed() : same;
        return likely.stream()
                .limit(MOST)
                .map(grant -> new Correction(
                        page.t("grant.letter.correct", grant.funderReference(), grant.period()),
                        "/grants/" + grant.id() + "?letter=" + it.id() + "#correct"))
                .toList();
    }
}
