package no.kneika.rehearsal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import no.kneika.claims.ClaimView;
import no.kneika.funding.Funding;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterFields;
import no.kneika.messages.LetterId;
import no.kneika.platform.HouseRound;
import no.kneika.rehearsal.domain.Plan;
import no.kneika.rehearsal.domain.Routine;
import no.kneika.rehearsal.domain.Script;

/** Lets one day come after another, and everybody do on it what they would do (regissøren). */
final class Director {

    private static final int RISK_DAYS = 14;
    /** After this long everything should be settled: anything that is not is a fault. */
    private static final int PATIENCE_DAYS = 500;

    private final Plan plan;
    private final Script script;
    private final Stage stage;
    private final Staff staff;
    private final List<Pair> pairs;
    private final Map<CaseId, Pair> byCase = new ConcurrentHashMap<>();
    private final Extending due;
    private final Set<LetterId> opened = new HashSet<>();
    private final Lanes lanes = new Lanes();
    private final Agenda post;
    private final Agenda diary;
    private final HouseRound house;
    private final Students students;
    private final MentorsAtWork mentors;
    private final Meetings meetings;
    private final Coordinator coordinator;
    private final MoneyDesk money;
    private final ClaimsDesk claims;
    private final Nav nav;
    private final Payers payers;
    private final Funding funding;
    private final Consumer<String> progress;

    /** What is written down must be there to this day. */
    private LocalDate needed = LocalDate.MIN;

    Director(Plan plan, House house, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        this.script = new Script(plan);
        this.stage = new Stage(house);
        this.due = new Extending(plan.need().to());
        // Whoever brings the post brings it by themselves.
        this.post = new Agenda(Runnable::run, 1, stage::on);
        this.diary = new Agenda(lanes, Lanes.most(), stage::on);
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
        this.meetings = new Meetings(stage, diary, mentors, students);
        this.coordinator = new Coordinator(stage, staff.coordinator());
        this.money = new MoneyDesk(stage, staff);
        this.claims = new ClaimsDesk(stage, staff);
        this.nav = new Nav(stage, script, post, diary, due, claims);
        this.payers =
                new Payers(plan, stage, staff, diary, (pair, grant) -> contracts(pair, grant.period(), grant.hours()));
    }

    Figures play() {
        try (lanes) {
            pairs.forEach(this::writesTheBeginning);
            for (var day = stage.today(); !isOver(day); day = day.plusDays(1)) {
                if (day.isAfter(plan.need().to().plusDays(PATIENCE_DAYS)))
                    throw new IllegalStateException("something is never settled");
                var together = nextTogether(day);
                diary.goesOn(day.minusDays(1), together.minusDays(1), meanwhile(day), needed);
                day = together;
                waitsFor(day);
                if (!isOver(day)) play(day);
            }
        }
        return new Figures(plan, stage, staff, pairs, money.office(), nav, payers);
    }

    private void play(LocalDate day) {
        stage.dawns(day);
        diary.fills(() -> morning(day));
        if (Routine.isHandInDay(day) || due.isOn(day)) needed = day;
        // Nobody waits for those who open a letter: the others go on with days of their own, and so does the house.
        var ahead = isForEverybody(day) ? day : nextTogether(day.plusDays(1)).minusDays(1);
        diary.goesOn(day, ahead, meanwhile(day), needed);
        waitsFor(day);
        routines(day);
        evening();
        if (isNightly(day)) progress.accept(YearMonth.from(day).toString());
    }

    private void waitsFor(LocalDate day) {
        if (isForEverybody(day) || day.isAfter(lastHoursPaid())) diary.waits();
    }

    /** Ninety days after the last, so that late hours have been paid for; then when nothing waits. */
    private boolean isOver(LocalDate day) {
        return day.isAfter(lastHoursPaid()) && post.isEmpty() && diary.isEmpty();
    }

    private LocalDate lastHoursPaid() {
        return plan.need().to().plusDays(90);
    }

    /** From a day, the first one on which more than the pairs' own meetings happens; the house has nothing to do before it. */
    private LocalDate nextTogether(LocalDate from) {
        var day = from;
        while (!isForEverybody(day)
                && !post.nextTogether().filter(day::equals).isPresent()
                && !day.equals(lastHoursPaid().plusDays(1))) day = day.plusDays(1);
        return day;
    }

    /**
     * What mentors write down and students confirm goes on until a month is handed in that those who attest and approve
     * the one before would find lying beside it.
     */
    private static LocalDate meanwhile(LocalDate from) {
        var month = YearMonth.from(from);
        var approved = Routine.APPROVE.isOver(from) ? month.plusMonths(1) : month;
        return approved.atEndOfMonth().minusDays(1);
    }

    /** A day with something everybody has come to before it begins. */
    private boolean isForEverybody(LocalDate day) {
        return Routine.on(day).isPresent()
                || Routine.isHandInDay(day)
                || due.isOn(day)
                || diary.nextTogether().filter(day::equals).isPresent();
    }

    private void writesTheBeginning(Pair pair) {
        var raised = script.raises(pair.part);
        var first = plan.need().from();
        on(pair, raised, () -> {
            students.tells(pair);
            byCase.put(pair.caseId(), pair);
        });
        on(pair, raised.plusDays(2), () -> coordinator.takes(pair));
        on(pair, raised.plusDays(9), () -> coordinator.assesses(pair, plan.need()));
        on(pair, first.minusDays(60), () -> mentors.offers(pair));
        on(pair, first.minusDays(50), () -> coordinator.putsForward(pair));
        on(pair, first.minusDays(47), () -> students.chooses(pair));
        on(pair, first.minusDays(46), () -> mentors.signsDeclaration(pair));
        on(pair, first.minusDays(40), () -> mentors.meetsForTheFirstTime(pair));
        on(pair, first.minusDays(Payers.LEAD_DAYS + 1), () -> {
            if (payers.isClaimed(pair, first)) applies(pair);
            else payers.carries(pair, first);
        });
        payers.notesTheSwitch(pair);
        meetings.note(pair, script.sessions(pair.part));
        meetings.handsIn(
                pair,
                YearMonth.from(first),
                YearMonth.from(lastHoursPaid().plusDays(1)).minusMonths(1));
    }

    private void on(Strand whose, LocalDate day, Runnable act) {
        diary.on(day, whose, act);
    }

    private void morning(LocalDate day) {
        post.playTo(day);
        // Days that begin while nobody asks begin in order when somebody does.
        if (isNightly(day)) house.make();
        if (!nav.hasDelivered()) return;
        house.small();
        nav.clears();
        // Opened before everything else of the day, each while others have begun on theirs.
        coordinator.inbox().reversed().stream()
                .filter(letter -> opened.add(letter.id()))
                .forEach(letter -> diary.first(day, concerned(letter), () -> opens(letter)));
    }

    /** A claim that comes back is about money; everything else is about what the pair may do. */
    private Strand concerned(Letter letter) {
        var pair = pair(Objects.requireNonNull(letter.caseId()));
        return letter.fields().outcome() == LetterFields.Outcome.RETURNED ? pair.money : pair;
    }

    private void opens(Letter letter) {
        if (letter.fields().outcome() == LetterFields.Outcome.RETURNED) {
            var returned = claims.notesReturn(letter);
            on(pair(returned.caseId()).money, stage.today().plusDays(1), () -> claimed(claims.sendsAgain(returned)));
            return;
        }
        var grant = coordinator.records(letter);
        var carried = stage.looks(staff.coordinator(), () -> funding.grant(grant));
        var pair = pair(carried.caseId());
        contracts(pair, carried.period(), carried.hours());
        var ends = carried.period().to();
        var after = ends.isBefore(stage.today()) ? stage.today() : ends.plusDays(1);
        if (ends.isBefore(plan.need().to())) diary.alone(after, pair, () -> bridges(pair));
    }

    private void contracts(Pair pair, Period carried, Minutes hours) {
        var contract = coordinator.contracts(pair, carried, hours);
        mentors.signs(pair, contract);
        money.signs(contract);
    }

    private void applies(Pair pair) {
        nav.isAsked(pair, coordinator.applies(pair));
    }

    private void routines(LocalDate day) {
        if (due.comes(day)) asksForMore();
        Routine.on(day).ifPresent(this::play);
    }

    private void asksForMore() {
        coordinator
                .extendsAll(diary.beside(() -> coordinator.toExtend(this::isAskedForAgain)))
                .forEach(application -> nav.isAsked(pair(application.caseId()), application));
    }

    private void play(Routine routine) {
        switch (routine) {
            case NIGHTLY_JOBS -> {} // in the morning, before the letters
            case ATTEST -> coordinator.attests(diary.beside(coordinator::toAttest));
            case APPROVE -> money.approves(diary.beside(money::toApprove));
            case EXPORT -> diary.fills(money::exports);
            case VOUCHERS -> diary.fills(money::takesVouchers);
            case RECONCILE -> diary.fills(money::reconciles);
            case CLAIMS ->
                claims.sends(diary.beside(() -> claims.toSend(this::isHasty))).forEach(this::claimed);
        }
    }

    private static boolean isNightly(LocalDate day) {
        return Routine.on(day).filter(Routine.NIGHTLY_JOBS::equals).isPresent();
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
        diary.alone(today.plusDays(RISK_DAYS), pair, () -> bridges(pair));
    }

    /** What follows the last grant is asked for at NAV, and not paid for by somebody else. */
    private boolean isAskedForAgain(CaseId caseId) {
        var covered = stage.looks(staff.coordinator(), () -> funding.grantsOf(caseId)).stream()
                .map(grant -> grant.period().to())
                .max(LocalDate::compareTo);
        return covered.filter(last -> !payers.isClaimed(pair(caseId), last.plusDays(1)))
                .isEmpty();
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

    /** Letters leave in the evening, when there are any. */
    private void evening() {
        if (!nav.isWaiting()) return;
        diary.fills(house::small);
        nav.collects();
    }
}
