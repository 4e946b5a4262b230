package no.kneika.rehearsal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import no.kneika.claims.ClaimView;
import no.kneika.funding.Funding;
import no.kneika.funding.GrantId;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterFields;
import no.kneika.platform.HouseRound;
import no.kneika.rehearsal.domain.Plan;
import no.kneika.rehearsal.domain.Script;
import no.kneika.rehearsal.domain.Session;

/** Lets one day come after another, and everybody do on it what they would do (regissøren). */
final class Director {

    /** Four weeks before a grant ends the next application leaves (rules.md 2); the rulebook's own number. */
    private static final int LEAD_DAYS = 28;

    private static final int RISK_DAYS = 14;
    private static final int ATTEST_DAY = 8;
    private static final int APPROVE_DAY = 9;
    private static final int EXPORT_DAY = 12;
    private static final int VOUCHER_DAY = 20;
    private static final int RECONCILE_DAY = 21;
    private static final int CLAIM_DAY = 22;

    /** After this long everything should be settled: anything that is not is a fault. */
    private static final int PATIENCE_DAYS = 500;

    private final Plan plan;
    private final Script script;
    private final Stage stage;
    private final Staff staff;
    private final List<Pair> pairs;
    private final Map<CaseId, Pair> byCase = new HashMap<>();
    private final Set<GrantId> extended = new HashSet<>();
    private final Agenda post = new Agenda();
    private final Agenda diary = new Agenda();
    private final HouseRound house;
    private final Students students;
    private final MentorsAtWork mentors;
    private final Coordinator coordinator;
    private final MoneyDesk money;
    private final ClaimsDesk claims;
    private final Nav nav;
    private final Funding funding;
    private final Consumer<String> progress;
    private int acted;

    Director(Plan plan, House house, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        this.script = new Script(plan);
        this.stage = new Stage(house);
        house.press().forget();
        this.house = house.room(HouseRound.class);
        this.funding = house.room(Funding.class);
        stage.dawns(plan.need().from().minusDays(100));
        var founding = new Founding(stage);
        this.staff = founding.staff();
        founding.decideGrants(staff, plan);
        this.pairs = founding.pairs(script);
        this.students = new Students(stage);
        this.mentors = new MentorsAtWork(stage);
        this.coordinator = new Coordinator(stage, staff.coordinator());
        this.money = new MoneyDesk(stage, staff);
        this.claims = new ClaimsDesk(stage, staff);
        this.nav = new Nav(stage, script, post, diary, claims);
    }

    Figures play() {
        pairs.forEach(this::writesTheBeginning);
        var last = plan.need().to();
        for (var day = stage.today(); !isOver(day, last); day = day.plusDays(1)) {
            if (day.isAfter(last.plusDays(PATIENCE_DAYS)))
                throw new IllegalStateException("something is never settled");
            stage.dawns(day);
            morning(day);
            diary.play(day);
            routines(day);
            evening();
            if (day.getDayOfMonth() == 1) progress.accept(YearMonth.from(day).toString());
        }
        return new Figures(plan, stage, staff, pairs, money.office(), nav);
    }

    /** Ninety days after the last, so that late hours have been paid for; then when nothing waits. */
    private boolean isOver(LocalDate day, LocalDate last) {
        return day.isAfter(last.plusDays(90)) && post.isEmpty() && diary.isEmpty();
    }

    private void writesTheBeginning(Pair pair) {
        var raised = script.raises(pair.part);
        var first = plan.need().from();
        diary.on(raised, () -> {
            students.tells(pair);
            byCase.put(pair.caseId(), pair);
        });
        diary.on(raised.plusDays(2), () -> coordinator.takes(pair));
        diary.on(raised.plusDays(9), () -> coordinator.assesses(pair, plan.need()));
        diary.on(first.minusDays(60), () -> mentors.offers(pair));
        diary.on(first.minusDays(50), () -> coordinator.putsForward(pair));
        diary.on(first.minusDays(47), () -> students.chooses(pair));
        diary.on(first.minusDays(46), () -> mentors.signsDeclaration(pair));
        diary.on(first.minusDays(40), () -> mentors.meetsForTheFirstTime(pair));
        diary.on(first.minusDays(LEAD_DAYS + 1), () -> applies(pair));
        for (var session : script.sessions(pair.part)) diary.on(session.day(), () -> meets(pair, session));
    }

    private void morning(LocalDate day) {
        post.play(day);
        // Days that begin while nobody asks begin in order when somebody does.
        if (day.getDayOfMonth() == 1) house.make();
        if (!nav.hasDelivered()) return;
        house.small();
        nav.clears();
        coordinator.inbox().forEach(this::opens);
    }

    private void opens(Letter letter) {
        if (letter.fields().outcome() == LetterFields.Outcome.RETURNED) {
            var returned = claims.notesReturn(letter);
            diary.on(stage.today().plusDays(1), () -> claimed(claims.sendsAgain(returned)));
            return;
        }
        var grant = coordinator.records(letter);
        var carried = stage.looks(staff.coordinator(), () -> funding.grant(grant));
        contracts(pair(carried.caseId()), carried.period(), carried.hours());
    }

    private void contracts(Pair pair, Period carried, Minutes hours) {
        var contract = coordinator.contracts(pair, carried, hours);
        mentors.signs(pair, contract);
        money.signs(contract);
    }

    private void applies(Pair pair) {
        nav.isAsked(pair, coordinator.applies(pair));
    }

    /** They meet when there is a contract and money, or an approver's word; else the time is lost to the student. */
    private void meets(Pair pair, Session session) {
        if (!session.isLate()) writesDown(pair, session);
        else if (mentors.mayWork(pair)) diary.on(session.recordedOn(), () -> writesDown(pair, session));
        else pair.minutesLost += session.minutes().value();
    }

    private void writesDown(Pair pair, Session session) {
        mentors.writesDown(pair, session)
                .ifPresentOrElse(
                        entry -> {
                            if (session.confirmed())
                                diary.on(stage.today().plusDays(1), () -> students.confirms(pair, entry));
                        },
                        () -> pair.minutesLost += session.minutes().value());
    }

    private void routines(LocalDate day) {
        for (var grant : coordinator.ending(LEAD_DAYS)) {
            if (!grant.period().to().isBefore(plan.need().to())) continue;
            if (extended.add(grant.id())) applies(pair(grant.caseId()));
            if (grant.period().to().isBefore(day)) bridges(pair(grant.caseId()));
        }
        if (day.equals(YearMonth.from(day).atEndOfMonth()))
            for (var pair : pairs) if (pair.isAssigned()) mentors.submits(pair, YearMonth.from(day));
        switch (day.getDayOfMonth()) {
            case ATTEST_DAY -> coordinator.attests();
            case APPROVE_DAY -> money.approves();
            case EXPORT_DAY -> money.exports();
            case VOUCHER_DAY -> money.takesVouchers();
            case RECONCILE_DAY -> money.reconciles();
            case CLAIM_DAY -> claims.sends(this::isHasty).forEach(this::claimed);
            default -> {}
        }
    }

    /** The grant is over and no letter has come: an approver answers for two weeks at a time, for those who go on. */
    private void bridges(Pair pair) {
        var today = stage.today();
        var mayWork = stage.looks(staff.coordinator(), () -> funding.mayWorkOn(pair.caseId(), today));
        if (mayWork.isPresent()
                || !pair.part.goesOnInAGap()
                || today.isAfter(plan.need().to())) return;
        var days = new Period(today, today.plusDays(RISK_DAYS - 1));
        money.takesTheRisk(pair, days);
        contracts(pair, days, Minutes.hours(2 * pair.part.hoursPerWeek()));
        diary.on(today.plusDays(RISK_DAYS), () -> bridges(pair));
    }

    private void claimed(ClaimView claim) {
        nav.isClaimed(pair(claim.caseId()), claim);
    }

    private boolean isHasty(ClaimView claim) {
        var nth = plan.need().from().until(claim.period().to()).toTotalMonths() / plan.grantMonths();
        return script.isHasty(pair(claim.caseId()).part, (int) nth);
    }

    private Pair pair(CaseId caseId) {
        return Objects.requireNonNull(byCase.get(caseId));
    }

    private void evening() {
        if (stage.tally().all() == acted) return;
        house.small();
        nav.collects();
        acted = stage.tally().all();
    }
}
