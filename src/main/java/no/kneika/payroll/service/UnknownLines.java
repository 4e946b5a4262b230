package no.kneika.payroll.service;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.payroll.domain.SentLine;
import no.kneika.payroll.domain.UnknownPerson;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Resends;
import no.kneika.payroll.store.UnknownPeople;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Service;

/** What payroll paid to people we do not know (ukjente ansattnummer): a finding of the month, with whose it may be. */
@Service
public class UnknownLines {

    private final UnknownPeople unknown;
    private final Exports exports;
    private final Resends resends;
    private final ExportFormats formats;
    private final BusinessClock clock;

    UnknownLines(UnknownPeople unknown, Exports exports, Resends resends, ExportFormats formats, BusinessClock clock) {
        this.unknown = unknown;
        this.exports = exports;
        this.resends = resends;
        this.formats = formats;
        this.clock = clock;
    }

    /** @param resembles a line we sent that is not paid and has the same hours and rate, where there is one such */
    public record Found(UnknownPerson line, Optional<SentLine> resembles) {}

    public List<Found> in(YearMonth month) {
        var sent = exports.sentFor(month);
        return unknown.in(month, ours()).stream()
                .map(line -> new Found(line, line.resembles(sent)))
                .toList();
    }

    public List<UnknownPerson> waiting() {
        return unknown.waiting(ours());
    }

    /** Wage types that are mentors' hours, also those of files sent before the format was changed. */
    Set<String> ours() {
        var ours = formats.current().wageTypes().ours();
        ours.addAll(resends.wageTypes());
        return ours;
    }

    /** Where it is asked about. */
    public YearMonth month(UUID line) {
        return find(line).row().workMonth();
    }

    private UnknownPerson find(UUID line) {
        return unknown.find(line, ours()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("a line of an unknown person"));
    }

    /** Somebody has found out what it is. */
    public Decision<YearMonth> aside(UUID line, String reason, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("payroll-finance-only", "rules.md 7"));
        var found = find(line);
        if (!found.waits()) return Decision.refused(Reason.of("unknown-line-said", "rules.md 5"));
        unknown.aside(line, reason, actor.person(), clock.instant());
        return Decision.accepted(found.row().workMonth());
    }
}
