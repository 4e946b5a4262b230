package no.kneika.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.DayBegan;
import no.kneika.platform.InstitutionDirectory;
import no.kneika.platform.TechnicalClock;
import no.kneika.platform.Use;
import no.kneika.support.KneikaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@KneikaTest
class DaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, Month.OCTOBER, 19);

    @Autowired
    Use use;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TechnicalClock technical;

    private final InstitutionId nordfjella = new InstitutionId(UUID.randomUUID());
    private final InstitutionId midtre = new InstitutionId(UUID.randomUUID());
    private final List<DayBegan> heard = new CopyOnWriteArrayList<>();
    private Days days;

    @BeforeEach
    void setUp() {
        days = daysTelling(event -> heard.add((DayBegan) event), nordfjella);
    }

    @Test
    void aNewInstitutionBeginsToday() {
        days.begin(MONDAY);

        assertThat(heard).containsExactly(new DayBegan(nordfjella, MONDAY));
    }

    @Test
    void aDayBeginsOnceHoweverOftenOneLooks() {
        days.begin(MONDAY);
        days.begin(MONDAY);

        assertThat(heard).hasSize(1);
    }

    @Test
    void afterAStopOfAWeekendEveryDayBeginsInOrder() {
        days.begin(MONDAY);
        days.begin(MONDAY.plusDays(3));

        assertThat(heard)
                .extracting(DayBegan::day)
                .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3));
    }

    @Test
    void twoNodesAtTheSameMomentBeginItOnce() throws InterruptedException {
        days.begin(MONDAY);
        var start = new CountDownLatch(1);
        var nodes = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            nodes.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                daysTelling(event -> heard.add((DayBegan) event), nordfjella).begin(MONDAY.plusDays(2));
            }));
        }
        start.countDown();
        for (var node : nodes) node.join();

        assertThat(heard).extracting(DayBegan::day).containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
    }

    @Test
    void aDayWhoseWorkFailsHasNotBegunAndBeginsAtTheNextLook() {
        var broken = new AtomicBoolean(true);
        var fragile = daysTelling(
                event -> {
                    if (broken.get() && ((DayBegan) event).institution().equals(nordfjella))
                        throw new IllegalStateException("a listener's bug");
                    heard.add((DayBegan) event);
                },
                nordfjella,
                midtre);

        fragile.begin(MONDAY);
        assertThat(heard)
                .as("one institution's trouble is not another's")
                .containsExactly(new DayBegan(midtre, MONDAY));

        broken.set(false);
        fragile.begin(MONDAY);
        assertThat(heard).containsExactly(new DayBegan(midtre, MONDAY), new DayBegan(nordfjella, MONDAY));
    }

    @Test
    void afterAMonthAwayTheDaysBeforeOneThatFailsHaveBegun() {
        days.begin(MONDAY);
        var bad = MONDAY.plusDays(40);
        var fragile = daysTelling(
                event -> {
                    if (((DayBegan) event).day().equals(bad)) throw new IllegalStateException("a listener's bug");
                },
                nordfjella);

        fragile.begin(MONDAY.plusDays(50));
        days.begin(MONDAY.plusDays(50));

        assertThat(heard)
                .extracting(DayBegan::day)
                .startsWith(MONDAY, bad, bad.plusDays(1))
                .endsWith(MONDAY.plusDays(50))
                .hasSize(12);
    }

    private Days daysTelling(ApplicationEventPublisher listener, InstitutionId... institutions) {
        InstitutionDirectory directory = () -> List.of(institutions);
        var beans = new StaticListableBeanFactory();
        beans.addBean("directory", directory);
        return new Days(beans.getBeanProvider(InstitutionDirectory.class), use, jdbc, listener, technical);
    }
}
