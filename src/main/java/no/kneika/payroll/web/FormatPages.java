package no.kneika.payroll.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.kernel.HourlyRate;
import no.kneika.payroll.domain.BuiltInFormats;
import no.kneika.payroll.domain.ExportFormat;
import no.kneika.payroll.domain.ExportFormat.Decimal;
import no.kneika.payroll.domain.ExportFormat.Encoding;
import no.kneika.payroll.domain.ExportFormat.LineEnd;
import no.kneika.payroll.domain.ExportFormat.Quoting;
import no.kneika.payroll.domain.ExportFormat.Separator;
import no.kneika.payroll.domain.ExportFormat.Source;
import no.kneika.payroll.domain.FileLine;
import no.kneika.payroll.domain.FormatWriting;
import no.kneika.payroll.service.ExportFormats;
import no.kneika.payroll.service.SendHours;
import no.kneika.payroll.store.Exports;
import no.kneika.payroll.store.Formats;
import no.kneika.people.People;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws the formats of payroll files, and one of them with the file it gives. */
@Component
class FormatPages {

    private static final int SHOWN = 8;

    private final ExportFormats formats;
    private final SendHours sending;
    private final Exports exports;
    private final People people;

    FormatPages(ExportFormats formats, SendHours sending, Exports exports, People people) {
        this.formats = formats;
        this.sending = sending;
        this.exports = exports;
        this.people = people;
    }

    FormatsPage all(Page page, Form form) {
        var current = formats.current();
        return new FormatsPage(
                BuiltInFormats.CODES.stream()
                        .map(code -> format(page, code, current))
                        .toList(),
                form);
    }

    private FormatsPage.Format format(Page page, String code, ExportFormat current) {
        boolean inUse = current.code().equals(code);
        var name = page.t("payroll.format." + code);
        var versions = new ArrayList<FormatsPage.Version>();
        for (var written : formats.versions(code))
            versions.add(version(page, code, written, inUse && current.version() == written.version()));
        versions.add(new FormatsPage.Version(
                "1",
                page.t("payroll.format.built-in"),
                !(inUse && current.version() == 1),
                page.t("payroll.format.use", name, "1")));
        return new FormatsPage.Format(
                code,
                name,
                page.t("payroll.format.about." + code),
                inUse ? page.t("payroll.format.in-use", String.valueOf(current.version())) : null,
                versions);
    }

    private FormatsPage.Version version(Page page, String code, Formats.Written written, boolean inUse) {
        var number = String.valueOf(written.version());
        return new FormatsPage.Version(
                number,
                page.t("payroll.format.written", number, page.date(written.on()), people.name(written.by())),
                !inUse,
                page.t("payroll.format.use", page.t("payroll.format." + code), number));
    }

    /** @param typed empty for the format as it stands */
    FormatPage one(Page page, String code, Form typed) {
        var latest = formats.latest(code);
        boolean changed = FormatForm.isTyped(typed);
        var form = changed ? typed : FormatForm.of(latest);
        var read = FormatForm.read(form, code);
        var shown = form.isRefused() || read.isAccepted() ? form : form.refused(read.reasons());
        var sample = sample(page);
        return new FormatPage(
                code,
                page.t("payroll.format.built-on", String.valueOf(latest.version())),
                shown,
                FormatForm.rows(form),
                choices(page),
                read.isAccepted() ? preview(read.orThrow(), sample) : null,
                sample.says(),
                changed && read.isAccepted() ? page.t("payroll.format.save", String.valueOf(next(code))) : null,
                changed ? FormatForm.carried(form) : List.of());
    }

    private int next(String code) {
        return formats.versions(code).stream()
                        .mapToInt(Formats.Written::version)
                        .findFirst()
                        .orElse(1)
                + 1;
    }

    private record Sample(String batch, List<FileLine> lines, String says) {}

    /** Lines are made with the wage types of the format in use; the preview shows those of the new one. */
    private String preview(ExportFormat format, Sample sample) {
        var before = formats.current().wageTypes();
        var lines = sample.lines().stream()
                .map(line -> line.as(before.translated(line.wageType(), format.wageTypes())))
                .toList();
        return FormatWriting.text(format, sample.batch(), lines);
    }

    /** A real month: what can be sent now, else what was sent last; made up only before there are any hours. */
    private Sample sample(Page page) {
        var ready = sending.ready(YearMonth.from(page.today())).lines();
        if (!ready.isEmpty())
            return new Sample(
                    "K" + exports.nextNumber(),
                    ready.stream().limit(SHOWN).map(FileLine::of).toList(),
                    page.t("payroll.format.of-ready"));
        var last = exports.all().stream().findFirst();
        if (last.isPresent())
            return new Sample(
                    "K" + last.get().number(),
                    exports.linesOf(last.get().id()).stream()
                            .limit(SHOWN)
                            .map(FileLine::of)
                            .toList(),
                    page.t(
                            "payroll.format.of-last",
                            String.valueOf(last.get().number()),
                            page.date(last.get().on())));
        var month = YearMonth.from(LocalDate.of(page.today().getYear(), 1, 1));
        return new Sample(
                "K1",
                List.of(new FileLine("100123", "1530", month, 210, HourlyRate.of("180"), "K1-1")),
                page.t("payroll.format.of-nothing"));
    }

    private static FormatPage.Choices choices(Page page) {
        return new FormatPage.Choices(
                options(page, "source", Source.values()),
                options(page, "encoding", Encoding.values()),
                options(page, "separator", Separator.values()),
                options(page, "decimal", Decimal.values()),
                options(page, "quoting", Quoting.values()),
                options(page, "line-end", LineEnd.values()));
    }

    private static List<Option> options(Page page, String kind, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), page.t("payroll.format." + kind + "." + value.name())))
                .toList();
    }
}
