package no.kneika.claims;

import static no.kneika.claims.ClaimScenes.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.kneika.claims.service.AnswerClaim.PaymentIn;
import no.kneika.hours.HourEntry;
import no.kneika.kernel.Money;
import org.junit.jupiter.api.Test;

/** Random histories of claims: money is conserved, and nothing is claimed twice. */
class ClaimHistoriesTest extends TobiasClaim {

    @Test
    void afterAnyOrderOfEventsEveryOreIsInOnePlaceAndNoMinuteIsClaimedTwice() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ClaimsTest seed " + seed);
        var random = new Random(seed);
        var entries = new ArrayList<HourEntry>();
        int references = 0;
        for (int event = 0; event < 40; event++) {
            clock.set(clock.today().plusDays(1));
            switch (random.nextInt(4)) {
                case 0 -> {
                    int minutes = 15 + random.nextInt(200);
                    var entry = hours.worked(
                            tobias,
                            hinf.person(random.nextBoolean() ? "Sivert Ness" : "Kaja Foss"),
                            day("2026-10-01").plusDays(random.nextInt(40)),
                            minutes,
                            Optional.of(grant),
                            random.nextInt(minutes + 1));
                    entries.add(entry);
                    scenes.paid(hinf, List.of(entry), YearMonth.parse("2026-12"), 150 + random.nextInt(60) + ".37");
                }
                case 1 -> {
                    if (entries.isEmpty()) continue;
                    var entry = entries.get(random.nextInt(entries.size()));
                    hours.carry(
                            entry,
                            Optional.of(grant),
                            random.nextInt(entry.minutes().value() + 1));
                }
                case 2 -> {
                    var total = as("Randi Moe", () -> prepare.of(actor("Randi Moe"), grant))
                            .calculation()
                            .total();
                    if (total.isPositive())
                        as(
                                "Randi Moe",
                                () -> dispatch.dispatch(grant, total, actor("Randi Moe"))
                                        .orThrow());
                }
                default -> answer(random, "NAV-" + references++);
            }
            var paid = hinf.asSystem(() -> ledger.paid()).getOrDefault(tobias, Money.ZERO);
            assertThat(Money.sum(balance().values()))
                    .as("seed %d event %d", seed, event)
                    .isEqualTo(paid);
            assertThat(audit()).as("seed %d event %d", seed, event).isEmpty();
            noPieceOnTwoOpenClaims(seed);
        }
    }

    private void answer(Random random, String reference) {
        var all = as("Randi Moe", () -> rows.ofGrant(grant));
        if (all.isEmpty()) return;
        var claim = all.get(random.nextInt(all.size()));
        var waits = claim.state().outstanding();
        switch (random.nextInt(5)) {
            case 0 -> as("Olav Lien", () -> answers.returned(claim.id(), claim.step(), "Mangler.", actor("Olav Lien")));
            case 1 -> {
                if (waits.isPositive())
                    as(
                            "Olav Lien",
                            () -> answers.settle(
                                    claim.id(),
                                    claim.step(),
                                    new PaymentIn(
                                            Money.ofOre(1 + random.nextLong(waits.ore())), clock.today(), reference),
                                    actor("Olav Lien")));
            }
            case 2 ->
                as(
                        "Jorunn Sand",
                        () -> answers.writeOff(claim.id(), claim.step(), "Kommer ikke.", actor("Jorunn Sand")));
            case 3 ->
                as("Randi Moe", () -> answers.refuse(claim.id(), claim.step(), "Nei.", false, actor("Randi Moe")));
            default ->
                as("Jorunn Sand", () -> answers.giveUp(claim.id(), claim.step(), "Gir opp.", actor("Jorunn Sand")));
        }
    }

    private void noPieceOnTwoOpenClaims(long seed) {
        var seen = new HashSet<Object>();
        var all = as(
                "Randi Moe",
                () -> rows.ofGrant(grant).stream()
                        .flatMap(claim -> rows.openPieces(claim.id()).stream())
                        .toList());
        all.forEach(piece -> assertThat(seen.add(piece)).as("seed %d", seed).isTrue());
    }
}
