package no.kneika.rehearsal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.kneika.cases.Assess;
import no.kneika.cases.Assessment;
import no.kneika.cases.Cases;
import no.kneika.cases.Casework;
import no.kneika.cases.MeetingForm;
import no.kneika.cases.StudyFunction;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.ApplyForFunding;
import no.kneika.funding.ContactPerson;
import no.kneika.funding.Extensions;
import no.kneika.funding.Funding;
import no.kneika.funding.GrantId;
import no.kneika.funding.GrantLetter;
import no.kneika.funding.RecordGrant;
import no.kneika.funding.WrittenApplication;
import no.kneika.hours.service.MonthBatch;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.matching.Candidates;
import no.kneika.mentors.ContractId;
import no.kneika.mentors.Contracts;
import no.kneika.mentors.Mentors;
import no.kneika.mentors.domain.ContractRule;
import no.kneika.messages.Letter;
import no.kneika.messages.LetterFields;
import no.kneika.messages.Letters;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;

/** What the coordinator does from need to attested hours. */
final class Coordinator {

    private final Stage stage;
    private final Actor me;
    private final Casework casework;
    private final Cases cases;
    private final Candidates candidates;
    private final ApplyForFunding applying;
    private final Funding funding;
    private final RecordGrant grants;
    private final Letters letters;
    private final Contracts contracts;
    private final Mentors mentors;
    private final Extensions extensions;
    private final MonthBatch months;
    private final ContactPerson contact;

    Coordinator(Stage stage, Actor me) {
        this.stage = stage;
        this.me = me;
        this.casework = stage.room(Casework.class);
        this.cases = stage.room(Cases.class);
        this.candidates = stage.room(Candidates.class);
        this.applying = stage.room(ApplyForFunding.class);
        this.funding = stage.room(Funding.class);
        this.grants = stage.room(RecordGrant.class);
        this.letters = stage.room(Letters.class);
        this.contracts = stage.room(Contracts.class);
        this.mentors = stage.room(Mentors.class);
        this.extensions = stage.room(Extensions.class);
        this.months = stage.room(MonthBatch.class);
        var myself = stage.looks(me, () -> stage.room(People.class).get(me.person()));
        this.contact = new ContactPerson(myself.name(), "70 00 00 11", "");
    }

    void takes(Pair pair) {
        stage.does(me, "accept-case", () -> casework.accept(pair.caseId(), me));
    }

    void assesses(Pair pair, Period need) {
        var it = new Assessment(
                pair.caseId(),
                0,
                Map.of(StudyFunction.GET_STARTED, "Utsetter det vanskelige", StudyFunction.STRUCTURE, ""),
                List.of("BØK101"),
                Minutes.hours(pair.part.hoursPerWeek()),
                MeetingForm.CAMPUS,
                "",
                false,
                "En mentor kan hjelpe meg å dele opp uka og komme i gang.",
                need);
        stage.does(
                me, "assess", () -> casework.assess(new Assess(pair.caseId(), it, cases.navFacts(pair.caseId())), me));
    }

    void putsForward(Pair pair) {
        stage.does(me, "propose-mentor", () -> candidates.propose(me, pair.caseId(), Set.of(pair.mentor.person())));
    }

    /** Writes what Kneika proposes, with the mentor's rate the first time, and sends it. */
    ApplicationView applies(Pair pair) {
        var id = stage.does(me, "write-application", () -> {
            var proposed = applying.propose(pair.caseId(), me);
            return applying.write(pair.caseId(), completed(proposed, pair), me);
        });
        stage.does(me, "send-application", () -> applying.dispatch(id, 1, me));
        return stage.looks(me, () -> funding.application(id));
    }

    /** Sends every extension that stands ready, together, of those NAV goes on to be asked for. By itself each would be written, and then sent. */
    List<BatchItem> toExtend(Predicate<CaseId> goesOn) {
        return stage.looks(me, () -> extensions.ready(me)).stream()
                .filter(item -> goesOn.test(new CaseId(item.subject())))
                .toList();
    }

    List<ApplicationView> extendsAll(List<BatchItem> ready) {
        var sent = Set.copyOf(stage.doesAll(me, Extensions.BATCH, 2, ready));
        if (sent.isEmpty()) return List.of();
        var cases = ready.stream().map(BatchItem::subject).map(CaseId::new).toList();
        return stage.looks(me, () -> funding.applicationsOf(cases)).stream()
                .filter(application -> sent.contains("/applications/" + application.id()))
                .toList();
    }

    private WrittenApplication completed(WrittenApplication it, Pair pair) {
        return new WrittenApplication(
                it.funder(),
                it.officeNumber(),
                it.officeName(),
                it.adviserName(),
                it.unitNumber(),
                it.unitName(),
                it.period(),
                it.hours(),
                pair.part.rate(),
                it.costs(),
                "",
                it.reasons(),
                contact);
    }

    /** Letters nothing has come of yet, as the inbox shows them. */
    List<Letter> inbox() {
        return stage.looks(me, letters::unhandled);
    }

    /** Looks over what was read out of the letter, and records the grant. */
    GrantId records(Letter letter) {
        var read = letter.fields();
        var period = read.period();
        var hours = read.hours();
        var ceiling = read.ceiling();
        var theirs = read.theirReference();
        var ours = read.ourReference();
        var caseId = letter.caseId();
        if (read.outcome() != LetterFields.Outcome.GRANTED
                || period == null
                || hours == null
                || theirs == null
                || ours == null
                || caseId == null) throw new IllegalStateException("the letter could not be read: " + read);
        return stage.does(me, "record-grant", () -> {
            var answered = funding.applicationsOf(caseId).stream()
                    .filter(application -> application.reference().equals(ours))
                    .findFirst()
                    .map(ApplicationView::id);
            var it = new GrantLetter(
                    answered,
                    period,
                    hours,
                    Optional.ofNullable(ceiling),
                    theirs,
                    stage.today(),
                    Optional.empty(),
                    ours,
                    Optional.of(letter.id()),
                    false);
            return grants.record(caseId, it, me);
        });
    }

    /** A contract for days that are carried, from the first one no contract has. */
    ContractId contracts(Pair pair, Period carried, Minutes hours) {
        return stage.does(me, "make-contract", () -> {
            var last = mentors.assignment(pair.assignment()).contracts().stream()
                    .map(terms -> terms.period().to().plusDays(1))
                    .filter(day -> day.isAfter(carried.from()))
                    .max(Comparator.naturalOrder());
            var period = new Period(last.orElse(carried.from()), carried.to());
            return contracts.make(
                    me,
                    pair.assignment(),
                    ContractKind.EMPLOYEE,
                    new ContractRule.Draft(period, hours, pair.part.rate()));
        });
    }

    /** Attests the months that are ready, together. */
    List<BatchItem> toAttest() {
        return MonthBatch.items(stage.looks(me, () -> months.toAttest(me)));
    }

    void attests(List<BatchItem> ready) {
        stage.doesAll(me, MonthBatch.ATTEST, 1, ready);
    }
}
