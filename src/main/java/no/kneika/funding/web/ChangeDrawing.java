package no.kneika.funding.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.kneika.cases.Cases;
import no.kneika.funding.Agreement;
import no.kneika.funding.ChangeGrant;
import no.kneika.funding.Funding;
import no.kneika.funding.Grant;
import no.kneika.funding.GrantChange;
import no.kneika.funding.Regime;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Minutes;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws changes of grants, and what NAV is to be told of them. Inside {@code Use}. */
@Component
class ChangeDrawing {

    private final Cases cases;
    private final People people;
    private final Funding funding;
    private final ChangeGrant changing;

    ChangeDrawing(Cases cases, People people, Funding funding, ChangeGrant changing) {
        this.cases = cases;
        this.people = people;
        this.funding = funding;
        this.changing = changing;
    }

    ChangePage hours(Page page, Agreement it, Form form) {
        var student = people.get(cases.find(it.caseId()).student());
        var first = YearMonth.from(page.today()).plusMonths(1);
        if (first.isBefore(YearMonth.from(it.period().from())))
            first = YearMonth.from(it.period().from());
        var last = YearMonth.from(it.period().to());
        var months = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> new Option(month.toString(), page.upper(page.month(month))))
                .toList();
        return new ChangePage(
                "/agreements/" + it.id() + "/changes",
                "/agreements/" + it.id(),
                student.name(),
                page.t(months.isEmpty() ? "change.hours.none" : "change.hours.lead"),
                months,
                reasons(page, Regime.SETTLED, GrantChange.Kind.HOURS),
                "",
                "",
                true,
                page.t("change.hours.help", it.hoursAMonth()),
                form);
    }

    ChangePage ending(Page page, Grant it, LocalDate last, Minutes keeps, Form form) {
        var student = people.get(cases.find(it.caseId()).student());
        var settled = it.regime() == Regime.SETTLED;
        return new ChangePage(
                "/grants/" + it.id() + "/ends",
                "/grants/" + it.id(),
                student.name(),
                page.t("change.end.lead." + it.regime(), page.period(it.period())),
                List.of(),
                reasons(page, it.regime(), GrantChange.Kind.END),
                page.date(last),
                page.clock(keeps),
                !settled,
                page.t("change.end.hours-help", it.hours()),
                form);
    }

    private static List<Option> reasons(Page page, Regime regime, GrantChange.Kind kind) {
        return Arrays.stream(GrantChange.Why.values())
                .filter(why -> kind == GrantChange.Kind.END
                        ? why != GrantChange.Why.EXAMS
                                && why != GrantChange.Why.HOLIDAY
                                && why != GrantChange.Why.MORE_NEED
                        : why != GrantChange.Why.MENTOR_LEAVES && why != GrantChange.Why.STUDENT_STOPS)
                .map(why -> new Option(why.name(), page.t("change.why." + why)))
                .toList();
    }

    ToldPage told(Actor actor, Page page, GrantChange it, Form form) {
        var grant = funding.grant(it.grant());
        var student = people.get(cases.find(it.caseId()).student());
        var coordinator = actor.capacity() == Capacity.COORDINATOR;
        var own = grant.regime() == Regime.BUDGETED;
        var sent = changing.told(it.id()).orElse("");
        return new ToldPage(
                "/funding-changes/" + it.id(),
                "/grants/" + it.grant(),
                page.t("change.back"),
                student.name(),
                lead(page, it, own),
                facts(page, it, grant),
                sent.isEmpty() && !own && coordinator ? draft(page, it, grant, student.name()) : "",
                sent,
                it.notice()
                        .map(told -> page.t("change.sent", told.sentOn(), page.t("change.way." + told.way())))
                        .orElse(""),
                Arrays.stream(GrantChange.Way.values())
                        .map(way -> new Option(way.name(), page.t("change.way." + way)))
                        .toList(),
                coordinator && !own && it.isUntold(),
                coordinator && it.isUnanswered(),
                page.date(page.today()),
                form);
    }

    private static String lead(Page page, GrantChange it, boolean own) {
        if (own) return page.t("change.lead.own");
        if (it.isUntold()) return page.t("change.lead.draft");
        if (it.isUnanswered()) return page.t("change.lead.asked");
        return page.t(it.kind() == GrantChange.Kind.END || it.holds() ? "change.lead.holds" : "change.lead.no");
    }

    private List<Fact> facts(Page page, GrantChange it, Grant grant) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("change.what"), page.t("change.kind." + it.kind())));
        if (it.kind() == GrantChange.Kind.END) facts.add(new Fact(page.t("change.last-day"), page.date(it.from())));
        else {
            facts.add(new Fact(page.t("change.from-month"), page.upper(page.month(YearMonth.from(it.from())))));
            facts.add(new Fact(
                    page.t("agreement.hours-a-month"),
                    page.minutes(Minutes.hours(it.hoursAMonth().orElse(0)))));
        }
        facts.add(new Fact(page.t("change.because"), page.t("change.why." + it.why())));
        facts.add(new Fact(page.t("grant.hours"), page.minutes(grant.hours())));
        it.answer()
                .ifPresent(answer -> facts.add(new Fact(
                        page.t("change.answer"),
                        page.t(answer.agreed() ? "change.answer.yes" : "change.answer.no", answer.on()))));
        return facts;
    }

    /** In the writer's own written form; names and reference as NAV knows them, and nothing of why somebody needs help. */
    private String draft(Page page, GrantChange it, Grant grant, String student) {
        var about = grant.mentor()
                .map(mentor -> page.t("change.draft.agreement", grant.funderReference(), student, people.name(mentor)))
                .orElseGet(() -> page.t("change.draft.grant", grant.funderReference(), student));
        var why = page.t("change.why." + it.why()).toLowerCase(Locale.ROOT);
        var body = it.kind() == GrantChange.Kind.END
                ? page.t("change.draft.end", page.date(it.from()), why)
                : it.hoursAMonth().orElse(0) == 0
                        ? page.t("change.draft.pause", page.month(YearMonth.from(it.from())), why)
                        : page.t(
                                "change.draft.hours",
                                page.month(YearMonth.from(it.from())),
                                it.hoursAMonth().orElse(0),
                                why);
        return String.join(
                "\n\n", about, body, page.t("change.draft.regards", page.personName(), page.institutionName()));
    }
}
