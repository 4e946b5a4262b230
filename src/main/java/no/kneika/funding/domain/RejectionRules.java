package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.VerbalYes;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Reason;

/** When a no, or a yes on the phone, may be written down (HK-dir 5.5). */
public final class RejectionRules {

    private static final String SOURCE = "HK-dir 5.5";
    private static final int LONGEST = 2000;

    private RejectionRules() {}

    public static List<Reason> reject(
            ApplicationView it, LocalDate decidedOn, String reason, Capacity capacity, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR && capacity != Capacity.APPROVER)
            against.add(Reason.of("grant-by-coordinator", SOURCE));
        against.addAll(waiting(it, "rejection"));
        if (decidedOn.isAfter(today))
            against.add(Reason.of("grant-decided-later", SOURCE, today).at("decidedOn"));
        if (it.sentOn().filter(decidedOn::isBefore).isPresent())
            against.add(Reason.of("rejection-before-sent", SOURCE, it.sentOn().orElseThrow())
                    .at("decidedOn"));
        if (reason.isBlank()) against.add(Reason.of("rejection-why", SOURCE).at("reason"));
        if (reason.length() > LONGEST)
            against.add(Reason.of("rejection-long", SOURCE, LONGEST).at("reason"));
        return against;
    }

    public static List<Reason> verbal(ApplicationView it, VerbalYes said, Capacity capacity, LocalDate today) {
        var against = new ArrayList<Reason>();
        if (capacity != Capacity.COORDINATOR) against.add(Reason.of("verbal-by-coordinator", SOURCE));
        against.addAll(waiting(it, "verbal"));
        if (said.saidBy().isBlank()) against.add(Reason.of("verbal-who", SOURCE).at("saidBy"));
        if (said.what().isBlank()) against.add(Reason.of("verbal-what", SOURCE).at("what"));
        if (said.saidOn().isAfter(today))
            against.add(Reason.of("grant-decided-later", SOURCE, today).at("saidOn"));
        if (said.validFrom().isBefore(said.saidOn()))
            against.add(Reason.of("verbal-backwards", SOURCE, said.saidOn()).at("validFrom"));
        if (!it.period().contains(said.validFrom()))
            against.add(Reason.of("verbal-outside", SOURCE, it.period()).at("validFrom"));
        return against;
    }

    private static List<Reason> waiting(ApplicationView it, String what) {
        return switch (it.state()) {
            case SENT -> List.of();
            case DRAFT, WITHDRAWN -> List.of(Reason.of("grant-nothing-sent", SOURCE, it.reference()));
            case GRANTED -> List.of(Reason.of(what + "-but-granted", SOURCE, it.reference()));
            case REJECTED -> List.of(Reason.of("rejection-recorded-before", SOURCE, it.reference()));
        };
    }
}
