package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.kneika.cases.Cases;
import no.kneika.funding.domain.GrantRules;
import no.kneika.funding.store.BudgetRows;
import no.kneika.funding.store.GrantRows;
import no.kneika.institution.CostPart;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterId;
import no.kneika.messages.Letters;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A grant letter is recorded or corrected (tilsagn), typed in or accepted from the inbox. Inside {@code Use}. */
@Component
public class RecordGrant {

    private final GrantRows grants;
    private final BudgetRows budgets;
    private final Funding funding;
    private final Cases cases;
    private final People people;
    private final Institutions institutions;
    private final Letters letters;
    private final NavClocks clocks;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecordGrant(
            GrantRows grants,
            BudgetRows budgets,
            Funding funding,
            Cases cases,
            People people,
            Institutions institutions,
            Letters letters,
            NavClocks clocks,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.grants = grants;
        this.budgets = budgets;
        this.funding = funding;
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
        this.letters = letters;
        this.clocks = clocks;
        this.clock = clock;
        this.events = events;
    }

    /** Records what the letter says; a letter from the inbox is handled by it. */
    public Decision<GrantId> record(CaseId caseId, GrantLetter it, Actor by) {
        var letter = it.letter().map(this::opened);
        if (letter.isPresent()
                && letter.get().caseId() != null
                && !caseId.equals(letter.get().caseId()))
            return Decision.refused(
                    Reason.of("grant-another-case", "HK-dir 5.5", "").at("letter"));
        return GrantRules.record(it, by.capacity(), facts(caseId, it, by, letter), clock.today())
                .then(sound -> store(caseId, sound, by));
    }

    /**
     * Corrects dates, hours or ceiling: a new version of the same grant.
     *
     * @param seen the version the writer saw
     * @throws Stale when somebody corrected it meanwhile
     */
    public Decision<GrantId> correct(GrantId id, int seen, GrantLetter it, String why, Actor by) {
        var row = grants.find(id).orElseThrow(() -> new NotFound("grant"));
        if (row.version() != seen) throw new Stale("the grant was corrected");
        if (row.funder() == Funder.OWN) return Decision.refused(Reason.of("grant-own-not-corrected", "rules.md 2"));
        // What an agreement says is changed at NAV, and comes as an agreement's change.
        if (row.mentor().isPresent())
            return Decision.refused(Reason.of("grant-agreement-not-corrected", "rules.md 2 SETTLED"));
        var letter = it.letter().map(this::opened);
        if (letter.filter(found -> !row.caseId().equals(found.caseId())).isPresent())
            return Decision.refused(
                    Reason.of("grant-another-case", "HK-dir 5.5", "").at("letter"));
        if (letter.filter(found -> found.handledBy() != null).isPresent())
            return Decision.refused(Reason.of("grant-letter-handled", "HK-dir 5.5"));
        var others = grants.of(List.of(row.caseId())).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        var months = clocks.months(row.caseId(), Funding.navPeriods(others), rulebook(by));
        return GrantRules.correct(it, row.content().period(), why, by.capacity(), months, clock.today())
                .then(sound -> {
                    // Corrected dates are not a new decision: the grant keeps the rules it was given under.
                    var first = row.content();
                    var version = version(sound, first.coverage(), first.rulebookOn(), first.rulebook(), why.strip());
                    if (!grants.addVersion(by, id, row.caseId(), seen + 1, version, clock.instant()))
                        return Decision.<GrantId>refused(
                                Reason.of("grant-letter-handled", "HK-dir 5.5").at("letter"));
                    sound.letter().ifPresent(letterId -> letters.markHandled(by, letterId, "grant"));
                    events.publishEvent(new GrantDatesChanged(id, row.caseId()));
                    return Decision.accepted(id);
                });
    }

    /** Grants of the case whose days the letter's days meet: allowed, and said (rules.md 2: they count once). */
    public List<Grant> overlapping(CaseId caseId, GrantLetter it) {
        return funding.grantsOf(caseId).stream()
                .filter(grant -> grant.period().overlaps(it.period()))
                .toList();
    }

    private Decision<GrantId> store(CaseId caseId, GrantLetter it, Actor by) {
        // rules.md 0: a case decided under a rulebook keeps it, so the letter's date chooses the version.
        var rulebook = institutions.rulebookVersion(by.institution(), Funder.NAV, it.decidedOn());
        var nav = cases.find(caseId).nav();
        var unit = nav.flatMap(contact -> institutions.navUnitFor(contact.officeNumber()));
        var funder = nav.map(contact -> contact.officeName()).orElse("NAV");
        var row = new GrantRows.Row(
                by.institution(),
                new GrantId(Ids.next()),
                caseId,
                Regime.CLAIMED,
                Funder.NAV,
                it.application(),
                "",
                funder,
                unit.map(u -> u.name()).orElse(funder),
                Optional.empty(),
                Optional.empty(),
                1,
                version(it, rulebook.rules().coverage(), it.decidedOn(), rulebook.id(), ""));
        grants.add(by, row, clock.instant());
        if (!grants.addVersion(by, row.id(), caseId, 1, row.content(), clock.instant()))
            return Decision.refused(Reason.of("grant-recorded-elsewhere", "HK-dir 5.5", it.funderReference())
                    .at("funderReference"));
        it.letter().ifPresent(letter -> letters.markHandled(by, letter, "grant"));
        it.application().ifPresent(asked -> budgets.release(asked, row.id(), clock.instant()));
        events.publishEvent(new GrantDecided(row.id(), caseId));
        return Decision.accepted(row.id());
    }

    private static GrantRows.Version version(
            GrantLetter it, Set<CostPart> coverage, LocalDate rulebookOn, RulebookVersionId rulebook, String why) {
        return new GrantRows.Version(
                it.period(),
                it.hours(),
                it.ceiling(),
                coverage,
                it.funderReference().strip(),
                it.decidedOn(),
                rulebookOn,
                rulebook,
                it.letter(),
                why,
                Optional.empty());
    }

    private GrantRules.Facts facts(CaseId caseId, GrantLetter it, Actor by, Optional<Letter> letter) {
        var student = cases.find(caseId).student();
        var ours = letter.map(l -> l.fields().ourReference()).orElse("");
        return new GrantRules.Facts(
                people.identityNumber(by, student),
                funding.applicationsOf(caseId),
                funding.grantsOf(caseId),
                cases.assessedNeed(caseId),
                clocks.months(by.institution(), caseId, clock.today()),
                institutions
                        .rulebook(by.institution(), Funder.NAV, it.decidedOn())
                        .hoursUnit(),
                ours == null ? "" : ours,
                letter.flatMap(l -> Optional.ofNullable(l.handledBy())));
    }

    private Rulebook rulebook(Actor by) {
        return institutions.rulebook(by.institution(), Funder.NAV, clock.today());
    }

    private Letter opened(LetterId id) {
        return letters.find(id).orElseThrow(() -> new NotFound("letter"));
    }
}
