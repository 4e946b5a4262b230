package no.kneika.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.people.RoleHeld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoleRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final PersonId ODD = new PersonId(new UUID(1, 1));
    private static final PersonId TOR = new PersonId(new UUID(1, 2));
    private static final PersonId JORUNN = new PersonId(new UUID(1, 3));

    @Test
    void oddIsGivenTheUnitsRoleFromTodayAndNotFromYesterday() {
        assertThat(giving(Capacity.NAV_UNIT, TODAY, null)).isEmpty();
        assertThat(giving(Capacity.NAV_UNIT, TODAY.minusDays(1), null)).containsExactly("role-starts-before-today");
    }

    @Test
    void nobodyIsMadeAStudentOrAMentorByAnAdministrator() {
        assertThat(giving(Capacity.STUDENT, TODAY, null)).containsExactly("role-follows");
        assertThat(giving(Capacity.MENTOR, TODAY, null)).containsExactly("role-follows");
        assertThat(giving(Capacity.SYSTEM, TODAY, null)).containsExactly("role-follows");
    }

    @Test
    void theSameRoleIsGivenTwiceOnlyWhenTheFirstHasEnded() {
        var spring = held(Capacity.COORDINATOR, TODAY, TODAY.plusDays(10));
        assertThat(giving(Capacity.COORDINATOR, TODAY.plusDays(10), null, spring))
                .containsExactly("role-already");
        assertThat(giving(Capacity.COORDINATOR, TODAY.plusDays(11), null, spring))
                .isEmpty();
        var autumn = held(Capacity.COORDINATOR, TODAY.plusDays(20), null);
        assertThat(giving(Capacity.COORDINATOR, TODAY, TODAY.plusDays(19), autumn))
                .isEmpty();
        assertThat(giving(Capacity.COORDINATOR, TODAY, null, autumn)).containsExactly("role-already");
    }

    @Test
    void whoSettlesForNavHasNoHandInMakingTheClaim() {
        assertThat(giving(Capacity.NAV_UNIT, TODAY, null, held(Capacity.FINANCE, TODAY, null)))
                .containsExactly("role-both-sides");
        assertThat(giving(Capacity.COORDINATOR, TODAY, null, held(Capacity.NAV_UNIT, TODAY, null)))
                .containsExactly("role-both-sides");
        assertThat(giving(Capacity.NAV_ADVISER, TODAY, null, held(Capacity.NAV_UNIT, TODAY, null)))
                .isEmpty();
    }

    @Test
    void aRoleThatWasHeldYesterdayCannotEndBeforeThat() {
        var role = held(Capacity.NAV_UNIT, TODAY.minusDays(30), null);
        assertThat(ending(role, TODAY.minusDays(1), Map.of())).isEmpty();
        assertThat(ending(role, TODAY.minusDays(2), Map.of())).containsExactly("role-held-until-now");
    }

    @Test
    void anEndIsNotPutOffAndWhatIsOverIsOver() {
        var soon = held(Capacity.NAV_UNIT, TODAY.minusDays(30), TODAY.plusDays(3));
        assertThat(ending(soon, TODAY.plusDays(4), Map.of())).containsExactly("role-ends-later");
        var over = held(Capacity.NAV_UNIT, TODAY.minusDays(30), TODAY.minusDays(1));
        assertThat(ending(over, TODAY, Map.of())).containsExactly("role-over");
    }

    @Test
    void thereIsAlwaysOneWhoGivesRolesAndAnotherWhoConfirmsThem() {
        var admin = held(Capacity.ADMIN, TODAY.minusDays(30), null);
        assertThat(ending(admin, TODAY, Map.of(Capacity.APPROVER, Set.of(JORUNN, ODD))))
                .containsExactly("role-last-two");
        assertThat(ending(admin, TODAY, Map.of(Capacity.ADMIN, Set.of(TOR), Capacity.APPROVER, Set.of(TOR))))
                .containsExactly("role-last-two");
        assertThat(ending(admin, TODAY, Map.of(Capacity.ADMIN, Set.of(TOR), Capacity.APPROVER, Set.of(JORUNN))))
                .isEmpty();
    }

    private static List<String> giving(Capacity capacity, LocalDate from, @Nullable LocalDate until, RoleHeld... held) {
        return codes(RoleRules.againstGiving(capacity, List.of(held), from, until, TODAY));
    }

    private static List<String> ending(RoleHeld role, LocalDate lastDay, Map<Capacity, Set<PersonId>> after) {
        return codes(RoleRules.againstEnding(role, lastDay, TODAY, after));
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    private static RoleHeld held(Capacity capacity, LocalDate from, @Nullable LocalDate until) {
        return new RoleHeld(new UUID(2, 1), ODD, capacity, from, until, TOR, JORUNN);
    }
}
