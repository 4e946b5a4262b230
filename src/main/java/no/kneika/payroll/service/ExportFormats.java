package no.kneika.payroll.service;

import java.util.List;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.payroll.domain.BuiltInFormats;
import no.kneika.payroll.domain.ExportFormat;
import no.kneika.payroll.domain.FormatRules;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Formats;
import no.kneika.payroll.store.Formats.Which;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.NotFound;
import org.springframework.stereotype.Service;

/** The formats payroll files are written in (lønnsformater), and the one that is in use. */
@Service
public class ExportFormats {

    private static final Which UNTIL_CHOSEN = new Which(BuiltInFormats.GENERIC, 1);

    private final Formats formats;
    private final Exports exports;
    private final PayrollSettings settings;
    private final BusinessClock clock;

    ExportFormats(Formats formats, Exports exports, PayrollSettings settings, BusinessClock clock) {
        this.formats = formats;
        this.exports = exports;
        this.settings = settings;
        this.clock = clock;
    }

    /** The one the next file is written in. */
    public ExportFormat current() {
        return get(formats.chosen().orElse(UNTIL_CHOSEN));
    }

    /** @throws NotFound when there is no such version */
    public ExportFormat get(Which which) {
        if (which.version() == 1 && BuiltInFormats.CODES.contains(which.code()))
            return BuiltInFormats.first(which.code(), settings.wageTypes(), settings.costCentre());
        return formats.find(which).orElseThrow(() -> new NotFound("payroll format"));
    }

    /** The newest version of a code: the one in use when it is of this code. */
    public ExportFormat latest(String code) {
        var current = current();
        if (current.code().equals(code)) return current;
        return get(new Which(
                code,
                versions(code).stream()
                        .mapToInt(Formats.Written::version)
                        .findFirst()
                        .orElse(1)));
    }

    public List<Formats.Written> versions(String code) {
        return formats.versions(code);
    }

    /** A new version, used from the next file on. The one that was there before stays, and can be chosen again. */
    public Decision<ExportFormat> write(ExportFormat wanted, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("payroll-finance-only", "rules.md 7"));
        return FormatRules.check(wanted).map(checked -> {
            exports.hold();
            int version = versions(wanted.code()).stream()
                            .mapToInt(Formats.Written::version)
                            .findFirst()
                            .orElse(1)
                    + 1;
            var format = new ExportFormat(
                    wanted.code(), version, wanted.layout(), wanted.wageTypes(), wanted.costCentre(), wanted.columns());
            formats.insert(format, actor.person(), clock.instant());
            formats.choose(new Which(format.code(), version), actor.person(), clock.instant());
            return format;
        });
    }

    public Decision<ExportFormat> choose(Which which, Actor actor) {
        if (actor.capacity() != Capacity.FINANCE)
            return Decision.refused(Reason.of("payroll-finance-only", "rules.md 7"));
        var format = get(which);
        if (!which.equals(formats.chosen().orElse(UNTIL_CHOSEN)))
            formats.choose(which, actor.person(), clock.instant());
        return Decision.accepted(format);
    }
}
