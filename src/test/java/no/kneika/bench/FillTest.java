package no.kneika.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import no.kneika.Kneika;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Obligation;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.DutyList;
import no.kneika.platform.InstitutionDirectory;
import no.kneika.platform.Use;
import no.kneika.platform.cli.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Generated rows are such as the application would have written: the audit and the log's verifier find nothing. */
class FillTest {

    private static final double TINY = 0.002;

    @Test
    void whatIsGeneratedPassesTheAuditAndTheLogsVerifier(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        var counts = Fill.into(data, TINY, 7);
        assertThat(counts).containsKeys("hour_entry", "movement", "claim_line", "access_log");
        assertThat(counts.get("hour_entry")).isGreaterThan(500);
        try (var kneika = new SpringApplicationBuilder(Kneika.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--kneika.data-dir=" + data,
                        "--kneika.jobs.enabled=false",
                        "--spring.main.lazy-initialization=true",
                        "--logging.level.root=warn",
                        "--spring.main.log-startup-info=false")) {
            countsWhatIsListed(kneika);
            for (var name : List.of("audit", "verify-log")) {
                var out = new ByteArrayOutputStream();
                var command = kneika.getBeansOfType(Command.class).values().stream()
                        .filter(c -> c.name().equals(name))
                        .findFirst()
                        .orElseThrow();
                int code = command.run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
                assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
            }
        }
    }

    /** The numbers in the menu are found by other questions than the list of what must be done; they are the same. */
    private static void countsWhatIsListed(ConfigurableApplicationContext kneika) {
        var use = kneika.getBean(Use.class);
        var today = kneika.getBean(BusinessClock.class).today();
        var staff = List.of(Capacity.COORDINATOR, Capacity.APPROVER, Capacity.FINANCE);
        int counted = 0;
        for (var institution : kneika.getBean(InstitutionDirectory.class).all())
            for (var capacity : staff)
                for (var person : use.asSystem(
                        institution, () -> kneika.getBean(People.class).holding(capacity, today))) {
                    var actor = new Actor(institution, person.id(), capacity);
                    for (var room : kneika.getBeansOfType(DutyList.class).values()) {
                        var listed = kinds(use.as(actor, () -> room.dueBy(today, actor)));
                        assertThat(kinds(use.as(actor, () -> room.counted(today, actor))))
                                .as(room.getClass().getSimpleName())
                                .isEqualTo(listed);
                        counted += listed.size();
                    }
                }
        assertThat(counted).isPositive();
    }

    private static List<String> kinds(List<Obligation> duties) {
        return duties.stream()
                .map(duty -> duty.kind() + " " + duty.subject() + " " + duty.due())
                .sorted()
                .toList();
    }

    @Test
    void theSameSeedIsTheSameSize() {
        var today = java.time.LocalDate.of(2026, 11, 22);
        var whole = Size.scaled(1, today, 1);
        int students = 0;
        int mentors = 0;
        for (int i = 0; i < whole.institutions(); i++) {
            students += whole.studentsOf(i);
            mentors += whole.mentorsOf(i);
        }
        assertThat(whole.institutions()).isEqualTo(20);
        assertThat(students).isEqualTo(5_000);
        assertThat(mentors).isBetween(2_980, 3_000);
        assertThat(whole.periods()).hasSize(4);
        assertThat(whole.periods().getLast().contains(today)).isTrue();
    }
}
