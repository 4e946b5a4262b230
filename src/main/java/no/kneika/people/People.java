package no.kneika.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.NotFound;
import org.jspecify.annotations.Nullable;

/** The door to an institution's people. Everything inside {@link no.kneika.platform.Use}, at its institution. */
public interface People {

    /** @throws NotFound when the institution knows no such person */
    Person get(PersonId id);

    Optional<Person> find(PersonId id);

    /** "Tuva Lie"; {@link NotFound} when the institution knows no such person. */
    String name(PersonId id);

    /** Names of many in one query; those who are not known are missing. */
    Map<PersonId, String> names(Collection<PersonId> ids);

    /** Many in one query; those who are not known are missing. */
    Map<PersonId, Person> all(Collection<PersonId> ids);

    /** Who has this identity number (fødselsnummer), looked up by its keyed hash. */
    Optional<PersonId> byIdentityNumber(IdentityNumber number);

    /** The identity number, opened, for a letter or payroll; empty when it is not known. */
    Optional<IdentityNumber> identityNumber(Actor actor, PersonId id);

    /** The same of many in one query, for letters that go together; those that are not known are missing. */
    Map<PersonId, IdentityNumber> identityNumbers(Actor actor, Collection<PersonId> ids);

    /** Finds people by the beginning of any part of their name, or by something like it; the best first. */
    List<Person> search(String text, int limit);

    /** As {@link #search}, among those who hold a role on a date. */
    List<Person> search(String text, Capacity capacity, LocalDate on, int limit);

    /** Registers a person; refused when somebody else has the identity number. */
    Decision<PersonId> register(Actor by, NewPerson person);

    /** Lets a person log in with this from now on. */
    void allowLogin(PersonId person, Login login);

    Optional<Student> student(PersonId person);

    Map<PersonId, Student> students(Collection<PersonId> people);

    Optional<PersonId> byStudentNumber(String number);

    /** Registers or changes a person's studies; they hold the role STUDENT from the date. */
    void enrol(Actor by, Student student, LocalDate from);

    /** Capacities a person holds on a date. */
    Set<Capacity> capacities(PersonId person, LocalDate on);

    /** Everybody who holds a capacity on a date, by name. */
    List<Person> holding(Capacity capacity, LocalDate on);

    /** Proposes a role; a staff role counts from when another person has confirmed it (two people, security.md). */
    Decision<UUID> grantRole(Actor by, PersonId person, Capacity capacity, LocalDate from, @Nullable LocalDate until);

    /** Confirms a role somebody else granted; refused for the one who granted it and the one who would hold it. */
    Decision<UUID> confirmRole(Actor by, UUID role);

    /** Ends a role with the last day it is held. */
    Decision<UUID> endRole(Actor by, UUID role, LocalDate lastDay, String reason);

    List<RoleHeld> roles(PersonId person);
}
