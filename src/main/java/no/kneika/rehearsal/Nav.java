package no.kneika.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.kneika.claims.ClaimView;
import no.kneika.funding.ApplicationView;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.platform.Ids;
import no.kneika.rehearsal.domain.ClaimAnswer;
import no.kneika.rehearsal.domain.Script;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * NAV's offices and units: answer what lies in the outbox folder, and nothing else. What an application asks for stands in
 * its PDF, which is pressed for a sample only; so NAV is told beside it.
 */
final class Nav {

    /** The highest hourly wage the offices cover (nav.no 2023). */
    private static final HourlyRate CEILING = HourlyRate.of("180.00");

    private static final int REST_AFTER = 30;
    private static final int PAYS_AGAIN_AFTER = 20;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.of("nb"));

    private final Stage stage;
    private final Script script;
    private final Agenda post;
    private final Agenda diary;
    private final Extending due;
    private final ClaimsDesk desk;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Path outbox;
    private final Path inbox;
    private final Map<String, Asking> applications = new ConcurrentHashMap<>();
    private final Map<String, Claiming> claims = new ConcurrentHashMap<>();
    private final Set<String> returned = new HashSet<>();
    private volatile boolean delivered;
    private volatile boolean waiting;
    private Money paid = Money.ZERO;
    int late;
    int inParts;

    private record Asking(Pair pair, int nth, Period period, int hours) {}

    private record Claiming(Pair pair, int nth, ClaimView claim) {}

    Nav(Stage stage, Script script, Agenda post, Agenda diary, Extending due, ClaimsDesk desk) {
        this.stage = stage;
        this.script = script;
        this.post = post;
        this.diary = diary;
        this.due = due;
        this.desk = desk;
        this.outbox = stage.house().folder().resolve("outbox");
        this.inbox = stage.house().folder().resolve("inbox");
    }

    void isAsked(Pair pair, ApplicationView view) {
        isSentSomething();
        int hours = view.hours().value() / 60;
        applications.put(view.reference(), new Asking(pair, ++pair.applications, view.period(), hours));
    }

    void isClaimed(Pair pair, ClaimView claim) {
        isSentSomething();
        var before = claims.get(claim.reference());
        claims.put(claim.reference(), new Claiming(pair, before == null ? ++pair.claims : before.nth(), claim));
    }

    private void isSentSomething() {
        stage.demandTogether();
        waiting = true;
    }

    /** Something was sent since it was last here. */
    boolean isWaiting() {
        return waiting;
    }

    /** Takes what lies in the outbox folder, as the letter service would. */
    void collects() {
        waiting = false;
        if (!Files.isDirectory(outbox)) return;
        try (var lying = Files.list(outbox)) {
            for (var letter : lying.sorted().toList()) {
                reads(json.readTree(Files.readAllBytes(letter.resolve("message.json")))
                        .path("sendersReference")
                        .asString());
                FileSystemUtils.deleteRecursively(letter);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the outbox could not be read", failed);
        }
    }

    private void reads(String reference) {
        var asking = applications.get(reference);
        var claiming = claims.get(reference);
        if (asking != null) considers(reference, asking);
        else if (claiming != null) pays(reference, claiming);
        else throw new IllegalStateException("a letter that nobody sent: " + reference);
    }

    private void considers(String reference, Asking it) {
        var day = script.answered(it.pair().part, it.nth(), stage.today(), it.period());
        // On that day, and who it is for has not gone past it.
        post.on(day, it.pair(), () -> grants(reference, it, day));
        diary.awaits(day, it.pair());
        // Nor past the day what follows is asked for: they will be told on which day that is answered.
        due.follows(day, it.period().to()).ifPresent(asked -> diary.awaits(asked.plusDays(1), it.pair()));
    }

    /** NAV's offices often let the grant begin on the day of the decision when they are late (HK-dir 5.5). */
    private void grants(String reference, Asking it, LocalDate decided) {
        var from = decided.isAfter(it.period().from()) ? decided : it.period().from();
        delivers(reference, "Tilsagn om tilskudd til mentor", """
                Nav har innvilget søknaden deres.

                Perioden er %s til og med %s. Vi dekker inntil %d timer.
                Høyeste timesats er kr %s per time.

                Vår referanse: %d/%s. Deres referanse: %s
                """.formatted(
                        DATE.format(from),
                        DATE.format(it.period().to()),
                        it.hours(),
                        CEILING.toString().replace('.', ','),
                        decided.getYear(),
                        reference.substring(2).replace("-", ""),
                        reference));
    }

    private void pays(String reference, Claiming it) {
        var answer = script.answer(it.pair().part, it.nth());
        var total = it.claim().amount();
        if (answer.kind() == ClaimAnswer.Kind.RETURNED) {
            if (returned.add(reference)) {
                var back = stage.today().plusDays(answer.days());
                post.on(back, it.pair(), () -> sendsBack(reference));
                diary.awaitsTogether(back, it.pair().money);
            } else pays(it, total, stage.today().plusDays(PAYS_AGAIN_AFTER), 1);
            return;
        }
        if (answer.isLate()) late++;
        var day = stage.today().plusDays(answer.days());
        var first = answer.first(total);
        pays(it, first, day, 1);
        if (first.equals(total)) return;
        inParts++;
        if (answer.kind() == ClaimAnswer.Kind.PAID_IN_TWO) pays(it, total.minus(first), day.plusDays(REST_AFTER), 2);
        else
            diary.alone(
                    day.plusDays(2 * REST_AFTER),
                    it.pair().money,
                    () -> desk.writesOff(it.claim().id().orElseThrow()));
    }

    private void pays(Claiming it, Money amount, LocalDate day, int part) {
        diary.alone(day, it.pair().money, () -> {
            takesOutOfItsBooks(amount);
            desk.settles(
                    it.claim().id().orElseThrow(),
                    amount,
                    "NAV-%s-%d".formatted(it.claim().reference(), part));
        });
    }

    private synchronized void takesOutOfItsBooks(Money amount) {
        paid = paid.plus(amount);
    }

    private void sendsBack(String reference) {
        delivers(reference, "Krav om refusjon", """
                Vi sender kravet tilbake. Det mangler dokumentasjon av timene.

                Deres referanse: %s
                """.formatted(reference));
    }

    private void delivers(String reference, String title, String body) {
        var id = Ids.next().toString();
        var folder = inbox.resolve(id);
        var content = Map.of(
                "language",
                "nb",
                "messageTitle",
                title,
                "messageSummary",
                "",
                "messageBody",
                body,
                "attachments",
                List.of());
        var letter = Map.of(
                "correspondenceId",
                id,
                "resourceId",
                "nav-mentor",
                "messageSender",
                "Nav Moss",
                "recipient",
                "urn:altinn:organization:identifier-no:" + Founding.ORGNR,
                "sendersReference",
                reference,
                "content",
                content,
                "status",
                "Published");
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("correspondence.json"), json.writeValueAsBytes(letter));
        } catch (IOException failed) {
            throw new UncheckedIOException("a letter could not be laid in the inbox", failed);
        }
        delivered = true;
    }

    boolean hasDelivered() {
        return delivered;
    }

    /** What the institution has confirmed is cleared away, as the letter service does. */
    void clears() {
        delivered = false;
        try (var lying = Files.list(inbox)) {
            for (var letter : lying.toList()) {
                if (!Files.exists(letter.resolve("status.json")))
                    throw new IllegalStateException("a letter was not taken in: " + letter.getFileName());
                FileSystemUtils.deleteRecursively(letter);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the inbox could not be cleared", failed);
        }
    }

    int returned() {
        return returned.size();
    }

    /** Everything NAV has paid, by its own books. */
    synchronized Money paid() {
        return paid;
    }
}
