package no.kneika.people.training;

import static no.kneika.people.training.Part.fellow;
import static no.kneika.people.training.Part.staff;
import static no.kneika.people.training.Part.student;

import java.util.List;
import java.util.Map;
import no.kneika.institution.ClaimContact;
import no.kneika.institution.Institution;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;

/** Universitetet i Midtre, which does not exist either: other people in the same parts. */
final class Midtre {

    private static final String LAW = "Rettsvitenskap";
    private static final String HISTORY = "Historie";

    private Midtre() {}

    static Play play(InstitutionId id) {
        var institution = new Institution(
                id,
                "Universitetet i Midtre",
                "Universitetet i Midtre",
                "UiM",
                "315800439",
                null,
                null,
                Institution.Kind.UNIVERSITY,
                "1",
                "Midtre");
        return new Play(
                institution,
                new ClaimContact("Mona Vold", "70 00 00 34", "mona.vold@example.no", "42123107602"),
                Map.of(
                        LAW, new Play.Studies("Det juridiske fakultet", "Rettsvitskap", "Law", "master", 380),
                        HISTORY, new Play.Studies("Det humanistiske fakultet", "Historie", "History", "bachelor", 62)),
                List.of(
                        new Play.Taught("JUS111", "Privatrett", LAW, 380),
                        new Play.Taught("HIS101", "Norsk historie", HISTORY, 62)),
                List.of(
                        staff("Berit Aune", Capacity.COORDINATOR, "training.note.coordinator"),
                        staff("Helge Sunde", Capacity.APPROVER, "training.note.jorunn"),
                        staff("Mona Vold", Capacity.FINANCE, "training.note.olav"),
                        staff("Arne Tveit", Capacity.LECTURER, "training.note.per"),
                        staff("Lise Kvam", Capacity.ADVISER, "training.note.silje"),
                        staff("Geir Solli", Capacity.ADMIN, "training.note.tor"),
                        student("Nora Berg", "22900656681", HISTORY, 1, "training.note.nora"),
                        student("Jonas Hagen", "30890763754", LAW, 1, "training.note.jonas"),
                        fellow("Ida Lunde", "22868843601", LAW, 3, "training.note.mentor"),
                        fellow("Markus Nygård", "13878926379", HISTORY, 3, "training.note.mentor"),
                        staff("Turid Haugen", Capacity.NAV_ADVISER, "training.note.astrid"),
                        staff("Leif Dale", Capacity.NAV_UNIT, "training.note.odd")));
    }
}
