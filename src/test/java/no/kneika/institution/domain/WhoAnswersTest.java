package no.kneika.institution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.institution.Matter;
import no.kneika.institution.Responsible;
import no.kneika.institution.Responsible.Departure;
import no.kneika.institution.Responsible.StandIn;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.Side;
import no.kneika.institution.WhoAnswers;
import no.kneika.institution.WhoAnswers.Why;
import no.kneika.institution.WrittenResponsible;
import no.kneika.kernel.Generated;
import no.kneika.kernel.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhoAnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ResponsibleId ASTRID = id(1);
    private static final ResponsibleId ODD = id(2);
    private static final ResponsibleId KARI = id(3);

    @Test
    void astridAnswersHerself() {
        var register = register(who(ASTRID, "Astrid Nes"));
        var answer = WhoAnswers.on(TODAY, ASTRID, register).orElseThrow();
        assertThat(answer.person().name()).isEqualTo("Astrid Nes");
        assertThat(answer.why()).isEqualTo(Why.SELF);
        assertThat(answer.insteadOf()).isEmpty();
    }

    @Test
    void oddAnswersWhileAstridIsAwayAndNotADayLonger() {
        var register = register(away(who(ASTRID, "Astrid Nes"), ODD, "2026-11-20", "2026-11-30"), who(ODD, "Odd Berg"));
        assertThat(answering("2026-11-19", register)).isEqualTo("Astrid Nes");
        assertThat(answering("2026-11-20", register)).isEqualTo("Odd Berg");
        assertThat(answering("2026-11-30", register)).isEqualTo("Odd Berg");
        assertThat(answering("2026-12-01", register)).isEqualTo("Astrid Nes");
    }

    @Test
    void whatWasSaidLastCountsAlsoThatSheAnswersHerselfAfterAll() {
        var register = register(
                away(
                        away(who(ASTRID, "Astrid Nes"), ODD, "2026-11-20", "2026-11-30"),
                        null,
                        "2026-11-22",
                        "2026-11-30"),
                who(ODD, "Odd Berg"));
        assertThat(answering("2026-11-21", register)).isEqualTo("Odd Berg");
        assertThat(answering("2026-11-22", register)).isEqualTo("Astrid Nes");
    }

    @Test
    void kariTookOverFromOddWhoTookOverFromAstrid() {
        var register = register(
                left(who(ASTRID, "Astrid Nes"), "2026-10-31", ODD),
                left(who(ODD, "Odd Berg"), "2026-11-15", KARI),
                who(KARI, "Kari Holm"));
        assertThat(answering("2026-10-31", register)).isEqualTo("Astrid Nes");
        assertThat(answering("2026-11-01", register)).isEqualTo("Odd Berg");
        assertThat(answering("2026-11-16", register)).isEqualTo("Kari Holm");
        assertThat(WhoAnswers.on(TODAY, ASTRID, register).orElseThrow().why()).isEqualTo(Why.SUCCESSOR);
    }

    @Test
    void whoStandsInForTheSuccessorAnswersToo() {
        var register = register(
                left(who(ASTRID, "Astrid Nes"), "2026-10-31", ODD),
                away(who(ODD, "Odd Berg"), KARI, "2026-11-20", "2026-11-25"),
                who(KARI, "Kari Holm"));
        assertThat(answering("2026-11-22", register)).isEqualTo("Kari Holm");
        assertThat(WhoAnswers.succeeding(TODAY, ASTRID, register::get)
                        .orElseThrow()
                        .name())
                .isEqualTo("Odd Berg");
    }

    @Test
    void whereEverybodyHasLeftNobodyAnswers() {
        assertThat(WhoAnswers.on(TODAY, ASTRID, register(left(who(ASTRID, "Astrid Nes"), "2026-10-31", null))))
                .isEmpty();
    }

    /** However they leave, take over from each other and are away: it ends, and nobody who has left answers. */
    @Test
    void nobodyWhoHasLeftEverAnswers() {
        var given = new Generated();
        for (int round = 0; round < 2_000; round++) {
            var ids = new ArrayList<ResponsibleId>();
            for (int i = 0; i < given.between(1, 6); i++) ids.add(id(i));
            var all = new ArrayList<Responsible>();
            for (var id : ids) {
                var it = who(id, "P" + id);
                if (given.oneIn(2)) it = left(it, day(given).toString(), given.oneIn(4) ? null : given.oneOf(ids));
                if (given.oneIn(2)) {
                    var from = day(given);
                    it = away(
                            it,
                            given.oneOf(ids),
                            from.toString(),
                            from.plusDays(given.between(0, 20)).toString());
                }
                all.add(it);
            }
            var register = register(all.toArray(Responsible[]::new));
            for (var id : ids)
                assertThat(WhoAnswers.on(TODAY, id, register)
                                .filter(answer -> answer.person().hasLeft(TODAY)))
                        .as(given.toString())
                        .isEmpty();
        }
    }

    @Test
    void somebodyAtNavHasAnOfficeAndCanBeReached() {
        var it = new WrittenResponsible(Side.NAV, " ", "", "9999", Set.of(), "", "", Optional.empty());
        assertThat(ResponsibleRules.write(it, false).codes())
                .containsExactlyInAnyOrder(
                        "contact-no-name", "contact-no-office", "contact-unreachable", "contact-no-matter");
        var typed = new WrittenResponsible(
                Side.NAV, "Astrid Nes", "", "0104", Set.of(Matter.FOLLOW_UP), "ring meg", "astrid", Optional.empty());
        assertThat(ResponsibleRules.write(typed, true).codes())
                .containsExactlyInAnyOrder("contact-phone", "contact-email");
    }

    @Test
    void nobodyTakesOverFromThemselvesNorAfterTheyLeft() {
        var astrid = who(ASTRID, "Astrid Nes");
        var odd = left(who(ODD, "Odd Berg"), "2026-11-01", null);
        var register = register(astrid, odd);
        assertThat(ResponsibleRules.leave(astrid, TODAY, Optional.of(ASTRID), register)
                        .codes())
                .containsExactly("contact-in-own-place");
        assertThat(ResponsibleRules.leave(astrid, TODAY, Optional.of(ODD), register)
                        .codes())
                .containsExactly("contact-has-left");
        assertThat(ResponsibleRules.leave(odd, TODAY, Optional.empty(), register)
                        .codes())
                .containsExactly("contact-left");
        assertThat(ResponsibleRules.standIn(
                                astrid, Optional.of(ODD), Period.of("2026-10-01", "2026-10-10"), TODAY, register)
                        .codes())
                .containsExactly("contact-stand-in-past");
    }

    @Test
    void aCaseDoesNotChangeANumberThatCountsForAllOfThem() {
        var astrid = who(ASTRID, "Astrid Nes");
        assertThat(ResponsibleRules.named(List.of(astrid), "5555 3333", true, TODAY)
                        .orThrow())
                .contains(astrid);
        assertThat(ResponsibleRules.named(List.of(astrid), "90 00 00 00", true, TODAY)
                        .codes())
                .containsExactly("contact-other-number");
        // A student who remembers the number wrongly is not corrected.
        assertThat(ResponsibleRules.named(List.of(astrid), "90 00 00 00", false, TODAY)
                        .orThrow())
                .contains(astrid);
    }

    private static String answering(String day, Map<ResponsibleId, Responsible> register) {
        return WhoAnswers.on(LocalDate.parse(day), ASTRID, register)
                .orElseThrow()
                .person()
                .name();
    }

    private static LocalDate day(Generated given) {
        return TODAY.plusDays(given.between(-20, 20));
    }

    private static ResponsibleId id(int n) {
        return new ResponsibleId(new UUID(0, n));
    }

    private static Responsible who(ResponsibleId id, String name) {
        return new Responsible(
                id,
                1,
                Side.NAV,
                name,
                "",
                "0104",
                Set.of(Matter.FOLLOW_UP),
                "55 55 33 33",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Responsible left(Responsible it, String lastDay, @Nullable ResponsibleId successor) {
        return new Responsible(
                it.id(),
                it.version(),
                it.side(),
                it.name(),
                it.title(),
                it.office(),
                it.matters(),
                it.phone(),
                it.email(),
                it.person(),
                Optional.of(new Departure(LocalDate.parse(lastDay), Optional.ofNullable(successor))),
                it.standIns());
    }

    private static Responsible away(Responsible it, @Nullable ResponsibleId other, String from, String to) {
        var standIns = new ArrayList<>(it.standIns());
        standIns.add(new StandIn(Optional.ofNullable(other), Period.of(from, to), Instant.EPOCH));
        return new Responsible(
                it.id(),
                it.version(),
                it.side(),
                it.name(),
                it.title(),
                it.office(),
                it.matters(),
                it.phone(),
                it.email(),
                it.person(),
                it.departure(),
                standIns);
    }

    private static Map<ResponsibleId, Responsible> register(Responsible... all) {
        var register = new LinkedHashMap<ResponsibleId, Responsible>();
        for (var each : all) register.put(each.id(), each);
        return register;
    }
}
