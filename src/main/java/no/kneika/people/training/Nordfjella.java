package no.kneika.people.training;

import static no.kneika.people.training.Part.fellow;
import static no.kneika.people.training.Part.mentor;
import static no.kneika.people.training.Part.staff;
import static no.kneika.people.training.Part.student;

import java.util.List;
import java.util.Map;
import no.kneika.institution.ClaimContact;
import no.kneika.institution.Institution;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;

/** Høgskolen i Nordfjella, which does not exist, and the people of the stories. */
final class Nordfjella {

    private static final String ECONOMICS = "Økonomi og administrasjon";
    private static final String NURSING = "Sykepleie";
    private static final String SOCIAL_WORK = "Sosialt arbeid";

    private Nordfjella() {}

    static Play play(InstitutionId id) {
        var institution = new Institution(
                id,
                "Høgskolen i Nordfjella",
                "Høgskulen i Nordfjella",
                "HiNF",
                "314700228",
                null,
                null,
                Institution.Kind.UNIVERSITY_COLLEGE,
                "1",
                "Nordfjella");
        return new Play(
                institution,
                new ClaimContact("Olav Lien", "70 00 00 12", "olav.lien@example.no", "15032405808"),
                Map.of(
                        ECONOMICS,
                                new Play.Studies(
                                        "Fakultet for økonomi",
                                        "Økonomi og administrasjon",
                                        "Business Administration",
                                        "bachelor",
                                        84),
                        NURSING, new Play.Studies("Fakultet for helse", "Sjukepleie", "Nursing", "bachelor", 140),
                        SOCIAL_WORK,
                                new Play.Studies(
                                        "Fakultet for helse", "Sosialt arbeid", "Social Work", "bachelor", 46)),
                List.of(
                        new Play.Taught("BØK101", "Bedriftsøkonomi", ECONOMICS, 84),
                        new Play.Taught("REG110", "Regnskap", ECONOMICS, 79),
                        new Play.Taught("MET120", "Metode og statistikk", ECONOMICS, 81),
                        new Play.Taught("SKR210", "Skatterett", ECONOMICS, 4),
                        new Play.Taught("SYK100", "Anatomi og fysiologi", NURSING, 140),
                        new Play.Taught("SYK220", "Legemiddelregning", NURSING, 131),
                        new Play.Taught("SOS101", "Innføring i sosialt arbeid", SOCIAL_WORK, 46)),
                people());
    }

    private static List<Part> people() {
        return List.of(
                staff("Randi Moe", Capacity.COORDINATOR, "training.note.randi"),
                staff("Jorunn Sand", Capacity.APPROVER, "training.note.jorunn"),
                staff("Olav Lien", Capacity.FINANCE, "training.note.olav"),
                staff("Per Lund", Capacity.LECTURER, "training.note.per"),
                staff("Silje Bakke", Capacity.ADVISER, "training.note.silje"),
                staff("Tor Eik", Capacity.ADMIN, "training.note.tor"),
                staff("Marit Hove", Capacity.COORDINATOR, ""),
                staff("Unni Berge", Capacity.PRIVACY_OFFICER, ""),
                student("Eva Dahl", "27870097064", ECONOMICS, 1, "training.note.eva"),
                student("Ingrid Moen", "21879724438", ECONOMICS, 3, "training.note.ingrid"),
                student("Tuva Lie", "08860368081", NURSING, 2, "training.note.tuva"),
                student("Tobias Strand", "06889801733", SOCIAL_WORK, 2, "training.note.tobias"),
                student("Kristian Haug", "21900194789", NURSING, 1, "training.note.kristian"),
                fellow("Aksel Rød", "20900496118", ECONOMICS, 2, "training.note.aksel"),
                fellow("Sivert Ness", "28859501135", NURSING, 3, "training.note.sivert"),
                mentor("Kåre Myhre", "19815413507", "training.note.kare"),
                fellow("Kaja Foss", "24849437875", SOCIAL_WORK, 3, "training.note.kaja"),
                fellow("Hennie Vik", "19909116077", NURSING, 3, "training.note.hennie"),
                staff("Astrid Nes", Capacity.NAV_ADVISER, "training.note.astrid"),
                staff("Odd Berg", Capacity.NAV_UNIT, "training.note.odd"));
    }
}
