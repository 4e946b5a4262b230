package no.kneika.funding.web;

import java.util.ArrayList;
import java.util.List;
import no.kneika.cases.Cases;
import no.kneika.funding.Agreement;
import no.kneika.funding.AgreementParty;
import no.kneika.funding.ConcludeAgreement;
import no.kneika.funding.WriteAgreement;
import no.kneika.funding.domain.AgreementRules;
import no.kneika.funding.domain.AgreementSheet;
import no.kneika.funding.domain.AgreementSum;
import no.kneika.funding.domain.SignatureChase;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.HourlyRate;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws one agreement for whoever reads it. */
@Component
class AgreementDrawing {

    private final RunningAgreement running;
    private final WriteAgreement writing;
    private final ConcludeAgreement concluding;
    private final Cases cases;
    private final People people;
    private final Institutions institutions;

    AgreementDrawing(
            RunningAgreement running,
            WriteAgreement writing,
            ConcludeAgreement concluding,
            Cases cases,
            People people,
            Institutions institutions) {
        this.running = running;
        this.writing = writing;
        this.concluding = concluding;
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
    }

    AgreementPage of(Actor actor, Page page, Agreement it, Form form) {
        var coordinator = actor.capacity() == Capacity.COORDINATOR;
        // What is said of a person is for the student and the casework; those who pay see what it costs (rules.md 7).
        var reads = coordinator || actor.capacity() == Capacity.STUDENT;
        var told = !reads || writing.mayTellNav(it.caseId());
        var student = people.get(cases.find(it.caseId()).student());
        var chase = new SignatureChase(it.lapsesOn().minusWeeks(SignatureChase.WEEKS), it.signed());
        var hinders = hinders(page, it, chase, student.firstName());
        return new AgreementPage(
                it.id().toString(),
                it.caseId().toString(),
                student.name(),
                page.t("agreement.state." + it.state()),
                it.version(),
                facts(page, it, coordinator ? rateWarning(actor, page, it) : null),
                page.t(it.isOpen() ? "agreement.hinders" : "agreement.over." + it.state()),
                it.isOpen() ? "warning" : it.state() == Agreement.State.CONCLUDED ? "success" : "info",
                hinders,
                signers(page, it, chase),
                running.months(actor, page, it),
                chase.next().stream()
                        .filter(party -> party != AgreementParty.DECIDER)
                        .map(party -> new Option(party.name(), page.t("agreement.party." + party)))
                        .toList(),
                coordinator && it.isOpen(),
                coordinator && it.isOpen() && chase.hasSigned(AgreementParty.ADVISER),
                reads && told ? sheet(page, it) : List.of(),
                told ? "" : page.t("agreement.no-consent", student.firstName()),
                it.conclusion().map(done -> done.grant().toString()).orElse(null),
                it.isOpen() && (coordinator || actor.capacity() == Capacity.APPROVER)
                        ? "/cases/" + it.caseId() + "/own-risk-starts/new"
                        : null,
                running.of(actor, page, it),
                page.date(page.today()),
                form);
    }

    /** NAV warns of a high wage in its own form; here it is said before it is typed in there. */
    private @Nullable String rateWarning(Actor actor, Page page, Agreement it) {
        var hourly = AgreementSum.of(writing.read(it.id()).terms()).hourly();
        var rules = institutions.rulebook(actor.institution(), Funder.NAV, page.today());
        return RateWarning.of(page, new HourlyRate(hourly), rules);
    }

    private List<Fact> facts(Page page, Agreement it, @Nullable String rateWarning) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("agreement.state"), page.t("agreement.state." + it.state())));
        facts.add(new Fact(page.t("agreement.mentor"), people.name(it.mentor())));
        facts.add(new Fact(page.t("grant.period"), page.period(it.period())));
        facts.add(new Fact(page.t("agreement.hours-a-month"), page.minutes(it.hoursAMonth())));
        facts.add(new Fact(page.t("grant.per-month"), page.money(it.perMonth()), rateWarning));
        it.conclusion().ifPresent(done -> {
            facts.add(new Fact(page.t("agreement.concluded-on"), page.date(done.on())));
            facts.add(new Fact(page.t("agreement.nav-number"), done.number()));
        });
        if (it.isOpen())
            facts.add(new Fact(page.t("agreement.lapses"), page.date(it.lapsesOn()), page.inDays(it.lapsesOn())));
        return facts;
    }

    /** Everything that must happen before work may begin, the nearest first. */
    private List<String> hinders(Page page, Agreement it, SignatureChase chase, String student) {
        var mentor = people.get(it.mentor()).firstName();
        if (!it.isOpen())
            return List.of(it.conclusion()
                    .map(done -> page.t("agreement.over.why.CONCLUDED", mentor, done.on()))
                    .orElseGet(() -> page.t("agreement.over.why." + it.state(), it.lapsesOn())));
        var hinders = new ArrayList<String>();
        var missing = concluding.missing(it.id());
        if (!missing.isEmpty())
            hinders.add(page.t(
                    "agreement.missing",
                    page.list(missing.stream()
                            .map(field -> page.t("agreement.missing." + field))
                            .toList())));
        hinders.add(page.t(
                "agreement.next",
                page.list(chase.next().stream()
                        .map(party -> page.t("agreement.party-short." + party, student, mentor))
                        .toList())));
        var decided = AgreementRules.decidedFrom(it.period());
        if (decided.isAfter(page.today())) hinders.add(page.t("agreement.budget-year", decided));
        var adviserBy = it.period().from().plusDays(AgreementRules.DAYS_BACK);
        if (!chase.hasSigned(AgreementParty.ADVISER))
            hinders.add(page.t(
                    adviserBy.isBefore(page.today()) ? "agreement.adviser-late" : "agreement.adviser-by",
                    adviserBy,
                    page.today().minusDays(AgreementRules.DAYS_BACK)));
        hinders.add(page.t("agreement.lapse-countdown", it.lapsesOn(), page.inDays(it.lapsesOn())));
        hinders.add(page.t("agreement.no-work", mentor));
        return hinders;
    }

    private static List<AgreementPage.Signer> signers(Page page, Agreement it, SignatureChase chase) {
        var signers = new ArrayList<AgreementPage.Signer>();
        for (var party : AgreementParty.values()) {
            var on = party == AgreementParty.DECIDER
                    ? it.conclusion().map(Agreement.Conclusion::on)
                    : java.util.Optional.ofNullable(it.signed().get(party));
            var turn = it.isOpen() && chase.next().contains(party);
            signers.add(new AgreementPage.Signer(
                    page.t("agreement.party." + party),
                    on.map(day -> page.t("agreement.signed", page.date(day)))
                            .orElse(page.t(turn ? "agreement.turn" : "agreement.waits")),
                    on.isPresent() ? "success" : turn ? "warning" : "neutral"));
        }
        return signers;
    }

    private List<AgreementPage.Step> sheet(Page page, Agreement it) {
        return AgreementSheet.of(writing.read(it.id())).steps().stream()
                .map(step -> new AgreementPage.Step(
                        "step-" + step.key(),
                        page.t("agreement.sheet.step." + step.key()),
                        step.fields().stream().map(field -> field(page, field)).toList()))
                .toList();
    }

    private static AgreementPage.Field field(Page page, AgreementSheet.Field it) {
        var chosen = it.kind() == AgreementSheet.Field.Kind.CHOICE;
        return new AgreementPage.Field(
                "nav-" + it.key(),
                page.t("agreement.sheet." + it.key()),
                chosen ? page.t("agreement.sheet.choice." + it.value()) : it.value(),
                it.kind() == AgreementSheet.Field.Kind.LONG_TEXT,
                !chosen && !it.value().isEmpty());
    }
}
