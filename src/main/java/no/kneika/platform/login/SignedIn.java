package no.kneika.platform.login;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.Doorman;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * All a session remembers: which persons this human is (one at each institution), and in which capacity they act now.
 * No name, no claim, no token.
 *
 * @param chosen null until a capacity is chosen
 */
public record SignedIn(List<Known> known, @Nullable Chosen chosen) implements Authentication {

    @Serial
    private static final long serialVersionUID = 1;

    static final String CHOSEN = "CHOSEN";

    /** One person at one institution. */
    public record Known(UUID institution, UUID person) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;
    }

    /** In which capacity they act. */
    public record Chosen(UUID institution, UUID person, Capacity capacity) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;

        Actor actor() {
            return new Actor(new InstitutionId(institution), new PersonId(person), capacity);
        }
    }

    public SignedIn {
        if (known.isEmpty()) throw new IllegalArgumentException("Somebody signed in is somebody");
        known = List.copyOf(known);
    }

    /** Those the doorman knows; when there is one way in only, there is nothing to choose. */
    static SignedIn recognised(List<Doorman.Entry> entries) {
        var known = entries.stream()
                .map(entry ->
                        new Known(entry.institution().value(), entry.person().value()))
                .distinct()
                .toList();
        var signedIn = new SignedIn(known, null);
        return entries.size() == 1 ? signedIn.as(entries.getFirst()) : signedIn;
    }

    SignedIn as(Doorman.Entry entry) {
        return new SignedIn(
                known, new Chosen(entry.institution().value(), entry.person().value(), entry.capacity()));
    }

    /** Who acts; null until a capacity is chosen. */
    public @Nullable Actor actor() {
        return chosen == null ? null : chosen.actor();
    }

    @Override
    public String getName() {
        return Objects.requireNonNullElseGet(
                        chosen == null ? null : chosen.person(),
                        () -> known.getFirst().person())
                .toString();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return chosen == null ? List.of() : List.of(new SimpleGrantedAuthority(CHOSEN));
    }

    @Override
    public Object getPrincipal() {
        return getName();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Object getDetails() {
        return null;
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        if (!authenticated) throw new IllegalArgumentException("Sign out instead");
    }
}
