package no.kneika.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.cases.Cases;
import no.kneika.cases.SupportCase;
import no.kneika.funding.domain.ComplaintRules;
import no.kneika.funding.domain.Elsewhere;
import no.kneika.funding.domain.FundingDuties;
import no.kneika.funding.domain.NavAhead;
import no.kneika.funding.store.DecisionRows;
import no.kneika.funding.store.FollowUpRows;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Obligation;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.DutyList;
import org.springframework.stereotype.Component;

/** What must be done about funding, for coordinators and approvers. */
@Component
class FundingDutyList implements DutyList {

    private final Cases cases;
    private final Funding funding;
    private final Agreements agreements;
    private final NavClocks clocks;
    private final DecisionRows decisions;
    private final FollowUpRows followUps;
    private final RecordRejection rejections;
    private final Complaints complaints;
    private final NavsAhead navs;
    private final Institutions institutions;
    private final People people;

    FundingDutyList(
            Cases cases,
            Funding funding,
            Agreements agreements,
            NavClocks clocks,
            DecisionRows decisions,
            FollowUpRows followUps,
            RecordRejection rejections,
            Complaints complaints,
            NavsAhead navs,
            Institutions institutions,
            People people) {
        this.cases = cases;
        this.funding = funding;
        this.agreements = agreements;
        this.clocks = clocks;
        this.decisions = decisions;
        this.followUps = followUps;
        this.rejections = rejections;
        this.complaints = complaints;
        this.navs = navs;
        this.institutions = institutions;
        this.people = people;
    }

    @Override
    public List<Obligation> dueBy(LocalDate today, Actor actor) {
        return switch (actor.capacity()) {
            case COORDINATOR -> forCoordinator(today, actor);
            case APPROVER -> forApprover();
            default -> List.of();
        };
    }

    private List<Obligation> forCoordinator(LocalDate today, Actor actor) {
        var mine = cases.all().stream()
                .filter(SupportCase::isOpen)
                .filter(it -> it.coordinator().filter(actor.person()::equals).isPresent())
                .toList();
        var ids = mine.stream().map(SupportCase::id).toList();
        var needs = cases.assessedNeeds(ids);
        var grants = funding.grantsOf(ids);
        var applications =
                funding.applicationsAhead(ids, today).stream().collect(Collectors.groupingBy(ApplicationView::caseId));
        var agreed = agreements.of(ids);
        var names = people.names(mine.stream().map(SupportCase::student).toList());
        var rulebook = institutions.rulebook(actor.institution(), Funder.NAV, today);
        var elsewhere = clocks.elsewhere(ids);
        var ahead = navs.of(mine);
        var duties = new ArrayList<Obligation>();
        var partly = new LinkedHashMap<GrantId, Obligation>();
        for (var it : mine) {
            var facts = new FundingDuties.Facts(
                    it.id(),
                    names.getOrDefault(it.student(), ""),
                    Optional.ofNullable(needs.get(it.id())),
                    applications.getOrDefault(it.id(), List.of()),
                    grants.getOrDefault(it.id(), List.of()),
                    agreed.getOrDefault(it.id(), List.of()),
                    rulebook,
                    elsewhere.getOrDefault(it.id(), Elsewhere.NOTHING),
                    ahead.getOrDefault(it.id(), NavAhead.NOTHING));
            duties.addAll(FundingDuties.forCoordinator(facts, today));
            for (var grant : facts.grants())
                FundingDuties.follow(facts, grant, today).ifPresent(duty -> partly.put(grant.id(), duty));
        }
        var whose = new HashMap<CaseId, String>();
        for (var it : mine) whose.put(it.id(), names.getOrDefault(it.student(), ""));
        for (var it : complaints.open(ids))
            ComplaintRules.forCoordinator(it, whose.getOrDefault(it.caseId(), ""))
                    .ifPresent(duties::add);
        // Few grants are partial: only those are asked about.
        var followed = followUps.of(partly.keySet());
        partly.forEach((grant, duty) -> {
            if (!followed.containsKey(grant)) duties.add(duty);
        });
        return duties;
    }

    private List<Obligation> forApprover() {
        var waiting = decisions.unruled();
        var answered = complaints.unruled();
        var students = cases.studentsOf(Stream.concat(
                        waiting.stream().map(Rejection::caseId),
                        answered.stream().map(Complaint::caseId))
                .distinct()
                .toList());
        var names = people.names(students.values());
        var duties = new ArrayList<Obligation>();
        for (var it : waiting) {
            var student = students.get(it.caseId());
            var name = student == null ? "" : names.getOrDefault(student, "");
            FundingDuties.decide(it, name, rejections.exposure(it)).ifPresent(duties::add);
        }
        for (var it : answered) {
            var student = students.get(it.caseId());
            var name = student == null ? "" : names.getOrDefault(student, "");
            var no = funding.rejection(new RejectionId(it.about().value()));
            ComplaintRules.forApprover(it, name, rejections.exposure(no)).ifPresent(duties::add);
        }
        return duties;
    }
}
