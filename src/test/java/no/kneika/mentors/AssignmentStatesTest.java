package no.kneika.mentors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.kneika.hours.EntryKind;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.hours.service.LogHours;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.matching.Candidates;
import no.kneika.mentors.domain.ContractRule;
import no.kneika.support.KneikaTest;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every state of Aksel Rød's assignment for Eva Dahl × every command: what happens, or the reasons (rules.md 3: meet first, contract after). */
@KneikaTest
class AssignmentStatesTest {

    private static final Period AUTUMN = Period.of("2026-08-20", "2026-11-14");
    private static final LocalDate DAY = LocalDate.parse("2026-08-24");
    private static final List<String> STEPS = List.of("declare", "meet", "contract", "sign", "countersign", "end");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    TestClock clock;

    @Autowired
    Mentors mentors;

    @Autowired
    Candidates candidates;

    @Autowired
    Declarations declarations;

    @Autowired
    Contracts contracts;

    @Autowired
    Kickoffs kickoffs;

    @Autowired
    LogHours log;

    private World.Tenant at;
    private AssignmentId assignment;
    private @Nullable ContractId contract;

    @BeforeEach
    void evaHasChosenAksel() {
        clock.set(DAY);
        at = world.newInstitution();
        CaseId caseId = walk.assessedCase(at, "Eva Dahl", Period.of("2026-08-15", "2026-12-20"), 4);
        walk.granted(at, caseId, Period.of("2026-08-15", "2026-11-14"), 56, "180", "2026/100");
        walk.offers(at, "Aksel Rød", 6);
        at.run(
                "Randi Moe",
                () -> candidates
                        .propose(at.actor("Randi Moe"), caseId, Set.of(at.person("Aksel Rød")))
                        .orThrow());
        assignment = at.as(
                "Eva Dahl",
                () -> candidates
                        .choose(at.actor("Eva Dahl"), caseId, at.person("Aksel Rød"), MentorRole.ACADEMIC)
                        .orThrow());
        contract = null;
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "chosen, declare, yes",
        "chosen, meet, kickoff-before-declaration",
        "chosen, contract, contract-before-declaration contract-before-kickoff",
        "chosen, log, hours-no-declaration hours-outside-contract",
        "chosen, end, yes",
        "declared, declare, yes",
        "declared, meet, yes",
        "declared, contract, contract-before-kickoff",
        "declared, log, hours-outside-contract",
        "declared, end, yes",
        "met, meet, kickoff-held-already",
        "met, contract, yes",
        "met, log, hours-outside-contract",
        "met, end, yes",
        "written, contract, contract-overlaps",
        "written, sign, yes",
        "written, countersign, yes",
        "written, log, hours-outside-contract",
        "written, end, yes",
        "signed, contract, contract-overlaps",
        "signed, sign, yes",
        "signed, countersign, yes",
        "signed, log, hours-outside-contract",
        "running, contract, contract-overlaps",
        "running, sign, yes",
        "running, countersign, yes",
        "running, log, yes",
        "running, end, yes",
        "ended, meet, kickoff-held-already",
        "ended, contract, contract-assignment-ended contract-overlaps",
        "ended, sign, yes",
        "ended, log, yes",
        "ended, log-later, hours-outside-contract",
        "ended, end, assignment-ended-already",
    })
    void everyCommandOnEveryState(String state, String command, String answer) {
        var states = List.of("chosen", "declared", "met", "written", "signed", "running", "ended");
        for (var step : STEPS.subList(0, states.indexOf(state)))
            assertThat(tried(step)).as(step).isEqualTo("yes");
        assertThat(tried(command)).isEqualTo(answer);
    }

    private String tried(String command) {
        var codes = run(command).codes();
        return codes.isEmpty() ? "yes" : String.join(" ", codes);
    }

    private Decision<?> run(String command) {
        return switch (command) {
            case "declare" ->
                at.as("Aksel Rød", () -> {
                    var paper = declarations.of(at.person("Aksel Rød")).orElseThrow();
                    return declarations.sign(at.actor("Aksel Rød"), paper.sha256());
                });
            case "meet" ->
                at.as(
                        "Aksel Rød",
                        () -> kickoffs.hold(
                                at.actor("Aksel Rød"),
                                assignment,
                                DAY,
                                Kickoffs.MeetingPlace.CAMPUS,
                                "På biblioteket."));
            case "contract" -> written();
            case "sign" -> signed("Aksel Rød");
            case "countersign" -> signed("Jorunn Sand");
            case "end" -> at.as("Randi Moe", () -> mentors.end(at.actor("Randi Moe"), assignment, DAY));
            case "log" -> logged(DAY);
            case "log-later" -> {
                clock.set(DAY.plusDays(1));
                yield logged(DAY.plusDays(1));
            }
            default -> throw new IllegalArgumentException(command);
        };
    }

    private Decision<?> written() {
        var draft = new ContractRule.Draft(AUTUMN, Minutes.hours(50), HourlyRate.of("180"));
        Decision<ContractId> made = at.as(
                "Randi Moe", () -> contracts.make(at.actor("Randi Moe"), assignment, ContractKind.EMPLOYEE, draft));
        if (made.isAccepted()) contract = made.orThrow();
        return made;
    }

    private Decision<?> signed(String who) {
        var paper = java.util.Objects.requireNonNull(contract);
        return at.as(who, () -> contracts.sign(at.actor(who), paper, contracts.shown(paper)));
    }

    private Decision<?> logged(LocalDate day) {
        var wish =
                new LogHours.Wish(assignment, WorkedTime.lasting(day, Minutes.hours(1)), EntryKind.MEETING, "", false);
        return at.as("Aksel Rød", () -> log.log(wish, at.actor("Aksel Rød")));
    }
}
