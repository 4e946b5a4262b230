package no.kneika.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.platform.Actor;
import no.kneika.platform.web.RailCounts;
import org.springframework.stereotype.Component;

/** How much waits behind each item of the menu; the same derivation as Today. */
@Component
class RailNumbers implements RailCounts {

    private static final Map<String, List<Kind>> BEHIND = Map.of(
            "extensions", List.of(Kind.EXTEND_FUNDING, Kind.RENEW_AGREEMENT, Kind.RENEW_OWN),
            "timesheets", List.of(Kind.ATTEST_MONTH, Kind.APPROVE_MONTH, Kind.SETTLE_DISPUTE, Kind.DECIDE_UNFUNDED),
            "claims",
                    List.of(
                            Kind.SIGN_CLAIM,
                            Kind.SEND_CLAIM,
                            Kind.CORRECT_CLAIM,
                            Kind.ANSWER_CLAIM_QUESTION,
                            Kind.DECIDE_REST,
                            Kind.REPAY_FUNDER),
            "unit-claims", List.of(Kind.SETTLE_CLAIM),
            "letters", List.of(Kind.HANDLE_LETTER),
            "payroll", List.of(Kind.EXPORT_PAYROLL, Kind.EXPLAIN_DIFFERENCE));

    private final Worklist worklist;

    RailNumbers(Worklist worklist) {
        this.worklist = worklist;
    }

    @Override
    public Map<String, Integer> counts(Actor actor) {
        var sorted = worklist.counted(actor);
        var counts = new HashMap<String, Integer>();
        if (sorted.count() > 0) counts.put("today", sorted.count());
        BEHIND.forEach((item, kinds) -> {
            int waiting = kinds.stream().mapToInt(k -> sorted.of(k).size()).sum();
            if (waiting > 0) counts.put(item, waiting);
        });
        return counts;
    }
}
