package no.kneika.bench;

import java.util.ArrayList;
import java.util.List;

/** What was seen of one scenario, round after round. */
final class Measured {

    /** One round of one kind. */
    record Round(double perSecond, double p50, double p99, double javaMillis, double postgresMillis) {}

    final Scenario scenario;
    final List<Round> kneika = new ArrayList<>();
    final List<Round> limit = new ArrayList<>();
    final List<Round> bare = new ArrayList<>();
    Load.@org.jspecify.annotations.Nullable Result atHalf;
    int bytes;
    double statements;

    Measured(Scenario scenario) {
        this.scenario = scenario;
    }

    static Round round(Load.Result result, Server.Used used) {
        var each = Math.max(1, result.done());
        return new Round(
                result.perSecond(),
                result.millis(50),
                result.millis(99),
                used.java() * 1000 / each,
                used.postgres() * 1000 / each);
    }

    /** The middle one by requests a second. */
    static Round middle(List<Round> rounds) {
        var sorted = rounds.stream()
                .sorted(java.util.Comparator.comparingDouble(Round::perSecond))
                .toList();
        return sorted.isEmpty() ? new Round(0, 0, 0, 0, 0) : sorted.get(sorted.size() / 2);
    }

    double ofLimit() {
        var limited = middle(limit).perSecond();
        return limited == 0 ? 0 : 100 * middle(kneika).perSecond() / limited;
    }
}
