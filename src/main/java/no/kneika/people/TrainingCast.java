package no.kneika.people;

import java.util.Map;
import java.util.Optional;
import no.kneika.institution.CourseId;
import no.kneika.institution.ProgrammeId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;

/**
 * The made-up people of one institution (rollebesetning), by name. "Randi Moe" is at Høgskolen i Nordfjella; at the
 * university other people have the same parts, so ask by part there.
 *
 * @param actors everybody by name, in the capacity they mostly act in
 * @param parts the name that plays each part: coordinator, approver, finance, adviser, admin, lecturer, navAdviser, navUnit
 * @param programmes by name
 * @param courses by code
 */
public record TrainingCast(
        InstitutionId institution,
        Map<String, Actor> actors,
        Map<String, String> parts,
        Map<String, ProgrammeId> programmes,
        Map<String, CourseId> courses) {

    /** Somebody by name; a name that is not in the cast is a bug. */
    public Actor actor(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is not in the cast"));
    }

    public Optional<Actor> find(String name) {
        return Optional.ofNullable(actors.get(name));
    }

    public PersonId person(String name) {
        return actor(name).person();
    }

    /** Whoever plays a part, for example "coordinator". */
    public Actor part(String part) {
        var name = parts.get(part);
        if (name == null) throw new IllegalArgumentException(part + " is not a part");
        return actor(name);
    }
}
