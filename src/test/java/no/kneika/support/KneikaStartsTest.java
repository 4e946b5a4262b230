package no.kneika.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.Technical;
import no.kneika.platform.Use;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole of Kneika comes up, over a database of its own. */
@KneikaTest
class KneikaStartsTest {

    @Autowired
    Use use;

    @Autowired
    Technical technical;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestClock testClock;

    @Test
    void itRunsAsTheRoleThatOwnsNothing() {
        assertThat(technical.run(() ->
                        jdbc.sql("select current_user").query(String.class).single()))
                .isEqualTo("kneika_app");
    }

    @Test
    void theClockOfTheHouseIsTheOneATestSets() {
        testClock.set(LocalDate.of(2026, Month.NOVEMBER, 2));
        assertThat(clock.today()).isEqualTo("2026-11-02");
        var institution = new InstitutionId(Ids.next());
        assertThat(use.asSystem(
                        institution,
                        () -> jdbc.sql("select me_now()::date::text")
                                .query(String.class)
                                .single()))
                .isEqualTo("2026-11-02");
    }

    @Test
    void theClockStandsAtTheStartAgain() {
        assertThat(clock.today()).isEqualTo("2026-08-17");
    }
}
