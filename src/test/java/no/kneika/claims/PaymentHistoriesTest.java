package no.kneika.claims;

import static no.kneika.claims.ClaimScenes.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import no.kneika.claims.domain.BankPapers;
import no.kneika.claims.domain.ClaimFacts;
import no.kneika.claims.domain.bank.Kid;
import no.kneika.claims.domain.bank.Verdict;
import no.kneika.claims.service.PlacePayment;
import no.kneika.claims.service.TakePayments;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Generated;
import no.kneika.kernel.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random histories of Tobias's claims and the bank's files: hours that come late, claims sent, returned and refused, and
 * statements that overlap, repeat, pay too much, too little or twice. Every øre has one place, no claim is paid more than
 * it was sent for, no line of a statement is used for more than it is, and no piece of an hour stands on two claims.
 */
class PaymentHistoriesTest extends TobiasClaim {

    private static final int EVENTS = 30;

    @Autowired
    TakePayments payments;

    @Autowired
    PlacePayment placing;

    @Autowired
    Institutions institutions;

    private final Generated random = new Generated();
    private final List<String> entries = new ArrayList<>();
    private String account = "";

    @Test
    void whateverTheBankTellsEveryOreIsInOnePlaceAndNoClaimIsPaidTwice() {
        account = as("Olav Lien", () -> institutions.claimContact(hinf.id()).account());
        for (int event = 0; event < EVENTS; event++) {
            clock.set(clock.today().plusDays(1));
            switch (random.between(0, 5)) {
                case 0 -> lateHour();
                case 1 -> sends();
                case 2 -> returnsOrRefuses();
                case 3 -> byHand();
                default -> statement(event);
            }
            holds(event);
        }
    }

    private void lateHour() {
        int minutes = random.between(15, 180);
        var entry = hours.worked(
                tobias,
                hinf.person(random.oneIn(2) ? "Sivert Ness" : "Kaja Foss"),
                day("2026-10-01").plusDays(random.between(0, 40)),
                minutes,
                Optional.of(grant),
                minutes);
        scenes.paid(hinf, List.of(entry), YearMonth.parse("2026-11"), random.between(150, 210) + ".37");
    }

    private void sends() {
        var total = as("Randi Moe", () -> prepare.of(actor("Randi Moe"), grant))
                .calculation()
                .total();
        if (total.isPositive())
            as(
                    "Randi Moe",
                    () -> dispatch.dispatch(grant, total, actor("Randi Moe")).orThrow());
    }

    private List<ClaimFacts> claims() {
        return as("Olav Lien", () -> rows.ofGrant(grant));
    }

    private void returnsOrRefuses() {
        if (claims().isEmpty()) return;
        var claim = random.oneOf(claims());
        if (random.oneIn(3))
            as("Olav Lien", () -> answers.refuse(claim.id(), claim.step(), "Nei.", false, actor("Olav Lien")));
        else as("Olav Lien", () -> answers.returned(claim.id(), claim.step(), "Mangler.", actor("Olav Lien")));
    }

    /** Lines of before, told again, and a few new ones; some about claims, some not. */
    private void statement(int event) {
        for (int i = random.between(1, 3); i > 0; i--) {
            var all = claims();
            var about = all.isEmpty() || random.oneIn(4) ? null : random.oneOf(all);
            var owed = about == null ? Money.ZERO : about.state().outstanding();
            var amount = about != null && owed.isPositive() && random.oneIn(2)
                    ? owed
                    : Money.ofOre(random.between(1, 900_000));
            var kid = about == null ? "" : Kid.of(about.reference());
            var entry = BankPapers.entry("08", event + "-" + i, amount.toString(), kid)
                    .replace("2026-12-01", clock.today().toString());
            entries.add(random.oneIn(8) ? entry.replace("CRDT", "DBIT") : entry);
        }
        var file = BankPapers.camt("08", "U1", account, String.join("", entries));
        var olav = actor("Olav Lien");
        as("Olav Lien", () -> {
            var brought = payments.bring(olav, "u.xml", file.getBytes(StandardCharsets.UTF_8))
                    .orThrow();
            return payments.take(olav, brought, payments.shown(olav, brought).digest())
                    .orThrow();
        });
        // The same movements in another file: nothing.
        as("Olav Lien", () -> {
            var again = payments.bring(olav, "u.xml", (file + " ").getBytes(StandardCharsets.UTF_8))
                    .orThrow();
            assertThat(payments.shown(olav, again).proposals())
                    .as("%s", random)
                    .allSatisfy(it -> assertThat(it.verdict()).isEqualTo(Verdict.READ_BEFORE));
            return true;
        });
    }

    /** Olav places what waits on a claim that is open, or puts it aside. */
    private void byHand() {
        var olav = actor("Olav Lien");
        var waiting = as("Olav Lien", () -> payments.waiting(olav));
        if (waiting.isEmpty()) return;
        var row = random.oneOf(waiting).row();
        var open = claims().stream()
                .filter(claim -> claim.state().outstanding().isPositive())
                .toList();
        if (open.isEmpty() || random.oneIn(3)) {
            as(
                    "Olav Lien",
                    () -> placing.aside(olav, row.id(), row.step(), "Gjelder noe annet.")
                            .orThrow());
            return;
        }
        var claim = random.oneOf(open);
        // Refused or not: whatever is wrong with it is said, and nothing happens.
        as(
                "Olav Lien",
                () -> placing.match(
                        olav,
                        row.id(),
                        row.step(),
                        claim.id(),
                        row.left().min(claim.state().outstanding()),
                        "NAV svarte på telefon"));
    }

    private void holds(int event) {
        var paid = hinf.asSystem(() -> ledger.paid()).getOrDefault(tobias, Money.ZERO);
        assertThat(Money.sum(balance().values()))
                .as("%s event %d", random, event)
                .isEqualTo(paid);
        assertThat(audit()).as("%s event %d", random, event).isEmpty();
        var pieces = new HashSet<Object>();
        for (var claim : claims()) {
            assertThat(claim.received())
                    .as("%s event %d", random, event)
                    .isLessThanOrEqualTo(claim.last().total());
            as("Olav Lien", () -> rows.openPieces(claim.id()))
                    .forEach(piece -> assertThat(pieces.add(piece))
                            .as("%s event %d", random, event)
                            .isTrue());
        }
        var used = as("Olav Lien", () -> jdbc.sql("""
                        select count(*) from bank_line l where l.institution_id = me_inst() and l.ore > 0
                          and l.ore < (select coalesce(sum(u.ore), 0) from bank_line_use u
                                       where u.institution_id = l.institution_id and u.line_id = l.id)
                        """).query(Integer.class).single());
        assertThat(used).as("%s event %d", random, event).isZero();
    }
}
