package no.kneika.claims;

import static no.kneika.claims.ClaimScenes.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kneika.claims.service.SignClaim;
import no.kneika.funding.GrantId;
import no.kneika.hours.VouchedFor;
import no.kneika.institution.Funder;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Setting;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.Obligation.Kind;
import no.kneika.platform.Stale;
import no.kneika.support.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A unit that takes a leader's or an auditor's signature for timesheets: Jorunn signs what she has read, and nobody sends anything else. */
class SignedClaimTest extends TobiasClaim {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    SignClaim signing;

    @Autowired
    InstitutionSettings settings;

    GrantId signed;
    Money total;

    @BeforeEach
    void theUnitTakesALeadersSignature() {
        wants("LEADER_SIGNATURE");
    }

    @AfterEach
    void nobodyHasVouchedForAnything() {
        hours.vouched = new VouchedFor(Set.of(), Set.of(), Set.of());
    }

    /** From a grant decided after the rulebook said so: what is decided keeps its rulebook. */
    private void wants(String proof) {
        var tor = actor("Tor Eik");
        as(
                "Tor Eik",
                () -> settings.decide(tor, Funder.NAV, Setting.PAYROLL_PROOF, proof, clock.today(), "Avtalt")
                        .orThrow());
        var tuva = scenes.caseOf(hinf, proof.startsWith("LEADER") ? "Tuva Lie" : "Eva Dahl");
        signed = scenes.granted(hinf, tuva, AUTUMN, 56, "180.00", "2026/" + proof.length());
        var entry = hours.worked(
                tuva, hinf.person("Hennie Vik"), day("2026-09-10"), 600, java.util.Optional.of(signed), 600);
        scenes.paid(hinf, List.of(entry), YearMonth.parse("2026-11"), "180.00");
        total = as("Randi Moe", () -> prepare.of(actor("Randi Moe"), signed))
                .calculation()
                .total();
    }

    private String digest() {
        return as("Jorunn Sand", () -> prepare.of(actor("Jorunn Sand"), signed).digest());
    }

    private Decision<?> signs(String name) {
        var seen = digest();
        return as(name, () -> signing.sign(signed, seen, actor(name)));
    }

    private Decision<ClaimId> sends(String name) {
        return as(name, () -> dispatch.dispatch(signed, total, actor(name)));
    }

    @Test
    void nothingIsSentBeforeItIsSignedAndThePaperHasTheSignatureInPlaceOfTimesheets() throws Exception {
        assertThat(sends("Randi Moe").codes()).containsExactly("claim-not-signed");
        assertThat(todo("Jorunn Sand", Kind.SIGN_CLAIM)).hasSize(1);

        assertThat(signs("Jorunn Sand").isAccepted()).isTrue();
        assertThat(signs("Jorunn Sand").isAccepted()).as("twice is once").isTrue();
        assertThat(todo("Jorunn Sand", Kind.SIGN_CLAIM)).isEmpty();
        var claim = sends("Randi Moe").orThrow();

        var document = claim(claim).last().document();
        var pdf = as("Randi Moe", () -> documents.open(document));
        try (var read = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("leders bekreftelse i stedet for timelister")
                    .contains("Underskrevet av Jorunn Sand")
                    .contains("10:00")
                    .doesNotContain("10. september 2026 10:00");
            assertThat(text.replace(" ", "")).contains(first("select sha256 from claim_signature"));
        }
        assertThat(superuser.ask("select signed_by from claim_dispatch_signature where claim_id = '" + claim + "'"))
                .containsExactly(hinf.person("Jorunn Sand").toString());
    }

    private String first(String sql) {
        return superuser
                .ask(sql + " where institution_id = '" + hinf.id() + "'")
                .getFirst();
    }

    @Test
    void whoAttestedOrWorkedDoesNotSignNorAnybodyButAnApprover() {
        assertThat(signs("Olav Lien").codes()).containsExactly("approver-signs-claim");
        var jorunn = Set.of(hinf.person("Jorunn Sand"));
        hours.vouched = new VouchedFor(Set.of(), jorunn, Set.of());
        assertThat(signs("Jorunn Sand").codes()).containsExactly("attester-does-not-sign");
        hours.vouched = new VouchedFor(jorunn, Set.of(), Set.of());
        assertThat(signs("Jorunn Sand").codes()).containsExactly("mentor-does-not-sign");
        hours.vouched = new VouchedFor(Set.of(), Set.of(), jorunn);
        assertThat(signs("Jorunn Sand").isAccepted())
                .as("a leader may have approved")
                .isTrue();
    }

    @Test
    void anAuditorHasHadNoPartInTheHours() {
        wants("AUDITOR_SIGNATURE");
        hours.vouched = new VouchedFor(Set.of(), Set.of(), Set.of(hinf.person("Jorunn Sand")));
        assertThat(signs("Jorunn Sand").codes()).containsExactly("auditor-has-no-part");
    }

    @Test
    void aClaimThatChangesIsNotSignedAnyMore() {
        var read = digest();
        signs("Jorunn Sand");
        var tuva = as("Randi Moe", () -> prepare.of(actor("Randi Moe"), signed))
                .grant()
                .caseId();
        var more =
                hours.worked(tuva, hinf.person("Hennie Vik"), day("2026-10-10"), 60, java.util.Optional.of(signed), 60);
        scenes.paid(hinf, List.of(more), YearMonth.parse("2026-11"), "180.00");
        total = as("Randi Moe", () -> prepare.of(actor("Randi Moe"), signed))
                .calculation()
                .total();

        assertThat(sends("Randi Moe").codes()).containsExactly("claim-signed-otherwise");
        assertThatThrownBy(() -> as("Jorunn Sand", () -> signing.sign(signed, read, actor("Jorunn Sand"))))
                .isInstanceOf(Stale.class);
        signs("Jorunn Sand");
        assertThat(sends("Randi Moe").isAccepted()).isTrue();
    }

    @Test
    void whatComesBackIsAnotherVersionAndIsSignedAnew() {
        signs("Jorunn Sand");
        var claim = sends("Randi Moe").orThrow();
        as(
                "Olav Lien",
                () -> answers.returned(claim, 1, "Mangler bilag", actor("Olav Lien"))
                        .orThrow());
        assertThat(sends("Randi Moe").codes()).containsExactly("claim-signed-otherwise");
        signs("Jorunn Sand");
        assertThat(sends("Randi Moe").isAccepted()).isTrue();
        assertThat(superuser.ask("select version from claim_signature where institution_id = '" + hinf.id()
                        + "' order by version"))
                .containsExactly("1", "2");
    }

    @Test
    void jorunnSignsOnThePageAfterSayingThatSheHasReadIt() {
        var jorunn = Visitor.at(port, sessions, actor("Jorunn Sand"));
        var page = "/grants/" + signed + "/claim";
        assertThat(jorunn.get(page).body())
                .contains("Kravet er ikke underskrevet.")
                .contains("Underskriv kravet");
        var form = Map.of("digest", digest());
        assertThat(jorunn.post("/grants/" + signed + "/claim-signatures", form).statusCode())
                .isEqualTo(422);
        assertThat(jorunn.post("/grants/" + signed + "/claim-signatures", Map.of("digest", digest(), "read", "true"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(jorunn.get(page).body()).contains("Underskrevet av Jorunn Sand");
        assertThat(Visitor.at(port, sessions, actor("Randi Moe")).get(page).body())
                .contains("Send kravet");
    }

    @Test
    void theDatabaseItselfKeepsTheSignerFromSending() {
        signs("Jorunn Sand");
        var claim = sends("Randi Moe").orThrow();
        assertThatThrownBy(() -> superuser.tamper(
                        "update claim_dispatch_signature set dispatched_by = signed_by where claim_id = '" + claim
                                + "'"))
                .hasMessageContaining("a_signed_claim_takes_two");
    }
}
