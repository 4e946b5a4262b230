package no.kneika.platform;

import java.util.List;
import java.util.Optional;
import no.kneika.kernel.Reason;

/** A batch as it stands (samlesending): what was chosen, in order, and what has come of each. */
public record Batch(BatchId id, String kind, List<Line> lines) {

    /** @param outcome empty while it waits its turn */
    public record Line(int position, BatchItem item, Optional<Outcome> outcome) {}

    /**
     * What came of one thing.
     *
     * @param location where it is now; empty text when it was refused
     * @param reasons why it was refused; empty when it was done
     */
    public record Outcome(String location, List<Reason> reasons) {

        public boolean isAccepted() {
            return reasons.isEmpty();
        }
    }

    public Batch {
        lines = List.copyOf(lines);
    }

    public List<Line> waiting() {
        return lines.stream().filter(line -> line.outcome().isEmpty()).toList();
    }

    public List<Line> accepted() {
        return lines.stream()
                .filter(line -> line.outcome().filter(Outcome::isAccepted).isPresent())
                .toList();
    }

    public List<Line> refused() {
        return lines.stream()
                .filter(line -> line.outcome().filter(it -> !it.isAccepted()).isPresent())
                .toList();
    }

    public boolean isFinished() {
        return waiting().isEmpty();
    }
}
