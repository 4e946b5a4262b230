package no.kneika.hours.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kneika.hours.EntryId;
import no.kneika.hours.domain.SheetRules.Line;
import no.kneika.hours.domain.SheetRules.Sheet;
import no.kneika.hours.domain.SignOff;
import no.kneika.hours.domain.SignOff.Step;
import no.kneika.hours.store.SignOffs;
import no.kneika.institution.ConfirmationPolicy;
import no.kneika.mentors.Assignment;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.springframework.stereotype.Component;

/** Who logged, handed in, said yes, vouched and took back, and when: what an auditor asks of a sheet (sporet). */
@Component
public class SheetTrail {

    private final SignOffs rows;
    private final Confirmations confirmations;
    private final BusinessClock clock;
    private final Vault vault;

    SheetTrail(SignOffs rows, Confirmations confirmations, BusinessClock clock, Vault vault) {
        this.rows = rows;
        this.confirmations = confirmations;
        this.clock = clock;
        this.vault = vault;
    }

    public List<SignOff> of(Assignment assignment, Sheet sheet, Actor actor) {
        var steps = new ArrayList<>(rows.of(assignment.id(), sheet.month()));
        confirmations
                .handover(assignment.caseId())
                .map(it -> new SignOff(Step.HANDED_OVER, Optional.of(it.by()), it.at(), List.of()))
                .ifPresent(steps::add);
        if (confirmations.asked(assignment.caseId(), actor.institution()) == ConfirmationPolicy.AUTO_AFTER_7_DAYS)
            steps.addAll(silence(sheet, steps));
        return SignOff.inOrder(steps, BusinessClock.ZONE);
    }

    private List<SignOff> silence(Sheet sheet, List<SignOff> steps) {
        var attested = steps.stream()
                .filter(it -> it.step() == Step.ATTESTED)
                .collect(Collectors.toMap(it -> it.entries().getFirst(), Function.identity()));
        return sheet.lines().stream()
                .flatMap(line -> SignOff.silence(
                        line.facts(),
                        clock.today(),
                        Optional.ofNullable(attested.get(line.id())).map(SignOff::at),
                        BusinessClock.ZONE)
                        .stream())
                .toList();
    }

    /** Why entries were reversed and disputes settled, opened: for the coordinator alone. */
    public Map<EntryId, Map<Step, String>> reasons(Sheet sheet, Actor actor) {
        var ids = sheet.lines().stream().map(Line::id).toList();
        var reasons = new HashMap<EntryId, Map<Step, String>>();
        rows.reversals(ids)
                .forEach((id, words) -> reasons.computeIfAbsent(id, any -> new HashMap<>())
                        .put(
                                Step.REVERSED,
                                vault.open(
                                        new Place(actor.institution(), "entry_reversal", "reason", id.value()),
                                        words)));
        rows.settlements(ids)
                .forEach((id, words) -> reasons.computeIfAbsent(id, any -> new HashMap<>())
                        .put(
                                Step.SETTLED,
                                vault.open(
                                        new Place(actor.institution(), "dispute_settlement", "explanation", id.value()),
                                        words)));
        return reasons;
    }
}
