package no.kneika.claims.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import no.kneika.claims.ClaimStatus;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.store.SentFigures;
import org.jspecify.annotations.Nullable;

/**
 * Which of the unit's claims are asked for, and in which order (filter).
 *
 * @param sort a column, with a minus for falling; what has waited longest comes first until somebody chooses
 */
record UnitFilter(String search, String status, String sort, int page) {

    static final int SIZE = 10;
    static final List<ClaimStatus> CHIPS = List.of(
            ClaimStatus.SENT,
            ClaimStatus.PARTLY_SETTLED,
            ClaimStatus.RETURNED,
            ClaimStatus.SETTLED,
            ClaimStatus.REFUSED,
            ClaimStatus.LAPSED);

    /** A claim of the unit's with what it is found by. */
    record Named(ClaimFacts claim, String student, SentFigures.@Nullable About about) {

        LocalDate sentOn() {
            return claim.last().on();
        }
    }

    static UnitFilter of(String q, String status, String sort, String page) {
        return new UnitFilter(
                q.strip(), first(status), first(sort), page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1);
    }

    // The form also carries what was chosen before; the button that was pressed comes first.
    private static String first(String values) {
        return values.split(",", 2)[0];
    }

    List<Named> matching(List<Named> all) {
        return withoutStatus(all).stream()
                .filter(hasStatus(status))
                .sorted(order())
                .toList();
    }

    /** Everything but the chips: their counts are of these. */
    List<Named> withoutStatus(List<Named> all) {
        var words = search.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(named -> words.isEmpty()
                        || named.student().toLowerCase(Locale.ROOT).contains(words)
                        || named.claim().reference().toLowerCase(Locale.ROOT).contains(words)
                        || named.about() != null
                                && named.about()
                                        .grantReference()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(words))
                .toList();
    }

    static Predicate<Named> hasStatus(String status) {
        return named -> status.isEmpty() || named.claim().status().name().equals(status);
    }

    private Comparator<Named> order() {
        var column = sort.startsWith("-") ? sort.substring(1) : sort;
        Comparator<Named> order = switch (column) {
            case "student" -> Comparator.comparing(Named::student);
            case "status" -> Comparator.comparing(named -> named.claim().status());
            case "amount" -> Comparator.comparing(named -> named.claim().last().total());
            default -> Comparator.comparing(Named::sentOn);
        };
        var straight = sort.startsWith("-") ? order.reversed() : order;
        return straight.thenComparing(named -> named.claim().reference());
    }

    String query() {
        return "q=" + encoded(search) + "&status=" + encoded(status) + "&sort=" + encoded(sort);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
