package no.kneika.rehearsal;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import no.kneika.kernel.CaseId;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.Actor;
import no.kneika.rehearsal.domain.Part;
import org.jspecify.annotations.Nullable;

/** A student and a mentor, and what they remember themselves: everything else they ask the house about. */
final class Pair implements Strand {

    final Part part;
    final Actor student;
    final Actor mentor;
    final Set<YearMonth> submitted = new HashSet<>();

    /** What NAV pays and sends back comes in its own order, however far the pair has gone. */
    final Strand money = new Strand() {};

    private @Nullable CaseId caseId;
    private @Nullable AssignmentId assignment;
    int applications;
    int claims;
    int minutesWorked;
    int minutesLost;
    int lateSessions;

    Pair(Part part, Actor student, Actor mentor) {
        this.part = part;
        this.student = student;
        this.mentor = mentor;
    }

    CaseId caseId() {
        return Objects.requireNonNull(caseId);
    }

    void has(CaseId raised) {
        caseId = raised;
    }

    AssignmentId assignment() {
        return Objects.requireNonNull(assignment);
    }

    void meets(AssignmentId chosen) {
        assignment = chosen;
    }

    boolean isAssigned() {
        return assignment != null;
    }
}
