package no.kneika.people.training;

import java.util.List;
import java.util.Map;
import no.kneika.institution.ClaimContact;
import no.kneika.institution.Institution;

/** One made-up institution with its programmes (by name), courses and people. */
record Play(
        Institution institution,
        ClaimContact contact,
        Map<String, Studies> programmes,
        List<Taught> courses,
        List<Part> people) {

    record Studies(String faculty, String nameNn, String nameEn, String level, int students) {}

    record Taught(String code, String name, String programme, int students) {}
}
