package no.kneika.platform.training;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.ClockWinding;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Technical;
import no.kneika.platform.login.Entrance;
import no.kneika.platform.login.ReturnPath;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.TrainingBanner;
import no.kneika.platform.web.TrainingBanner.Button;
import no.kneika.platform.web.TrainingRoom;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The clock on the banner. Anyone in the training room may wind it, also before choosing who to be. */
@Controller
@Profile("training")
class TrainingClock implements TrainingRoom {

    private static final String PATH = "/training/clock";
    private static final List<Button> BUTTONS = List.of(
            button("week", "training.wind-week"),
            button("month", "training.wind-month"),
            button("three-months", "training.wind-quarter"));

    private final BusinessClock clock;
    private final ClockWinding winding;
    private final Technical technical;
    private final JdbcClient jdbc;

    TrainingClock(BusinessClock clock, ClockWinding winding, Technical technical, JdbcClient jdbc) {
        this.clock = clock;
        this.winding = winding;
        this.technical = technical;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<TrainingBanner> banner() {
        return Optional.of(new TrainingBanner(clock.today(), BUTTONS));
    }

    @PostMapping(PATH)
    View wind(@RequestParam String step, CommandKey key, @RequestParam(defaultValue = Entrance.HOME) String back) {
        var period = period(step);
        // The receipt first, in a transaction of its own, since every day on the way is one: a form sent twice winds
        // once.
        if (isFirst(key, step)) winding.windBy(period);
        return Reply.seeOther(new Done(ReturnPath.isOurs(back) ? back : Entrance.HOME, "clock-wound"));
    }

    private boolean isFirst(CommandKey key, String step) {
        return technical.run(
                () -> jdbc.sql("insert into clock_winding (key, step) values (:key, :step) on conflict do nothing")
                                .param("key", key.value())
                                .param("step", step)
                                .update()
                        == 1);
    }

    private static Period period(String step) {
        return switch (step) {
            case "week" -> Period.ofWeeks(1);
            case "month" -> Period.ofMonths(1);
            case "three-months" -> Period.ofMonths(3);
            default -> throw new NotFound("a step of the clock");
        };
    }

    private static Button button(String step, String label) {
        return new Button(PATH, "step", step, label, false);
    }
}
