package no.kneika.payroll.service;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.NewDocument;
import no.kneika.hours.ApprovedEntry;
import no.kneika.hours.Hours;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Money;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.Mentors;
import no.kneika.payroll.ExportId;
import no.kneika.payroll.domain.BackPay;
import no.kneika.payroll.domain.Correction;
import no.kneika.payroll.domain.ExportFile;
import no.kneika.payroll.domain.ExportFile.Payable;
import no.kneika.payroll.domain.ExportFormat;
import no.kneika.payroll.domain.FileLine;
import no.kneika.payroll.domain.FormatWriting;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Resends;
import no.kneika.payroll.store.SentRates;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.springframework.stereotype.Service;

/** Sends approved hours to payroll (lønnsfil), each once. */
@Service
public class SendHours {

    private final Hours hours;
    private final Mentors mentors;
    private final People people;
    private final Exports exports;
    private final SentRates rates;
    private final Resends resends;
    private final Documents documents;
    private final ExportFormats formats;
    private final PayrollSettings settings;
    private final BusinessClock clock;

    SendHours(
            Hours hours,
            Mentors mentors,
            People people,
            Exports exports,
            SentRates rates,
            Resends resends,
            Documents documents,
            ExportFormats formats,
            PayrollSettings settings,
            BusinessClock clock) {
        this.hours = hours;
        this.mentors = mentors;
        this.people = people;
        this.exports = exports;
        this.rates = rates;
        this.resends = resends;
        this.documents = documents;
        this.formats = formats;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What would be sent now.
     *
     * @param corrections what was sent and is due no more
     * @param withoutNumber mentors who have hours but no employee number: they are left out, and said
     * @param tooMuch what was sent at a rate that was corrected downwards since; nothing draws it back
     */
    public record Ready(
            List<SentLine> lines, List<Correction> corrections, Set<PersonId> withoutNumber, Money tooMuch) {

        public boolean isEmpty() {
            return lines.isEmpty() && corrections.isEmpty();
        }

        public List<FileLine> fileLines() {
            return Stream.concat(
                            lines.stream().map(FileLine::of),
                            corrections.stream().map(FileLine::of))
                    .toList();
        }
    }

    public Ready ready(YearMonth upTo) {
        return ready(upTo, exports.nextNumber(), formats.current());
    }

    private Ready ready(YearMonth upTo, int number, ExportFormat format) {
        var without = new TreeSet<PersonId>((a, b) -> a.toString().compareTo(b.toString()));
        var payables = payables(hours.approved(exports.unsent(upTo.atEndOfMonth())), without);
        var lines = new ArrayList<>(ExportFile.lines(number, payables, format.wageTypes(), Ids::next));
        var sent = rates.touched(upTo.atEndOfMonth());
        var changed = BackPay.changed(payables(hours.approved(sent.keySet()), without), sent);
        lines.addAll(BackPay.lines(number, lines.size() + 1, changed, format.wageTypes(), Ids::next));
        return new Ready(List.copyOf(lines), corrections(number, lines.size()), without, BackPay.tooMuch(changed));
    }

    /** What was sent and reversed since; what payroll refused is not there to be corrected until it is sent again. */
    private List<Correction> corrections(int number, int after) {
        var undone = hours.undone();
        var holding = exports.linesHolding(undone);
        if (holding.isEmpty()) return List.of();
        var due = hours.approved(undone).stream()
                .collect(Collectors.toMap(each -> each.entry().id(), ApprovedEntry::payable));
        var refused =
                Set.copyOf(resends.refused(holding.stream().map(SentLine::id).toList()));
        var done = resends.corrected(undone);
        var open = holding.stream()
                .filter(line -> !refused.contains(line.id()))
                .map(line -> line.only(e -> !done.contains(new Resends.Corrected(e.entry(), line.layer()))))
                .toList();
        return Correction.of(number, after, open, due, Ids::next);
    }

    /** Approved hours with what payroll needs to know; mentors without a number are gathered apart. */
    List<Payable> payables(Collection<ApprovedEntry> approved, Set<PersonId> without) {
        var mentorsOfThem =
                people.all(approved.stream().map(each -> each.entry().mentor()).collect(Collectors.toSet()));
        var assignments =
                mentors
                        .some(approved.stream()
                                .map(each -> each.entry().assignment())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Assignment::id, it -> it));
        var payables = new ArrayList<Payable>();
        for (var each : approved) {
            var employee = Optional.ofNullable(
                    Objects.requireNonNull(mentorsOfThem.get(each.entry().mentor()))
                            .employeeNumber());
            var assignment = Objects.requireNonNull(assignments.get(each.entry().assignment()));
            employee.ifPresentOrElse(
                    known -> payables.add(new Payable(each, known, contract(assignment, each))),
                    () -> without.add(each.entry().mentor()));
        }
        return payables;
    }

    private static ContractKind contract(Assignment assignment, ApprovedEntry approved) {
        return assignment
                .contractOn(approved.entry().day())
                .map(terms -> terms.kind())
                .orElse(ContractKind.EMPLOYEE);
    }

    Decision<ExportId> send(YearMonth upTo, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("payroll-finance-only", "rules.md 7"));
        if (upTo.isAfter(YearMonth.from(clock.today())))
            return Decision.refused(
                    Reason.of("payroll-month-ahead", "rules.md 4", upTo).at("upTo"));
        exports.hold();
        int number = exports.nextNumber();
        var format = formats.current();
        var ready = ready(upTo, number, format);
        if (ready.isEmpty())
            return Decision.refused(
                    Reason.of("payroll-nothing-to-send", "rules.md 4", upTo).at("upTo"));
        var document = documents.store(
                actor,
                new NewDocument(
                        null,
                        null,
                        DocumentKind.OUTGOING,
                        Audience.MONEY,
                        settings.exportTitle(number),
                        Locale.forLanguageTag("nb"),
                        "text/csv",
                        FormatWriting.bytes(format, "K" + number, ready.fileLines())));
        var id = new ExportId(Ids.next());
        exports.insert(id, number, upTo, document, format, actor.person(), clock.instant(), ready.lines());
        resends.insert(id, ready.corrections());
        return Decision.accepted(id);
    }
}
