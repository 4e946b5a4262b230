package no.kneika.payroll.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.NewDocument;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.payroll.ExportId;
import no.kneika.payroll.domain.FileLine;
import no.kneika.payroll.domain.FormatWriting;
import no.kneika.payroll.domain.LineStory;
import no.kneika.payroll.domain.ReceiptFile;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Resends;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import no.kneika.platform.sheet.FileReading;
import org.springframework.stereotype.Service;

/** What payroll says to an export (kvittering), and lines sent again under their own ids (ny sending). */
@Service
public class ExportAnswers {

    /** @param repeated the very same file was read before; nothing was changed now */
    public record Received(int taken, int refused, boolean repeated) {}

    private final Exports exports;
    private final Resends resends;
    private final ExportFormats formats;
    private final PayrollSettings settings;
    private final People people;
    private final Documents documents;
    private final BusinessClock clock;

    ExportAnswers(
            Exports exports,
            Resends resends,
            ExportFormats formats,
            PayrollSettings settings,
            People people,
            Documents documents,
            BusinessClock clock) {
        this.exports = exports;
        this.resends = resends;
        this.formats = formats;
        this.settings = settings;
        this.people = people;
        this.documents = documents;
        this.clock = clock;
    }

    /** Takes a receipt in: all of it, or nothing and each wrong line with its reason. */
    public Decision<Received> receive(ExportId export, String fileName, byte[] bytes, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("payroll-finance-only", "rules.md 7"));
        if (exports.find(export).isEmpty()) throw new NotFound("payroll export");
        exports.hold();
        var file = BroughtFile.of(fileName, bytes);
        if (resends.hasReceipt(export, file.sha256())) return Decision.accepted(new Received(0, 0, true));
        var lines = resends.stories(export).stream()
                .map(Resends.Told::story)
                .collect(Collectors.toMap(story -> story.as().lineId(), story -> story));
        return FileReading.read(bytes)
                .then(sheet -> ReceiptFile.read(sheet, lines))
                .map(answers -> {
                    resends.insert(export, file.sha256(), file.name(), actor.person(), clock.instant(), answers);
                    int taken = (int)
                            answers.stream().filter(ReceiptFile.Answer::taken).count();
                    return new Received(taken, answers.size() - taken, false);
                });
    }

    /** Sends again what payroll does not have, under the same ids; the answer is how many lines. */
    public Decision<Integer> sendAgain(ExportId export, LineStory.Again again, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("payroll-finance-only", "rules.md 7"));
        var sent = exports.find(export).orElseThrow(() -> new NotFound("payroll export"));
        exports.hold();
        var lines = new LinkedHashMap<UUID, FileLine>();
        for (var told : resends.stories(export))
            if (told.story().goes(again)) lines.put(told.story().line(), asRegisteredNow(told));
        if (lines.isEmpty()) return Decision.refused(Reason.of("resend-nothing", "rules.md 5"));
        var format = formats.current();
        int attempt = resends.attempts(export).size() + 2;
        var document = documents.store(
                actor,
                new NewDocument(
                        null,
                        null,
                        DocumentKind.OUTGOING,
                        Audience.MONEY,
                        settings.exportTitle(sent.number()),
                        Locale.forLanguageTag("nb"),
                        "text/csv",
                        FormatWriting.bytes(format, "K" + sent.number(), List.copyOf(lines.values()))));
        resends.insert(export, attempt, document, actor.person(), clock.instant(), lines);
        return Decision.accepted(lines.size());
    }

    /** An employee number is what lines are refused for most; the right one is registered before they go again. */
    private FileLine asRegisteredNow(Resends.Told told) {
        var number = people.get(told.mentor()).employeeNumber();
        var as = told.story().as();
        return new FileLine(
                Objects.requireNonNullElse(number, as.employeeNumber()),
                as.wageType(),
                as.workMonth(),
                as.minutes(),
                as.rate(),
                as.lineId());
    }

    public List<Resends.Told> stories(ExportId export) {
        return resends.stories(export);
    }

    public List<Resends.Attempt> attempts(ExportId export) {
        return resends.attempts(export);
    }

    /** How many lines stand how. */
    public static Map<LineStory.Standing, Long> counted(List<Resends.Told> stories) {
        return stories.stream().collect(Collectors.groupingBy(t -> t.story().standing(), Collectors.counting()));
    }
}
