package no.kneika.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.cases.Casework;
import no.kneika.cases.NavMeasure;
import no.kneika.cases.Origin;
import no.kneika.cases.RaiseNeed;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplyForFunding;
import no.kneika.funding.ContactPerson;
import no.kneika.funding.OwnBudget;
import no.kneika.funding.RecordRejection;
import no.kneika.funding.WrittenApplication;
import no.kneika.institution.Funder;
import no.kneika.institution.InstitutionSettings;
import no.kneika.institution.Institutions;
import no.kneika.institution.Setting;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.HouseJob;
import no.kneika.support.AgreementScenes;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import no.kneika.support.World.Tenant;
import org.springframework.beans.factory.annotation.Value;

/** Builds institutions in which everything has happened at least once, so that everything with an id can be asked for. No bean: the test clock is not everywhere. */
class Houses {

    static final LocalDate START = LocalDate.of(2026, 8, 17);
    static final LocalDate END = LocalDate.of(2026, 11, 23);
    private static final Period YEAR = Period.of("2026-08-17", "2027-06-20");
    private static final Period AUTUMN = Period.of("2026-08-17", "2026-11-16");

    private final World world;
    private final Walk walk;
    private final AgreementScenes agreements;
    private final Casework casework;
    private final ApplyForFunding applying;
    private final RecordRejection rejecting;
    private final OwnBudget budget;
    private final Institutions institutions;
    private final InstitutionSettings settings;
    private final List<HouseJob> jobs;
    private final ToldInHouses told;
    private final LeftInHouses left;
    private final TestClock clock;
    private final AllRows rows;
    private final Path data;

    /** The Eva of these houses is nobody in those of other tests, who have the same number. */
    private final String numbers = UUID.randomUUID().toString();

    Houses(
            World world,
            Walk walk,
            AgreementScenes agreements,
            Casework casework,
            ApplyForFunding applying,
            RecordRejection rejecting,
            OwnBudget budget,
            Institutions institutions,
            InstitutionSettings settings,
            List<HouseJob> jobs,
            ToldInHouses told,
            LeftInHouses left,
            TestClock clock,
            AllRows rows,
            @Value("${kneika.data-dir}") String data) {
        this.world = world;
        this.walk = walk;
        this.agreements = agreements;
        this.casework = casework;
        this.applying = applying;
        this.rejecting = rejecting;
        this.budget = budget;
        this.institutions = institutions;
        this.settings = settings;
        this.jobs = jobs;
        this.told = told;
        this.left = left;
        this.clock = clock;
        this.rows = rows;
        this.data = Path.of(data);
    }

    /**
     * Eva's support from need to claim, rejected once on the way, Tobias's too, and a case of Marit's own.
     *
     * @param mark what everybody is called, so that they are seen where they should not be; empty for their own names
     * @param prefix what the funder's references begin with here
     */
    House walked(WalkOnPages pages, String mark, String prefix) {
        clock.set(START);
        var at = world.newInstitution();
        if (!mark.isEmpty()) rows.rename(at.id(), mark);
        // Before the first grant is decided: what is decided keeps its rulebook.
        clock.set(START.minusDays(7));
        at.run(
                "Tor Eik",
                () -> settings.decide(
                                at.actor("Tor Eik"),
                                Funder.NAV,
                                Setting.COLLECTIVE_CLAIMS,
                                "true",
                                clock.today(),
                                "Avtalt med enheten")
                        .orThrow());
        clock.set(START);
        var references = new HashMap<String, String>();
        var evas = supported(at, "Eva Dahl", "Aksel Rød", prefix + "2026/10001", references);
        var tobias = supported(at, "Tobias Strand", "Kaja Foss", prefix + "2026/10002", references);
        rows.readdress(tobias.caseId(), UnitOnPages.ANOTHER);
        agreements.besides(at, walk, evas.caseId(), prefix + "A-7");
        rejected(at, evas.caseId());
        rejected(at, tobias.caseId());
        maritsOwn(at);
        told.happens(at, evas.caseId(), clock.today());
        at.run(
                "Jorunn Sand",
                () -> budget.openLine("Mentor", 2026, Money.ofKroner("90000.00"), at.actor("Jorunn Sand"))
                        .orThrow());
        agreements.waits(at, evas.caseId(), YEAR);
        letter(at, "K-2026-0001");
        letter(at, "");
        // One is sent on to another institution, which must be there.
        world.newUniversity();
        letter(at, "");
        rows.renumber(at.id(), at.person("Eva Dahl"), numbers);
        left.monthsElsewhere(at, evas.caseId());
        var more = pages.worked(at, evas, tobias);
        clock.set(END);
        agreements.written(at, evas.caseId(), "Aksel Rød", Period.of("2026-11-17", "2026-12-20"));
        // The first can only be put away: a job carrying one out would change rows while others look.
        left.brought(at, "studentnummer;navn\n570001;\n");
        left.brought(at, "studentnummer;navn\n570001;Ada Holm\n");
        left.batch(at, evas.caseId());
        left.collectiveOrder(at);
        pages.doneWithFile(pages.visitor(at, "Randi Moe"), "/letters/bundles", "ikke noe brev");
        return House.of(at, evas.caseId(), rows, more, references);
    }

    /** A case with a mentor, a grant and a contract. */
    record Supported(CaseId caseId, AssignmentId assignment, String student, String mentor) {}

    Supported supported(Tenant at, String student, String mentor, String reference, Map<String, String> references) {
        var caseId = walk.assessedCase(at, student, YEAR, 4);
        sent(at, caseId);
        walk.granted(at, caseId, AUTUMN, 56, "180", reference);
        references.put(caseId.toString(), reference);
        walk.offers(at, mentor, 6);
        var assignment = walk.chosen(at, caseId, student, mentor);
        walk.contracted(at, assignment, mentor, AUTUMN, 50, "180");
        return new Supported(caseId, assignment, student, mentor);
    }

    ApplicationId sent(Tenant at, CaseId caseId) {
        var randi = at.actor("Randi Moe");
        return at.as("Randi Moe", () -> {
            var it = applying.propose(caseId, randi);
            var whole = new WrittenApplication(
                    it.funder(),
                    "0104",
                    "Nav Moss",
                    "Astrid Nes",
                    it.unitNumber(),
                    it.unitName(),
                    it.period(),
                    Minutes.hours(40),
                    HourlyRate.of("180.00"),
                    it.costs(),
                    "",
                    it.reasons(),
                    new ContactPerson("Randi Moe", "70 00 00 11", ""));
            var id = applying.write(caseId, whole, randi).orThrow();
            return applying.dispatch(id, 1, randi).orThrow();
        });
    }

    private void rejected(Tenant at, CaseId caseId) {
        var id = sent(at, caseId);
        at.run(
                "Randi Moe",
                () -> rejecting
                        .reject(id, clock.today(), "Ikke et tiltak", Optional.empty(), at.actor("Randi Moe"))
                        .orThrow());
    }

    private void maritsOwn(Tenant at) {
        var told = new RaiseNeed(
                at.person("Tuva Lie"),
                Origin.STUDENT,
                Optional.empty(),
                "Jeg husker ikke det jeg leste i går.",
                Optional.empty(),
                NavMeasure.YES,
                Optional.empty());
        var caseId = at.as(
                "Tuva Lie", () -> casework.raiseNeed(told, at.actor("Tuva Lie")).orThrow());
        at.run(
                "Marit Hove",
                () -> casework.accept(caseId, at.actor("Marit Hove")).orThrow());
    }

    /** A letter from NAV with an attachment arrives in the inbox folder. */
    void letter(Tenant at, String reference) {
        var id = UUID.randomUUID().toString();
        var folder = data.resolve("inbox").resolve(id);
        try {
            Files.createDirectories(folder.resolve("attachments"));
            Files.writeString(folder.resolve("attachments").resolve("vedtak.pdf"), "innhold");
            Files.writeString(folder.resolve("correspondence.json"), """
                    {"correspondenceId":"%s","recipient":"%s","sender":"889640782","messageSender":"Nav Moss",
                     "sendersReference":"%s",
                     "content":{"messageTitle":"Svar","messageBody":"Innvilget 56 timer. Brev %s.\\nSaksbehandler: Kari Holm","attachments":[{"fileName":"vedtak.pdf"}]}}
                    """.formatted(
                            id, institutions.get(at.id()).orgnr(), reference, id));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var inbox = jobs.stream()
                .filter(each -> each.name().equals("messages.inbox"))
                .toList();
        assertThat(inbox).hasSize(1);
        inbox.forEach(HouseJob::run);
    }
}
