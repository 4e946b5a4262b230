package no.kneika.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.Period;
import no.kneika.mentors.AssignmentId;
import no.kneika.platform.DayBegan;
import no.kneika.support.KneikaTest;
import no.kneika.support.Payday;
import no.kneika.support.TestClock;
import no.kneika.support.Walk;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Aksel Rød has worked in September and not handed it in. */
@KneikaTest
class RemindMonthsTest {

    private static final Period AUTUMN = Period.of("2026-09-01", "2026-11-30");

    @Autowired
    World world;

    @Autowired
    Walk walk;

    @Autowired
    Payday payday;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Value("${kneika.data-dir}")
    Path data;

    private World.Tenant at;
    private AssignmentId aksel;

    @BeforeEach
    void akselHasWorkedInSeptember() {
        clock.set(LocalDate.parse("2026-09-01"));
        at = world.newInstitution();
        var tuvas = walk.assessedCase(at, "Tuva Lie", Period.of("2026-09-01", "2026-12-20"), 3);
        walk.granted(at, tuvas, AUTUMN, 40, "200", "2026/1");
        walk.offers(at, "Aksel Rød", 8);
        aksel = walk.chosen(at, tuvas, "Tuva Lie", "Aksel Rød");
        walk.contracted(at, aksel, "Aksel Rød", AUTUMN, 40, "180");
        clock.set(LocalDate.parse("2026-09-15"));
        payday.worked(at, "Aksel Rød", aksel, "2026-09-08", "1:30");
        payday.worked(at, "Aksel Rød", aksel, "2026-09-14", "1:30");
    }

    private void begins(String day) {
        clock.set(LocalDate.parse(day));
        wakesAt(day);
    }

    private void wakesAt(String day) {
        at.asSystem(() -> {
            events.publishEvent(new DayBegan(at.id(), LocalDate.parse(day)));
            return true;
        });
    }

    private List<UUID> sentTo(String who) {
        return at.asSystem(() -> jdbc.sql("select id from mail_out where to_person = :who")
                .param("who", at.person(who).value())
                .query(UUID.class)
                .list());
    }

    @Test
    void akselIsRemindedThreeDaysBeforeTheMonthIsOutAndOnTheLastDay() {
        begins("2026-09-26");
        assertThat(sentTo("Aksel Rød")).isEmpty();
        begins("2026-09-27");
        assertThat(sentTo("Aksel Rød")).hasSize(1);
        for (var day : List.of("2026-09-28", "2026-09-29")) begins(day);
        assertThat(sentTo("Aksel Rød")).hasSize(1);
        for (var day : List.of("2026-09-30", "2026-10-01")) begins(day);
        assertThat(sentTo("Aksel Rød")).hasSize(2);
        assertThat(subjects("Aksel Rød").stream().map(it -> it.replace('\u00a0', ' ')))
                .containsExactly("Lever timene for september 2026", "I dag er siste dag for timene i september 2026");
    }

    @Test
    void whoeverWritesTheFirstHoursOnTheLastDayIsRemindedOnce() {
        begins("2026-09-30");
        wakesAt("2026-09-27");
        assertThat(subjects("Aksel Rød")).singleElement().asString().contains("siste dag");
    }

    private List<String> subjects(String who) {
        return at.asSystem(() -> jdbc.sql("select subject from mail_out where to_person = :who order by sent_at, id")
                .param("who", at.person(who).value())
                .query(String.class)
                .list());
    }

    @Test
    void theMailSaysWhatToDoAndNothingAboutTuva() {
        begins("2026-09-27");
        var file = data.resolve("mail").resolve(sentTo("Aksel Rød").getFirst() + ".eml");
        await().until(() -> Files.exists(file));
        var mail = read(file);
        assertThat(mail).contains("To: <").contains("Auto-Submitted: auto-generated");
        var body = new String(
                Base64.getMimeDecoder()
                        .decode(mail.substring(mail.indexOf("\r\n\r\n")).strip()),
                StandardCharsets.UTF_8);
        assertThat(body.replace('\u00a0', ' '))
                .isEqualTo(
                        "Du har timer i september 2026 som ikke er levert. Lever dem i Kneika innen 30. september 2026, så rekker de neste lønn.");
    }

    @Test
    void whoeverHasHandedInHearsNothing() {
        payday.submitted(at, "Aksel Rød", aksel, "2026-09");
        begins("2026-09-27");
        assertThat(sentTo("Aksel Rød")).isEmpty();
    }

    @Test
    void aHouseThatWasDownRemindsOnlyWhileItHelps() {
        clock.set(LocalDate.parse("2026-09-29"));
        wakesAt("2026-09-27");
        assertThat(sentTo("Aksel Rød")).hasSize(1);
    }

    @Test
    void aHouseThatWakesInOctoberIsTooLate() {
        clock.set(LocalDate.parse("2026-10-02"));
        wakesAt("2026-09-27");
        wakesAt("2026-09-30");
        assertThat(sentTo("Aksel Rød")).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
