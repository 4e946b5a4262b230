package no.kneika.rehearsal;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.kneika.funding.Funding;
import no.kneika.hours.EntryId;
import no.kneika.hours.EntryKind;
import no.kneika.hours.domain.WorkedTime;
import no.kneika.hours.service.LogHours;
import no.kneika.hours.service.Timesheets;
import no.kneika.kernel.Minutes;
import no.kneika.mentors.ContractId;
import no.kneika.mentors.Contracts;
import no.kneika.mentors.Declarations;
import no.kneika.mentors.Kickoffs;
import no.kneika.mentors.MentorBank;
import no.kneika.mentors.Mentors;
import no.kneika.mentors.Offer;
import no.kneika.platform.NotFound;
import no.kneika.rehearsal.domain.Session;

/** What mentors do themselves: offer, sign, meet, write down, submit. */
final class MentorsAtWork {

    private static final int A_WEEK = 6;

    private final Stage stage;
    private final MentorBank bank;
    private final Declarations declarations;
    private final Kickoffs kickoffs;
    private final Contracts contracts;
    private final Mentors mentors;
    private final Funding funding;
    private final LogHours log;
    private final Timesheets sheets;

    MentorsAtWork(Stage stage) {
        this.stage = stage;
        this.bank = stage.room(MentorBank.class);
        this.declarations = stage.room(Declarations.class);
        this.kickoffs = stage.room(Kickoffs.class);
        this.contracts = stage.room(Contracts.class);
        this.mentors = stage.room(Mentors.class);
        this.funding = stage.room(Funding.class);
        this.log = stage.room(LogHours.class);
        this.sheets = stage.room(Timesheets.class);
    }

    void offers(Pair pair) {
        var course = new Offer.Course("BØK101", Optional.of('B'), false);
        stage.does(
                pair.mentor,
                "offer",
                () -> bank.offer(
                        pair.mentor,
                        Minutes.hours(A_WEEK),
                        "Økonomi og administrasjon",
                        2,
                        "Jeg tok faget i fjor.",
                        List.of(course)));
    }

    void signsDeclaration(Pair pair) {
        stage.does(pair.mentor, "sign-declaration", () -> {
            var paper = declarations
                    .of(pair.mentor.person())
                    .orElseThrow(() -> new NotFound("declaration of a mentor who was put forward"));
            return declarations.sign(pair.mentor, paper.sha256());
        });
    }

    void meetsForTheFirstTime(Pair pair) {
        stage.does(
                pair.mentor,
                "kickoff",
                () -> kickoffs.hold(
                        pair.mentor,
                        pair.assignment(),
                        stage.today(),
                        Kickoffs.MeetingPlace.CAMPUS,
                        "Vi møtes på biblioteket hver uke."));
    }

    void signs(Pair pair, ContractId contract) {
        stage.does(
                pair.mentor, "sign-contract", () -> contracts.sign(pair.mentor, contract, contracts.shown(contract)));
    }

    /** Is there a contract and money, or an approver's word, for today? Asked by those who write it down another day. */
    boolean mayWork(Pair pair) {
        return stage.looks(
                pair.mentor,
                () -> mentors.mayWorkOn(pair.assignment(), stage.today())
                        && funding.mayWorkOn(pair.caseId(), stage.today()).isPresent());
    }

    /**
     * Writes a session down, when it may be; the month that is already over is submitted in the same sitting. Without
     * contract or money on that day there was no session, and nothing to write down.
     */
    Optional<EntryId> writesDown(Pair pair, Session session) {
        var wish = new LogHours.Wish(
                pair.assignment(), WorkedTime.lasting(session.day(), session.minutes()), EntryKind.MEETING, "", false);
        return stage.tries(pair.mentor, "log-hours", () -> log.log(wish, pair.mentor))
                .map(entry -> {
                    pair.minutesWorked += session.minutes().value();
                    if (session.isLate()) pair.lateSessions++;
                    var month = entry.month();
                    if (month.isBefore(YearMonth.from(stage.today()))) submits(pair, month);
                    return entry.id();
                });
    }

    /** A month with nothing written down cannot be submitted, and need not be. */
    void submits(Pair pair, YearMonth month) {
        if (pair.submitted.contains(month)) return;
        stage.tries(pair.mentor, "submit-month", () -> sheets.submit(pair.assignment(), month, pair.mentor))
                .ifPresent(sheet -> pair.submitted.add(month));
    }
}
