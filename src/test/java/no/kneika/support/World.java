package no.kneika.support;

import java.util.function.Supplier;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.people.TrainingCast;
import no.kneika.people.training.Troupe;
import no.kneika.platform.Actor;
import no.kneika.platform.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fresh institutions with the people of the stories, for tests against the real database:
 *
 * <pre>
 * &#64;Autowired World world;
 * var hinf = world.newInstitution();
 * hinf.as("Randi Moe", () -> people.name(hinf.person("Eva Dahl")));
 * </pre>
 */
@Component
public class World {

    private final Troupe troupe;
    private final Use use;

    World(Troupe troupe, Use use) {
        this.troupe = troupe;
        this.use = use;
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
    }

    /** A new Høgskolen i Nordfjella: its own tenant, so no test sees another's. */
    public Tenant newInstitution() {
        return new Tenant(troupe.nordfjella(), use);
    }

    /** A new Universitetet i Midtre, with other people in the same parts. */
    public Tenant newUniversity() {
        return new Tenant(troupe.midtre(), use);
    }

    /** One tenant and its cast. */
    public record Tenant(TrainingCast cast, Use use) {

        public InstitutionId id() {
            return cast.institution();
        }

        public Actor actor(String name) {
            return cast.actor(name);
        }

        public PersonId person(String name) {
            return cast.person(name);
        }

        public Actor system() {
            return Actor.system(id());
        }

        /** Work done as somebody, in a transaction of its own. */
        public <T extends @Nullable Object> T as(String name, Supplier<T> work) {
            return use.as(actor(name), work);
        }

        /** Work done as somebody, in a transaction of its own. */
        public void run(String name, Runnable work) {
            use.run(actor(name), work);
        }

        /** Work done by the house. */
        public <T extends @Nullable Object> T asSystem(Supplier<T> work) {
            return use.asSystem(id(), work);
        }
    }
}
