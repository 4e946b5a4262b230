package no.kneika.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.Cases;
import no.kneika.funding.domain.AgreementRules;
import no.kneika.funding.domain.AgreementTerms;
import no.kneika.funding.domain.AgreementTerms.WageKind;
import no.kneika.funding.domain.WrittenAgreement;
import no.kneika.funding.domain.WrittenAgreement.Employer;
import no.kneika.funding.domain.WrittenAgreement.Someone;
import no.kneika.funding.store.AgreementTexts;
import no.kneika.funding.store.GrantRows;
import no.kneika.institution.ContractKind;
import no.kneika.institution.Institutions;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Percent;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the rules of an agreement ask about a case, and what one would say if nobody changed it. */
@Component
class AgreementFacts {

    private static final BigDecimal WEEKS_IN_A_YEAR = BigDecimal.valueOf(52);
    private static final BigDecimal MINUTES_AND_MONTHS = BigDecimal.valueOf(60L * 12);

    private final AgreementTexts texts;
    private final Agreements agreements;
    private final GrantRows grants;
    private final Cases cases;
    private final People people;
    private final Institutions institutions;
    private final MentorsOfCase mentors;
    private final NavClocks clocks;
    private final BusinessClock clock;

    AgreementFacts(
            AgreementTexts texts,
            Agreements agreements,
            GrantRows grants,
            Cases cases,
            People people,
            Institutions institutions,
            MentorsOfCase mentors,
            NavClocks clocks,
            BusinessClock clock) {
        this.texts = texts;
        this.agreements = agreements;
        this.grants = grants;
        this.cases = cases;
        this.people = people;
        this.institutions = institutions;
        this.mentors = mentors;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param but the agreement that is changed, which does not stand in its own way */
    AgreementRules.Facts of(Actor actor, CaseId caseId, Optional<AgreementId> but) {
        var months = clocks.months(actor.institution(), caseId, clock.today());
        return new AgreementRules.Facts(
                cases.find(caseId).isOpen(),
                mentors.of(caseId).stream().map(MentorsOfCase.Helps::person).collect(Collectors.toSet()),
                agreements.of(caseId).stream()
                        .filter(other -> but.filter(other.id()::equals).isEmpty())
                        .toList(),
                months,
                months.limit());
    }

    /** Names and numbers that are as they are known here, not as somebody types them. */
    WrittenAgreement signedFor(Actor actor, CaseId caseId, WrittenAgreement it) {
        var institution = institutions.get(actor.institution());
        return new WrittenAgreement(
                it.mentor(),
                it.writtenOn(),
                new Someone(
                        people.name(cases.find(caseId).student()), it.student().phone()),
                new Employer(
                        institution.name(), institution.orgnr(), it.employer().contact()),
                it.adviser(),
                new Someone(people.name(it.mentor()), it.mentorContact().phone()),
                it.tasks(),
                it.period(),
                it.followUp(),
                it.facilitation(),
                it.terms(),
                it.account(),
                it.familyTie());
    }

    /** From the hours assessed, NAV's contact, the mentor's contract, and the agreement before this one. */
    WrittenAgreement proposal(Actor actor, CaseId caseId, PersonId mentor) {
        var it = cases.find(caseId);
        var before = agreements.of(caseId).stream()
                .reduce((first, last) -> last)
                .map(last -> texts.read(last.id(), last.version()));
        var sameMentor = before.filter(last -> last.mentor().equals(mentor));
        var need = cases.assessedNeed(caseId);
        var helps = mentors.of(caseId).stream()
                .filter(each -> each.person().equals(mentor))
                .findFirst();
        var institution = institutions.get(actor.institution());
        var me = people.get(actor.person());
        var student = people.get(it.student());
        var helper = people.get(mentor);
        var period = period(caseId, mentor, need, actor);
        return new WrittenAgreement(
                mentor,
                clock.today(),
                new Someone(student.name(), orEmpty(student.phone())),
                new Employer(institution.name(), institution.orgnr(), new Someone(me.name(), orEmpty(me.phone()))),
                new Someone(
                        it.nav().map(nav -> nav.adviserName()).orElse(""),
                        it.nav().map(nav -> nav.phone()).orElse("")),
                new Someone(helper.name(), orEmpty(helper.phone())),
                // What the mentor is to do, and nothing of why: the mentor and all of NAV's desk read it.
                sameMentor.map(WrittenAgreement::tasks).orElse(""),
                period,
                before.map(WrittenAgreement::followUp).orElse(""),
                before.map(WrittenAgreement::facilitation).orElse(""),
                sameMentor
                        .map(WrittenAgreement::terms)
                        .orElseGet(() -> terms(
                                actor,
                                period.from(),
                                helps.flatMap(MentorsOfCase.Helps::rate),
                                helps.map(MentorsOfCase.Helps::week)
                                        .or(() -> need.map(AssessedNeed::hoursPerWeek))
                                        .orElse(Minutes.ZERO))),
                before.map(WrittenAgreement::account).orElseGet(() -> account(actor)),
                before.flatMap(WrittenAgreement::familyTie));
    }

    /** From the day after this mentor's last covered day, so that nothing gaps; not further back than NAV goes. */
    private Period period(CaseId caseId, PersonId mentor, Optional<AssessedNeed> need, Actor actor) {
        var today = clock.today();
        var covered = grants.of(List.of(caseId)).stream()
                .filter(row -> row.mentor().map(mentor::equals).orElse(true))
                .map(row -> row.content().period().to().plusDays(1))
                .max(LocalDate::compareTo);
        var wished = need.flatMap(known -> known.firstNeeded(today)).orElse(today);
        var from = covered.filter(day -> !day.isBefore(today.minusDays(AgreementRules.DAYS_BACK)))
                .map(day -> need.flatMap(known -> known.firstNeeded(day)).orElse(day))
                .orElse(wished);
        var to = need.map(known -> known.needPeriod().to())
                .filter(last -> last.isAfter(from))
                .orElse(from.plusMonths(6).minusDays(1));
        var months = clocks.months(actor.institution(), caseId, today);
        return months.cut(new Period(from, to)).orElse(new Period(from, to));
    }

    private AgreementTerms terms(Actor actor, LocalDate on, Optional<HourlyRate> rate, Minutes week) {
        var costs = institutions.employerCosts(actor.institution(), ContractKind.EMPLOYEE, on);
        return new AgreementTerms(
                rate.map(HourlyRate::kroner).orElse(BigDecimal.ZERO).setScale(0, RoundingMode.HALF_UP),
                WageKind.HOUR,
                BigDecimal.valueOf(100),
                BigDecimal.valueOf(week.value())
                        .multiply(WEEKS_IN_A_YEAR)
                        .divide(MINUTES_AND_MONTHS, 0, RoundingMode.HALF_UP),
                share(costs.holidayPay()),
                share(costs.pension()),
                share(costs.contribution()));
    }

    /** Where claims are paid to; an institution that has none yet types it in. */
    private String account(Actor actor) {
        try {
            return institutions.claimContact(actor.institution()).account();
        } catch (NotFound none) {
            return "";
        }
    }

    private static BigDecimal share(Percent percent) {
        return percent.value().movePointLeft(2);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
