package no.kneika.people.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.kneika.kernel.Reason;
import no.kneika.people.IdentityNumber;
import no.kneika.people.PersonRow;
import no.kneika.platform.intake.Comparison;
import no.kneika.platform.intake.Line;
import no.kneika.platform.intake.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Whom a line of a register speaks of (hvem er hvem): first by the register's own number, then by identity number, then
 * by login. Where they point at different people, a person must look.
 */
public final class WhoIsWho {

    private static final String SOURCE = "one person, one number";

    private final String column;
    private final Function<IdentityNumber, String> index;
    private final Map<String, UUID> byNumber = new HashMap<>();
    private final Map<String, UUID> byIdentity = new HashMap<>();
    private final Map<UUID, String> identityOf = new HashMap<>();
    private final Map<String, UUID> byLogin = new HashMap<>();

    /**
     * @param column the register's own number: STUDENT_NUMBER or EMPLOYEE_NUMBER
     * @param index the keyed hash an identity number is found by
     */
    public WhoIsWho(String column, Function<IdentityNumber, String> index) {
        this.column = column;
        var once = new HashMap<IdentityNumber, String>();
        this.index = number -> once.computeIfAbsent(number, index);
    }

    /** Somebody the institution knows. */
    public void knows(UUID person, @Nullable String number, @Nullable String identityIndex, List<String> logins) {
        if (number != null) byNumber.put(number, person);
        if (identityIndex != null) {
            byIdentity.put(identityIndex, person);
            identityOf.put(person, identityIndex);
        }
        logins.forEach(login -> byLogin.put(login, person));
    }

    /** Null for somebody new. */
    public @Nullable UUID find(String number, PersonRow person) {
        var known = byNumber.get(number);
        var identity = person.identity();
        if (known == null && identity != null) known = byIdentity.get(index.apply(identity));
        if (known == null && person.login() != null) known = byLogin.get(person.login());
        return known;
    }

    /** Why the line cannot be about whom it is found to be about. */
    public List<Trouble> against(int line, String number, PersonRow person) {
        var troubles = new ArrayList<Trouble>();
        var found = find(number, person);
        var identity = person.identity();
        if (identity != null) {
            var hash = index.apply(identity);
            var holder = byIdentity.get(hash);
            if (holder != null && !holder.equals(found))
                troubles.add(new Trouble(line, "IDENTITY", "", Reason.of("intake-identity-taken", SOURCE)));
            else if (found != null && !hash.equals(identityOf.getOrDefault(found, hash)))
                troubles.add(new Trouble(line, "IDENTITY", "", Reason.of("intake-identity-differs", SOURCE)));
        }
        var login = person.login();
        if (login != null && byLogin.containsKey(login) && !byLogin.get(login).equals(found))
            troubles.add(new Trouble(line, "LOGIN", login, Reason.of("intake-login-taken", SOURCE)));
        return troubles;
    }

    /** Numbers and names that stand on two lines. An identity number is never repeated in what is said about it. */
    public <T> List<Trouble> twice(List<Line<T>> lines, Function<T, String> number, Function<T, PersonRow> person) {
        var troubles = new ArrayList<Trouble>(Comparison.twice(lines, column, number));
        for (var each : Comparison.twice(lines, "IDENTITY", (T row) -> digits(person.apply(row))))
            troubles.add(new Trouble(each.line(), each.column(), "", each.reason()));
        troubles.addAll(Comparison.twice(lines, "LOGIN", (T row) -> {
            var login = person.apply(row).login();
            return login == null ? "" : login;
        }));
        return troubles;
    }

    private static String digits(PersonRow person) {
        var identity = person.identity();
        return identity == null ? "" : identity.digits();
    }
}
