package no.kneika.claims;

import static no.kneika.claims.ClaimScenes.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.claims.domain.BankPapers;
import no.kneika.claims.domain.HalfYear;
import no.kneika.claims.domain.bank.Kid;
import no.kneika.claims.service.CollectiveClaims;
import no.kneika.claims.service.CollectiveClaims.Group;
import no.kneika.claims.service.CollectiveClaims.NotAlong;
import no.kneika.claims.service.CollectiveClaims.Plan;
import no.kneika.claims.service.OrderCollective;
import no.kneika.claims.service.TakePayments;
import no.kneika.claims.store.CollectionRows;
import no.kneika.funding.GrantId;
import no.kneika.institution.Funder;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Institutions;
import no.kneika.institution.Setting;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import no.kneika.platform.jobs.JobsAtRest;
import no.kneika.support.VeraPdf;
import no.kneika.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The unit takes one claim for a half year: Ingrid's 616.14 and Eva's 410.76 go with one letter, Tuva's is still running. */
class CollectiveClaimsTest extends TobiasClaim {

    private static final Period SEPTEMBER = Period.of("2026-09-01", "2026-11-20");

    @Autowired
    CollectiveClaims collective;

    @Autowired
    OrderCollective orders;

    @Autowired
    JobsAtRest jobs;

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    CollectionRows collections;

    @Autowired
    InstitutionSettings settings;

    @Autowired
    Institutions institutions;

    @Autowired
    TakePayments payments;

    private CaseId ingrid;
    private GrantId ingrids;

    @BeforeEach
    void theUnitTakesCollectiveClaims() {
        as(
                "Tor Eik",
                () -> settings.decide(
                                actor("Tor Eik"),
                                Funder.NAV,
                                Setting.COLLECTIVE_CLAIMS,
                                "true",
                                clock.today(),
                                "Avtalt")
                        .orThrow());
        ingrid = scenes.caseOf(hinf, "Ingrid Moen");
        ingrids = scenes.granted(hinf, ingrid, SEPTEMBER, 20, "180.00", "2026/20001");
        paid(ingrid, ingrids, "2026-10-05", 180);
        var eva = scenes.caseOf(hinf, "Eva Dahl");
        paid(eva, scenes.granted(hinf, eva, SEPTEMBER, 20, "180.00", "2026/20002"), "2026-10-06", 120);
        var tuva = scenes.caseOf(hinf, "Tuva Lie");
        paid(
                tuva,
                scenes.granted(hinf, tuva, Period.of("2026-09-01", "2026-12-18"), 20, "180.00", "2026/20003"),
                "2026-10-07",
                60);
    }

    private void paid(CaseId of, GrantId on, String day, int minutes) {
        var entry = hours.worked(of, hinf.person("Kaja Foss"), day(day), minutes, Optional.of(on), minutes);
        scenes.paid(hinf, List.of(entry), YearMonth.parse("2026-11"), "180.00");
    }

    private Plan plan() {
        return as("Olav Lien", () -> {
            var group = collective.groups(actor("Olav Lien")).getFirst();
            return collective.plan(actor("Olav Lien"), group);
        });
    }

    private CollectionId sends() {
        var plan = plan();
        return as(
                "Olav Lien",
                () -> collective
                        .dispatch(actor("Olav Lien"), plan.group(), plan.digest())
                        .orThrow());
    }

    private CollectionRows.Sent found(CollectionId id) {
        return as("Olav Lien", () -> collections.find(id).orElseThrow());
    }

    private List<ClaimId> parts(CollectionId id) {
        return as("Olav Lien", () -> collections.parts(id));
    }

    /** 180 min × 180.00 = 540.00 + 14.1 % 76.14 = 616.14; 120 min: 360.00 + 50.76 = 410.76; together 1 026.90. */
    @Test
    void whatIsReadyGoesAlongAndWhatIsNotSaysWhy() {
        var plan = plan();
        assertThat(plan.group().half()).isEqualTo(new HalfYear(2026, 2));
        assertThat(plan.total()).isEqualTo(Money.ofKroner("1026.90"));
        assertThat(plan.not())
                .singleElement()
                .satisfies(it -> assertThat(it.why()).isEqualTo(NotAlong.Why.RUNNING));
        // Tobias's grant was decided before the unit agreed, and keeps the rulebook it was decided under.
        assertThat(plan.views()).extracting(ClaimView::caseId).doesNotContain(tobias);
    }

    @Test
    void oneLetterLeavesWithEveryClaimBehindItsCoverAndEachIsAClaimOfItsOwn() {
        var id = sends();
        var sent = found(id);
        assertThat(sent.reference()).isEqualTo("S-2026-10001");
        assertThat(sent.total()).isEqualTo(Money.ofKroner("1026.90"));
        assertThat(VeraPdf.faults(as("Olav Lien", () -> documents.open(sent.document()))))
                .isEmpty();
        assertThat(parts(id)).hasSize(2).allSatisfy(part -> {
            assertThat(claim(part).status()).isEqualTo(ClaimStatus.SENT);
            assertThat(claim(part).last().message()).isEqualTo(sent.message());
        });
        assertThat(as(
                        "Olav Lien",
                        () -> jdbc.sql(
                                        "select count(*) from outbox_enclosure where item_id = :id and institution_id = me_inst()")
                                .param("id", sent.message().value())
                                .query(Integer.class)
                                .single()))
                .isEqualTo(3);
        assertThat(audit()).isEmpty();
        assertThatThrownBy(() -> as(
                        "Olav Lien",
                        () -> collective.dispatch(
                                actor("Olav Lien"), new Group(sent.payer(), new HalfYear(2026, 2)), "another")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void hoursPaidLaterGoWithASupplementForTheSameHalfYear() {
        sends();
        paid(ingrid, ingrids, "2026-11-10", 60);
        var plan = plan();
        assertThat(plan.supplementary()).isTrue();
        // 60 min × 180.00 = 180.00; × 14.1 % = 25.38
        assertThat(plan.total()).isEqualTo(Money.ofKroner("205.38"));
        var id = sends();
        assertThat(found(id).reference()).isEqualTo("S-2026-10002");
        assertThat(audit()).isEmpty();
    }

    @Test
    void onePaymentWithTheCollectiveKidSettlesThemAll() {
        var id = sends();
        clock.set(day("2026-12-02"));
        var account = as("Olav Lien", () -> institutions.claimContact(hinf.id()).account());
        var file = BankPapers.camt(
                "08",
                "U1",
                account,
                BankPapers.entry("08", "1", "1026.90", Kid.of(found(id).reference())));
        as("Olav Lien", () -> {
            var brought = payments.bring(actor("Olav Lien"), "a.xml", file.getBytes(StandardCharsets.UTF_8))
                    .orThrow();
            return payments.take(
                            actor("Olav Lien"),
                            brought,
                            payments.shown(actor("Olav Lien"), brought).digest())
                    .orThrow();
        });
        assertThat(parts(id))
                .allSatisfy(part -> assertThat(claim(part).status()).isEqualTo(ClaimStatus.SETTLED));
        assertThat(as("Olav Lien", () -> payments.waiting(actor("Olav Lien")))).isEmpty();
        assertThat(audit()).isEmpty();
    }

    @Test
    void itSpansManyCoordinatorsCasesSoNoSingleOneSendsIt() {
        var group = plan().group();
        assertThatThrownBy(() -> as("Randi Moe", () -> collective.plan(actor("Randi Moe"), group)))
                .isInstanceOf(NotFound.class);
    }

    private String ordered(Plan plan) {
        return as(
                "Olav Lien",
                () -> orders.later(actor("Olav Lien"), plan.group(), plan.digest())
                        .orThrow());
    }

    @Test
    void aLargeOneIsMadeByAJobThatCanBeLeftAndIsSentOnceHoweverOftenItIsAskedFor() {
        var plan = plan();
        var there = ordered(plan);
        var olav = Visitor.at(port, sessions, actor("Olav Lien"));
        assertThat(olav.get(there).statusCode()).isIn(200, 303);
        assertThat(jobs.await()).isTrue();

        var sent = olav.get(there);
        assertThat(sent.statusCode()).isEqualTo(303);
        var id = sent.headers().firstValue("Location").orElseThrow().replace("/claims/collections/", "");
        var collection = found(new CollectionId(UUID.fromString(id)));
        assertThat(collection.total()).isEqualTo(Money.ofKroner("1026.90"));
        assertThat(collection.by()).isEqualTo(hinf.person("Olav Lien"));
        assertThat(as("Olav Lien", collections::all)).hasSize(1);
        assertThat(audit()).isEmpty();
        assertThatThrownBy(() -> ordered(plan)).isInstanceOf(Stale.class);
        assertThat(Visitor.at(port, sessions, actor("Randi Moe")).get(there).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aJobThatFindsAnotherClaimThanTheOneThatWasSeenSendsNothingAndSaysSo() {
        var plan = plan();
        hinf.run("Olav Lien", () -> {
            ordered(plan);
            paid(ingrid, ingrids, "2026-11-05", 60);
        });
        assertThat(jobs.await()).isTrue();
        assertThat(as("Olav Lien", collections::all)).isEmpty();
        var order = superuser.ask("select id from collective_order where institution_id = '" + hinf.id() + "'");
        assertThat(Visitor.at(port, sessions, actor("Olav Lien"))
                        .get("/claims/collective-orders/" + order.getFirst())
                        .body())
                .contains("Ingenting er sendt. Se over det og send på nytt.");
        assertThat(sends()).as("what it is now can be sent").isNotNull();
    }
}
