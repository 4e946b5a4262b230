package no.kneika.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.institution.ContractKind;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Institutions;
import no.kneika.institution.Matter;
import no.kneika.institution.Responsible;
import no.kneika.institution.Responsibles;
import no.kneika.institution.Side;
import no.kneika.institution.WrittenResponsible;
import no.kneika.kernel.Percent;
import no.kneika.support.KneikaTest;
import no.kneika.support.Questions;
import no.kneika.support.Superuser;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an institution has decided is read once and stands, until something is decided: here, or by another Kneika. */
@KneikaTest
class StandingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    World world;

    @Autowired
    Institutions institutions;

    @Autowired
    InstitutionSettings settings;

    @Autowired
    Superuser superuser;

    @Autowired
    Responsibles register;

    @Test
    void olavsSecondQuestionAboutHolidayPayDoesNotReachTheDatabase() {
        var at = world.newInstitution();
        assertThat(holidayPay(at)).isEqualTo("12");
        assertThat(asked(at)).isZero();
    }

    @Test
    void whatIsDecidedIsSeenByWhoeverComesInAfterwards() {
        var at = world.newInstitution();
        assertThat(holidayPay(at)).isEqualTo("12");
        decide(at, "14");
        assertThat(holidayPay(at)).isEqualTo("14");
    }

    @Test
    void whatIsDecidedIsSeenByWhoeverDecidesBeforeAnybodyElse() {
        var at = world.newInstitution();
        assertThat(holidayPay(at)).isEqualTo("12");
        var seen = at.asSystem(() -> {
            written(at, "11");
            return read(at);
        });
        assertThat(seen).isEqualTo("11");
    }

    @Test
    void aDecisionThatCameToNothingIsSeenByNobody() {
        var at = world.newInstitution();
        try {
            at.asSystem(() -> {
                written(at, "11");
                assertThat(read(at)).isEqualTo("11");
                throw new IllegalStateException("the light went out");
            });
        } catch (IllegalStateException asExpected) {
            assertThat(asExpected).hasMessage("the light went out");
        }
        assertThat(holidayPay(at)).isEqualTo("12");
    }

    @Test
    void whatAnotherKneikaDecidesIsSeenHere() {
        var at = world.newInstitution();
        assertThat(holidayPay(at)).isEqualTo("12");
        assertThat(superuser.ask("""
                insert into employer_cost (institution_id, decision_id, contract_kind, valid_from, holiday_pay, pension, decided_by, decided_at)
                select institution_id, gen_random_uuid(), contract_kind, date '2026-02-01', 13, pension, decided_by, decided_at
                from employer_cost where contract_kind = 'EMPLOYEE' and institution_id = '%s' limit 1
                returning decision_id
                """.formatted(at.id()))).hasSize(1);
        assertThat(holidayPay(at)).isEqualTo("13");
    }

    @Test
    void theRegisterOfContactsIsReadOnceUntilSomebodyIsNoted() {
        var at = world.newInstitution();
        assertThat(names(at)).isEmpty();
        assertThat(at.as("Randi Moe", () -> Questions.asked(register::all))).isZero();
        at.as("Randi Moe", () -> {
            assertThat(register.add(astrid(), at.actor("Randi Moe")).isAccepted())
                    .isTrue();
            assertThat(register.all()).hasSize(1);
            return true;
        });
        assertThat(names(at)).containsExactly("Astrid Nes");
    }

    @Test
    void anAdviserWhoLeavesHasLeftForWhoeverComesInAfterwards() {
        var at = world.newInstitution();
        var astrid = at.as(
                "Randi Moe", () -> register.add(astrid(), at.actor("Randi Moe")).orThrow());
        assertThat(at.as("Randi Moe", () -> register.get(astrid).departure())).isEmpty();
        at.as("Randi Moe", () -> register.leave(astrid, DAY, Optional.empty(), at.actor("Randi Moe")));
        assertThat(at.as("Randi Moe", () -> register.get(astrid).departure())).isPresent();
    }

    private List<String> names(Tenant at) {
        return at.as(
                "Randi Moe",
                () -> register.all().values().stream().map(Responsible::name).toList());
    }

    private static WrittenResponsible astrid() {
        return new WrittenResponsible(
                Side.NAV,
                "Astrid Nes",
                "Veileder",
                "0104",
                Set.of(Matter.FOLLOW_UP),
                "55 55 33 33",
                "",
                Optional.empty());
    }

    private void decide(Tenant at, String percent) {
        at.asSystem(() -> {
            written(at, percent);
            return true;
        });
    }

    private void written(Tenant at, String percent) {
        assertThat(settings.decide(
                                Actor.system(at.id()),
                                ContractKind.EMPLOYEE,
                                new EmployerCosts(Percent.of(percent), Percent.of("0"), Percent.of("14.1")),
                                LocalDate.of(2026, 2, 1))
                        .isAccepted())
                .isTrue();
    }

    private String holidayPay(Tenant at) {
        return at.asSystem(() -> read(at));
    }

    private int asked(Tenant at) {
        return at.asSystem(() -> Questions.asked(() -> read(at)));
    }

    private String read(Tenant at) {
        return institutions
                .employerCosts(at.id(), ContractKind.EMPLOYEE, DAY)
                .holidayPay()
                .value()
                .stripTrailingZeros()
                .toPlainString();
    }
}
