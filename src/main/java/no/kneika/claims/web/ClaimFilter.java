package no.kneika.claims.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.ClaimView;
import no.kneika.institution.Semester;

/**
 * Which claims are asked for, and in which order (filter).
 *
 * @param search part of a student's name, or a reference
 * @param semester the code of one, or empty for all: the one a grant's last day falls in
 * @param status a status, or empty for all
 * @param sort a column, with a minus for falling
 */
record ClaimFilter(String search, String payer, String year, String semester, String status, String sort, int page) {

    static final int SIZE = 10;

    /** A claim with the names it is found by. */
    record Named(ClaimView claim, String student) {}

    static ClaimFilter of(
            String q, String payer, String year, String semester, String status, String sort, String page) {
        var number = page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1;
        return new ClaimFilter(q.strip(), payer, year, semester, status, sort, number);
    }

    List<Named> matching(List<Named> all, List<Semester> calendar) {
        return withoutStatus(all, calendar).stream()
                .filter(hasStatus(status))
                .sorted(order())
                .toList();
    }

    /** Everything but the chips: their counts are of these. */
    List<Named> withoutStatus(List<Named> all, List<Semester> calendar) {
        var asked = calendar.stream().filter(s -> s.code().equals(semester)).toList();
        var words = search.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(named -> words.isEmpty()
                        || named.student().toLowerCase(Locale.ROOT).contains(words)
                        || named.claim().reference().toLowerCase(Locale.ROOT).contains(words))
                .filter(named -> payer.isEmpty() || named.claim().payer().equals(payer))
                .filter(named -> year.isEmpty()
                        || String.valueOf(named.claim().deadline().getYear()).equals(year))
                .filter(named -> semester.isEmpty() || asked.stream().anyMatch(s -> endsIn(s, named)))
                .toList();
    }

    static boolean endsIn(Semester semester, Named named) {
        return semester.period().contains(named.claim().period().to());
    }

    static Predicate<Named> hasStatus(String status) {
        return named -> status.isEmpty() || named.claim().status().name().equals(status);
    }

    private Comparator<Named> order() {
        var column = sort.startsWith("-") ? sort.substring(1) : sort;
        Comparator<Named> order = switch (column) {
            case "student" -> Comparator.comparing(Named::student);
            case "status" -> Comparator.comparing(named -> named.claim().status());
            case "amount" -> Comparator.comparing(named -> named.claim().amount());
            default -> Comparator.comparing(named -> named.claim().deadline());
        };
        var straight = sort.startsWith("-") ? order.reversed() : order;
        return straight.thenComparing(Named::student)
                .thenComparing(named -> named.claim().reference());
    }

    String query() {
        return "q=" + encoded(search) + "&payer=" + encoded(payer) + "&year=" + encoded(year) + "&semester="
                + encoded(semester) + "&status="
                + encoded(status) + "&sort=" + encoded(sort);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a person would do next comes first. */
    static final List<ClaimStatus> CHIPS = List.of(
            ClaimStatus.READY,
            ClaimStatus.RETURNED,
            ClaimStatus.AWAITING_VOUCHERS,
            ClaimStatus.SENT,
            ClaimStatus.PARTLY_SETTLED,
            ClaimStatus.SETTLED,
            ClaimStatus.REFUSED,
            ClaimStatus.LAPSED,
            ClaimStatus.RUNNING);
}
