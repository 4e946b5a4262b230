package no.kneika.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.kneika.platform.Actor;
import no.kneika.support.KneikaTest;
import no.kneika.support.Superuser;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Randi opens page after page: that she was here is written once a minute, and what she chose at once. */
@KneikaTest
class SessionRowTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    World world;

    @Autowired
    Superuser database;

    private Actor randi;
    private Visitor visitor;

    @BeforeEach
    void randiIsSignedIn() {
        randi = world.newInstitution().actor("Randi Moe");
        visitor = Visitor.at(port, sessions, randi);
        visitor.get("/letters");
    }

    @Test
    void thePagesOfOneMinuteWriteNothingAboutTheSession() {
        var before = row();
        for (int i = 0; i < 5; i++)
            assertThat(visitor.get("/letters").statusCode()).isEqualTo(200);
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void afterAMinuteItIsWrittenThatSheIsHereSoThatTheSessionGoesOn() {
        database.tamper(
                "update spring_session set last_access_time = last_access_time - 61000, expiry_time = expiry_time - 61000"
                        + " where principal_name = ?",
                randi.person().toString());
        var before = row();
        visitor.get("/letters");
        assertThat(row()).isNotEqualTo(before);
        assertThat(Long.parseLong(row().split(" ")[1]) - Long.parseLong(before.split(" ")[1]))
                .isGreaterThanOrEqualTo(60_000);
    }

    @Test
    void aSessionThatWasNotUsedForAWorkingDayHasEnded() {
        database.tamper(
                "update spring_session set last_access_time = last_access_time - 28900000, expiry_time = expiry_time - 28900000"
                        + " where principal_name = ?",
                randi.person().toString());
        assertThat(visitor.get("/letters").statusCode()).isEqualTo(303);
    }

    @Test
    void whatSheChoosesIsWrittenAtOnce() {
        visitor.get("/capacity");
        assertThat(visitor.post("/logout-everywhere", Map.of()).statusCode()).isEqualTo(303);
        assertThat(database.ask(select())).isEmpty();
    }

    /** Which transaction wrote the row, and when the session ends. */
    private String row() {
        return database.ask(select()).getFirst();
    }

    private String select() {
        return "select xmin || ' ' || expiry_time from spring_session where principal_name = '" + randi.person() + "'";
    }
}
