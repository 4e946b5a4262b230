package no.kneika.imports.service;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.imports.Column;
import no.kneika.imports.ImportId;
import no.kneika.imports.ImportKind;
import no.kneika.imports.store.ImportFiles;
import no.kneika.institution.Institution;
import no.kneika.institution.Institutions;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.TrailSink;
import no.kneika.platform.Use;
import no.kneika.platform.cli.Command;
import no.kneika.platform.intake.Trouble;
import no.kneika.platform.web.Language;
import no.kneika.platform.web.Texts;
import no.kneika.platform.web.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Imports a register from the terminal, as a nightly job does: the same reading, the same rules, one transaction. */
@Component
class ImportCommand implements Command {

    private static final int SHOWN = 100;

    private final Use use;
    private final Reading reading;
    private final ImportFiles files;
    private final Institutions institutions;
    private final Texts texts;
    private final BusinessClock clock;
    private final ObjectProvider<TrailSink> log;

    ImportCommand(
            Use use,
            Reading reading,
            ImportFiles files,
            Institutions institutions,
            Texts texts,
            BusinessClock clock,
            ObjectProvider<TrailSink> log) {
        this.use = use;
        this.reading = reading;
        this.files = files;
        this.institutions = institutions;
        this.texts = texts;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String help() {
        return "shows what a register would change; import <kind> <file> --institution <orgnr> [--apply] [--end-gone] [--lang nb]";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        var asked = Asked.of(args);
        if (asked.isEmpty()) {
            out.println(
                    "bin/kneika import <kind> <file> --institution <organisation number> [--apply] [--end-gone] [--lang nb|nn|en]");
            out.println("kinds: "
                    + String.join(
                            ", ",
                            List.of(ImportKind.values()).stream()
                                    .map(ImportKind::code)
                                    .toList()));
            return 2;
        }
        var institution = institutions.all().stream()
                .filter(each -> each.orgnr().equals(asked.get().orgnr()))
                .findFirst();
        if (institution.isEmpty()) {
            out.println(
                    "No institution here has organisation number " + asked.get().orgnr() + ".");
            return 2;
        }
        try {
            var content = Files.readAllBytes(asked.get().file());
            return take(institution.get(), asked.get(), content, out);
        } catch (IOException unreadable) {
            out.println("The file " + asked.get().file() + " cannot be read.");
            return 2;
        }
    }

    private int take(Institution at, Asked asked, byte[] content, PrintStream out) {
        var words = texts.in(Language.of(asked.lang()).orElse(Language.NB));
        return use.asSystem(at.id(), () -> {
            var house = Actor.system(at.id());
            files.takeTurn(asked.kind());
            var read = reading.read(asked.kind(), content, asked.lang());
            if (asked.kind().isAboutPeople()) log.ifAvailable(sink -> sink.record(house, Map.of()));
            var found = read.found();
            if (!read.troubles().isEmpty()) {
                read.troubles().stream().limit(SHOWN).forEach(trouble -> out.println(sentence(words, trouble)));
                out.println(words.t("imports.says.TROUBLES", found.troubles()));
                return 1;
            }
            out.println(words.t(
                    "imports.counts",
                    found.added(),
                    found.changed(),
                    found.unchanged(),
                    found.gone(),
                    found.setAside()));
            var beside = read.beside();
            if (!asked.apply() || beside == null) return 0;
            var id = new ImportId(Ids.next());
            files.register(
                    house,
                    id,
                    asked.kind(),
                    ImportsInJobs.plain(asked.file().toString()),
                    content.length,
                    clock.instant());
            files.found(id, found, clock.instant());
            files.decided(id, new ImportFiles.Decided(true, asked.endGone(), house.person()), clock.instant());
            int ended = beside.apply(house.person(), asked.endGone());
            files.ended(id, ImportFiles.Outcome.DONE, ended, clock.instant());
            out.println(words.t("imports.says.DONE", found.added(), found.changed(), ended));
            return 0;
        });
    }

    private static String sentence(Wording words, Trouble trouble) {
        var column = trouble.column();
        var lang = words.language().code();
        return words.t(
                "imports.cli-trouble",
                String.valueOf(trouble.line()),
                column == null ? "" : Column.valueOf(column).heading(lang),
                trouble.found(),
                words.why(trouble.reason()),
                words.t(
                        "mend." + trouble.reason().code(),
                        trouble.reason().args().toArray()));
    }

    /** What was asked for on the command line. */
    private record Asked(ImportKind kind, Path file, String orgnr, boolean apply, boolean endGone, String lang) {

        static Optional<Asked> of(List<String> args) {
            if (args.size() < 4) return Optional.empty();
            var kind = ImportKind.of(args.get(0));
            var orgnr = after(args, "--institution");
            if (kind.isEmpty() || orgnr.isEmpty()) return Optional.empty();
            return Optional.of(new Asked(
                    kind.get(),
                    Path.of(args.get(1)),
                    orgnr,
                    args.contains("--apply"),
                    args.contains("--end-gone"),
                    after(args, "--lang").isEmpty() ? "nb" : after(args, "--lang")));
        }

        private static String after(List<String> args, String name) {
            int at = args.indexOf(name);
            return at < 0 || at + 1 >= args.size() ? "" : args.get(at + 1);
        }
    }
}
