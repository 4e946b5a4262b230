package no.kneika.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.database.Ground;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A page asks once for what it shows twice; what was written since is never answered from memory. */
class RememberedTest {

    private static final Ground GROUND = Ground.get();
    private static final BusinessClock CLOCK = () -> LocalDateTime.of(2026, Month.SEPTEMBER, 1, 10, 0);

    private final Use use = new Use(
            GROUND.transactions,
            CLOCK,
            new Receipts(GROUND.jdbc),
            new StaticListableBeanFactory(Map.of()).getBeanProvider(TrailSink.class));
    private final Actor randi =
            new Actor(new InstitutionId(Ids.next()), new PersonId(Ids.next()), Capacity.COORDINATOR);

    /** What Tuva has logged, in minutes, and how often it was asked for. */
    private int logged = 60;

    private int asked;

    private record TuvasHours() {}

    private int hours() {
        return Remembered.whileReading(new TuvasHours(), () -> {
            asked++;
            return logged;
        });
    }

    private <T> T page(Supplier<T> drawn) {
        return use.as(randi, () -> {
            Remembered.onlyReads();
            return drawn.get();
        });
    }

    @Test
    void aPageThatShowsTuvasHoursTwiceAsksOnce() {
        assertThat(page(() -> List.of(hours(), hours()))).containsExactly(60, 60);
        assertThat(asked).isOne();
    }

    @Test
    void whatTuvaLogsAfterAPageStandsOnTheNext() {
        assertThat(page(this::hours)).isEqualTo(60);
        logged = 120;
        assertThat(page(this::hours)).isEqualTo(120);
    }

    @Test
    void workThatMayWriteAsksAnew() {
        var before = use.as(randi, () -> {
            var first = hours();
            logged = 120;
            return List.of(first, hours());
        });
        assertThat(before).containsExactly(60, 120);
    }

    @Test
    void ofManyOnlyThoseThatWereNotAskedAboutAreAskedAbout() {
        var questions = new ArrayList<Collection<String>>();
        Function<Collection<String>, Map<String, Integer>> answer = names -> {
            questions.add(List.copyOf(names));
            var known = new LinkedHashMap<String, Integer>();
            for (var name : names) if (!name.equals("Ingen")) known.put(name, name.length());
            return known;
        };
        var seen = page(() -> List.of(
                Remembered.eachWhileReading("length of a name", List.of("Tuva", "Ingen"), answer),
                Remembered.eachWhileReading("length of a name", List.of("Ingen", "Tobias", "Tuva"), answer)));
        assertThat(seen).containsExactly(Map.of("Tuva", 4), Map.of("Tobias", 6, "Tuva", 4));
        // Whom nobody knows is not asked about again, either.
        assertThat(questions).containsExactly(List.of("Tuva", "Ingen"), List.of("Tobias"));
    }

    @Test
    void workThatMayWriteAsksAboutAllOfThemAnew() {
        var questions = new ArrayList<Collection<String>>();
        Function<Collection<String>, Map<String, Integer>> answer = names -> {
            questions.add(List.copyOf(names));
            return Map.of("Tuva", logged);
        };
        use.run(randi, () -> {
            Remembered.eachWhileReading("hours", List.of("Tuva"), answer);
            logged = 120;
            assertThat(Remembered.eachWhileReading("hours", List.of("Tuva"), answer))
                    .isEqualTo(Map.of("Tuva", 120));
        });
        assertThat(questions).hasSize(2);
    }

    @Test
    void aPortionOfManyIsForgottenWhenItIsDone() {
        page(() -> {
            Remembered.apart(this::hours);
            logged = 120;
            assertThat(hours()).isEqualTo(120);
            return hours();
        });
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void outsideAnybodysWorkNothingIsRemembered() {
        assertThatThrownBy(() -> Remembered.once(new TuvasHours(), () -> logged))
                .isInstanceOf(IllegalStateException.class);
        assertThat(hours()).isEqualTo(60);
        logged = 120;
        assertThat(hours()).isEqualTo(120);
    }
}
