package no.kneika.rehearsal;

import java.util.List;
import java.util.Optional;
import no.kneika.access.Purpose;
import no.kneika.access.Sharing;
import no.kneika.cases.Casework;
import no.kneika.cases.NavContact;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.Origin;
import no.kneika.cases.RaiseNeed;
import no.kneika.hours.EntryId;
import no.kneika.hours.service.EntryWords;
import no.kneika.institution.Institutions;
import no.kneika.matching.Candidates;
import no.kneika.mentors.MentorRole;
import no.kneika.rehearsal.domain.Plan;

/** What students do themselves: tell, consent, choose, confirm. */
final class Students {

    private static final String OFFICE = "0104";

    private final Stage stage;
    private final Casework casework;
    private final Sharing sharing;
    private final Candidates candidates;
    private final EntryWords entries;
    private final NavContact nav;

    Students(Stage stage) {
        this.stage = stage;
        this.casework = stage.room(Casework.class);
        this.sharing = stage.room(Sharing.class);
        this.candidates = stage.room(Candidates.class);
        this.entries = stage.room(EntryWords.class);
        var office = stage.room(Institutions.class).navOffice(OFFICE).orElseThrow();
        this.nav = new NavContact(office.number(), office.name(), "Astrid Nes", "55 55 33 33", Optional.empty());
    }

    void tells(Pair pair) {
        var told = new RaiseNeed(
                pair.student.person(),
                Origin.STUDENT,
                Optional.empty(),
                "Jeg kommer ikke i gang, og mister oversikten.",
                Optional.of(Plan.FIRST_DAY),
                NavMeasure.YES,
                Optional.of(nav));
        pair.has(stage.does(pair.student, "raise-need", () -> casework.raiseNeed(told, pair.student)));
        for (var purpose : List.of(Purpose.PROCESS, Purpose.APPLY_NAV))
            stage.does(pair.student, "consent", () -> sharing.consent(pair.student, pair.caseId(), purpose, true));
    }

    void chooses(Pair pair) {
        pair.meets(stage.does(
                pair.student,
                "choose-mentor",
                () -> candidates.choose(pair.student, pair.caseId(), pair.mentor.person(), MentorRole.ACADEMIC)));
    }

    void confirms(Pair pair, EntryId entry) {
        stage.does(pair.student, "confirm-hours", () -> entries.confirm(entry, pair.student));
    }
}
