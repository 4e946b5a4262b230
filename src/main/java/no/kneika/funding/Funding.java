package no.kneika.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.funding.domain.FundingRegime;
import no.kneika.funding.store.ApplicationRows;
import no.kneika.funding.store.DecisionRows;
import no.kneika.funding.store.GrantRows;
import no.kneika.funding.store.StartRows;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.Rulebook;
import no.kneika.institution.RulebookVersionId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.NotFound;
import no.kneika.platform.Remembered;
import org.springframework.stereotype.Component;

/**
 * Who pays for what (finansiering), as whoever asks may see it. Inside {@code Use.as}. What changes it: {@link
 * ApplyForFunding}, {@link RecordGrant}, {@link RecordRejection}, {@link StartEarly}, {@link OwnBudget}.
 */
@Component
public class Funding {

    private final GrantRows grants;
    private final ApplicationRows applications;
    private final DecisionRows decisions;
    private final StartRows starts;
    private final Institutions institutions;

    Funding(
            GrantRows grants,
            ApplicationRows applications,
            DecisionRows decisions,
            StartRows starts,
            Institutions institutions) {
        this.grants = grants;
        this.applications = applications;
        this.decisions = decisions;
        this.starts = starts;
        this.institutions = institutions;
    }

    /** @throws NotFound where there is none for whoever asks */
    public Grant grant(GrantId id) {
        return grants.find(id).map(reader()).orElseThrow(() -> new NotFound("grant"));
    }

    /** The grants of a case in their newest versions, by first day. */
    public List<Grant> grantsOf(CaseId caseId) {
        return grantsOf(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** As {@link #grantsOf(CaseId)} for many; a case without grants has an empty list. */
    public Map<CaseId, List<Grant>> grantsOf(Collection<CaseId> cases) {
        return Remembered.eachWhileReading("grants of a case", cases, this::read);
    }

    private Map<CaseId, List<Grant>> read(Collection<CaseId> cases) {
        var found = new LinkedHashMap<CaseId, List<Grant>>();
        for (var id : cases) found.put(id, new ArrayList<>());
        var reader = reader();
        for (var row : grants.of(cases)) {
            var ofCase = found.get(row.caseId());
            if (ofCase != null) ofCase.add(reader.apply(row));
        }
        return found;
    }

    /** The last day of the last grant of each case; cases without are missing. For lists that need no more of them. */
    public Map<CaseId, LocalDate> lastDays(Collection<CaseId> cases) {
        return cases.isEmpty() ? Map.of() : grants.lastDays(cases);
    }

    /** Grants that end within these days, both included, of every case whoever asks may know of. */
    public List<Grant> grantsEndingBetween(LocalDate first, LocalDate last) {
        return grants.endingBetween(first, last).stream().map(reader()).toList();
    }

    /** Grants that pay by claim and have fewer hours or days than they had, and since when. */
    public Map<Grant, Instant> madeSmaller() {
        var since = grants.madeSmaller();
        if (since.isEmpty()) return Map.of();
        return grants.all(since.keySet()).stream()
                .map(reader())
                .collect(Collectors.toMap(it -> it, it -> Objects.requireNonNull(since.get(it.id()))));
    }

    /** @throws NotFound where there is none for whoever asks */
    public ApplicationView application(ApplicationId id) {
        return applications.find(id).orElseThrow(() -> new NotFound("application"));
    }

    public List<ApplicationView> applicationsOf(CaseId caseId) {
        return applicationsOf(List.of(caseId));
    }

    public List<ApplicationView> applicationsOf(Collection<CaseId> cases) {
        return Remembered.eachWhileReading("applications of a case", cases, this::readApplications).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Of {@link #applicationsOf} those a plan from a day on needs: what was granted and is over is left out, a case has had many.
     * What waits, what was said no to, what a grant that runs came of and the latest of each case are there.
     */
    public List<ApplicationView> applicationsAhead(Collection<CaseId> cases, LocalDate from) {
        return Remembered.eachWhileReading("applications ahead of " + from, cases, asked -> readAhead(asked, from))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private Map<CaseId, List<ApplicationView>> readAhead(Collection<CaseId> cases, LocalDate from) {
        var over = new HashSet<ApplicationId>();
        var running = new HashSet<ApplicationId>();
        for (var ofCase : grantsOf(cases).values())
            for (var grant : ofCase)
                grant.application().ifPresent(grant.period().to().isBefore(from) ? over::add : running::add);
        over.removeAll(running);
        return byCase(cases, applications.of(cases, over));
    }

    private Map<CaseId, List<ApplicationView>> readApplications(Collection<CaseId> cases) {
        return byCase(cases, applications.of(cases));
    }

    private static Map<CaseId, List<ApplicationView>> byCase(Collection<CaseId> cases, List<ApplicationView> all) {
        var found = new LinkedHashMap<CaseId, List<ApplicationView>>();
        for (var id : cases) found.put(id, new ArrayList<>());
        for (var it : all) {
            var ofCase = found.get(it.caseId());
            if (ofCase != null) ofCase.add(it);
        }
        return found;
    }

    public List<Rejection> rejectionsOf(CaseId caseId) {
        return decisions.of(List.of(caseId));
    }

    /** @throws NotFound where there is none for whoever asks */
    public Rejection rejection(RejectionId id) {
        return decisions.find(id).orElseThrow(() -> new NotFound("rejection"));
    }

    /** Why somebody may work that day, the best reason first; empty when nobody may (rules.md 2). */
    public Optional<StartPermission> mayWorkOn(CaseId caseId, LocalDate day) {
        return mayWorkOn(caseId, day, grant -> grant.period().contains(day));
    }

    /** Why this mentor may work that day: an agreement is for its own mentor, and only when it is concluded. */
    public Optional<StartPermission> mayWorkOn(CaseId caseId, LocalDate day, PersonId mentor) {
        return mayWorkOn(caseId, day, grant -> grant.covers(day, mentor));
    }

    private Optional<StartPermission> mayWorkOn(CaseId caseId, LocalDate day, Predicate<Grant> covers) {
        if (covering(caseId, day).anyMatch(covers)) return Optional.of(StartPermission.GRANT);
        if (starts.verbal(caseId).stream().anyMatch(said -> said.covers(day)))
            return Optional.of(StartPermission.VERBAL);
        if (starts.ownRisk(caseId).stream().anyMatch(risk -> risk.contains(day)))
            return Optional.of(StartPermission.OWN_RISK);
        return Optional.empty();
    }

    /** Of the grants of a case those whose period has the day; a page has read them all. */
    private Stream<Grant> covering(CaseId caseId, LocalDate day) {
        return Remembered.isReading()
                ? grantsOf(caseId).stream().filter(grant -> grant.period().contains(day))
                : grants.covering(caseId, day).stream().map(reader());
    }

    /** The first day, from a day on, that somebody has answered for without a letter: on NAV's word, or at own risk. */
    public Optional<LocalDate> startsWithoutLetter(CaseId caseId, LocalDate from) {
        return Stream.concat(
                        starts.verbal(caseId).stream()
                                .filter(said -> said.covers(later(said.from(), from)))
                                .map(said -> later(said.from(), from)),
                        starts.ownRisk(caseId).stream()
                                .filter(risk -> !risk.to().isBefore(from))
                                .map(risk -> later(risk.from(), from)))
                .min(LocalDate::compareTo);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static List<Period> navPeriods(Collection<GrantRows.Row> rows) {
        return rows.stream()
                .filter(row -> row.funder() == Funder.NAV)
                .map(row -> row.content().period())
                .toList();
    }

    /** The version of the rulebook an application was sent under; of a draft, the one it was written under. */
    public RulebookVersionId rulebookOf(ApplicationId id) {
        return applications.rulebook(id);
    }

    /** Each grant with the version of the rulebook it was decided under, whatever has been decided since. */
    private Function<GrantRows.Row, Grant> reader() {
        return row -> grant(
                row,
                institutions
                        .rulebookVersion(row.institution(), row.content().rulebook())
                        .rules());
    }

    private static Grant grant(GrantRows.Row row, Rulebook rulebook) {
        var content = row.content();
        var regime = regime(row);
        return new Grant(
                row.id(),
                row.caseId(),
                row.version(),
                content.period(),
                content.minutes(),
                regime.refund(content.period(), rulebook),
                regime.label(),
                content.funderReference(),
                row.ourReference(),
                row.funderName(),
                row.payer(),
                content.decidedOn(),
                row.application(),
                content.rulebook(),
                row.mentor());
    }

    private static FundingRegime regime(GrantRows.Row row) {
        var content = row.content();
        return switch (row.regime()) {
            case CLAIMED -> new FundingRegime.Claimed(content.ceiling(), EnumSet.copyOf(content.coverage()));
            case BUDGETED -> new FundingRegime.Budgeted(row.line().orElseThrow());
            case SETTLED -> new FundingRegime.Settled(content.perMonth().orElseThrow());
        };
    }
}
