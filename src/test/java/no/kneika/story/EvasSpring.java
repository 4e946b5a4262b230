package no.kneika.story;

import static no.kneika.story.Theatre.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import no.kneika.funding.Funding;
import no.kneika.kernel.CaseId;
import no.kneika.ledger.Ledger;
import no.kneika.support.TestClock;
import no.kneika.support.World;

/** The money side of Eva's first year: claimed, returned, claimed again, partly paid, the rest written off. */
record EvasSpring(Theatre theatre, World.Tenant at, TestClock clock, Funding funding, Ledger ledger) {

    void theClaimGoesOutComesBackAndIsSettled(CaseId caseId) {
        var randi = at.actor("Randi Moe");
        var jorunn = at.actor("Jorunn Sand");
        clock.set(LocalDate.parse("2026-02-13"));
        var grant = at.as("Randi Moe", () -> funding.grantsOf(caseId).getFirst().id());
        var page = theatre.looksAt(randi, "/grants/" + grant + "/claim");
        assertThat(Scheme.text(page)).contains("3 286,08").contains("26. mars");
        theatre.sends(randi, "/claims", Map.of());
        var claim = claim(page);
        theatre.looksAt(randi, claim);
        theatre.sends(randi, "/returns", fields("return-reason", "Timelista for desember mangler."));
        assertThat(Scheme.text(theatre.opens(randi, "/today"))).contains("Krav som kom i retur");
        theatre.opens(randi, "/grants/" + grant + "/claim");
        theatre.sends(randi, "/claims", Map.of());
        clock.set(LocalDate.parse("2026-03-09"));
        var olav = at.actor("Olav Lien");
        theatre.looksAt(olav, claim);
        var tooMuch = theatre.isRefused(
                olav, "/settlements", fields("amount", "3 286,09", "on", "6.3.26", "reference", "NAV 77"));
        assertThat(Scheme.plain(tooMuch)).contains("3 286,08");
        theatre.opens(olav, claim);
        theatre.sends(olav, "/settlements", fields("amount", "3 000,00", "on", "6.3.26", "reference", "NAV 77"));
        theatre.looksAt(jorunn, claim);
        theatre.sends(jorunn, "/write-offs", fields("write-off-reason", "For lite å klage på."));
        page = theatre.looksAt(olav, "/money");
        assertThat(Scheme.text(page))
                .contains("3 680,40")
                .contains("3 000,00")
                .contains("286,08")
                .contains("394,32");
        assertThat(at.as("Olav Lien", ledger::audit)).isEmpty();
        page = theatre.looksAt(randi, "/cases/" + caseId);
        theatre.seat(randi).screenshot("case");
        assertThat(Scheme.text(page)).contains("Aksel Rød");
        assertThat(Scheme.text(theatre.looksAt(at.actor("Eva Dahl"), "/who-has-seen")))
                .contains("Randi");
    }

    private static String claim(Page page) {
        return page.url().replaceAll(".*(/claims/[0-9a-f-]{36}).*", "$1");
    }
}
