package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.CaseId;
import no.kneika.messages.LetterId;

/**
 * A complaint of what a funder decided (klage), from when the decision arrived to what came of it. It is heard by the office
 * that decided, and once more by NAV Klageinstans where the office stands by it.
 *
 * @param arrivedOn the day we knew of the decision; the time to complain counts from it
 * @param waits somebody has decided that we complain; of a no, that the cost waits for it
 * @param steps the office first; none while nobody has complained
 * @param ruled an approver has decided who pays after all
 */
public record Complaint(
        About about, CaseId caseId, LocalDate arrivedOn, boolean waits, List<Step> steps, boolean ruled) {

    /** What is complained of. */
    public sealed interface About {

        UUID value();

        /** Its page. */
        String path();

        /** A no (avslag). */
        record Rejected(RejectionId id) implements About {
            @Override
            public UUID value() {
                return id.value();
            }

            @Override
            public String path() {
                return "/rejections/" + id;
            }
        }

        /** Less than was asked for (delvis innvilgelse). */
        record Partly(GrantId id) implements About {
            @Override
            public UUID value() {
                return id.value();
            }

            @Override
            public String path() {
                return "/grants/" + id;
            }
        }
    }

    /** Who hears it. */
    public enum Instance {
        /** The office that decided (vedtaksinstans). */
        OFFICE,
        /** NAV Klageinstans, when the office stands by what it decided. */
        APPEALS
    }

    /** Who complains; they have different time to do it. */
    public enum Complainant {
        STUDENT,
        /** The institution, as the mentor's employer. */
        INSTITUTION
    }

    /** What came of it. */
    public enum Result {
        /** NAV stands by its decision (opprettholdt). */
        UPHELD,
        /** NAV gives it after all (omgjort): a grant is recorded, or corrected, of the new letter. */
        CHANGED,
        /** The complaint is taken back (trukket). */
        WITHDRAWN
    }

    /** @param message our own letter; empty when it was sent another way, or by the student */
    public record Sent(Complainant by, LocalDate on, Optional<UUID> message) {

        /** Told of, and not sent by us. */
        public Sent(Complainant by, LocalDate on) {
            this(by, on, Optional.empty());
        }
    }

    /** @param decidedOn the letter's date, or the day it was taken back */
    public record Answer(Result result, LocalDate decidedOn, Optional<LetterId> letter) {}

    /** One hearing. */
    public record Step(Sent sent, Optional<Answer> answer) {}

    public Complaint {
        steps = List.copyOf(steps);
    }

    /** When it was first complained of. */
    public Optional<Sent> sent() {
        return steps.stream().findFirst().map(Step::sent);
    }

    /** What came of it as far as it has gone; empty while somebody hears it. */
    public Optional<Answer> answer() {
        return steps.isEmpty() ? Optional.empty() : steps.getLast().answer();
    }

    /** Whom the next letter goes to: the office, NAV Klageinstans after its no, or nobody. */
    public Optional<Instance> next() {
        if (steps.isEmpty()) return Optional.of(Instance.OFFICE);
        var upheld = answer().filter(it -> it.result() == Result.UPHELD).isPresent();
        return steps.size() == 1 && upheld ? Optional.of(Instance.APPEALS) : Optional.empty();
    }

    /** Who hears it now; empty when nobody does. */
    public Optional<Instance> hearing() {
        if (steps.isEmpty() || answer().isPresent()) return Optional.empty();
        return Optional.of(Instance.values()[steps.size() - 1]);
    }

    /** An approver has to decide again: the complaint gave nothing. */
    public boolean mustRule() {
        return about instanceof About.Rejected
                && waits
                && !ruled
                && answer().filter(it -> it.result() != Result.CHANGED).isPresent();
    }
}
