package no.kneika.platform.training;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.ClockWinding;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.login.Entrance;
import no.kneika.platform.login.ReturnPath;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.TrainingBanner;
import no.kneika.platform.web.TrainingBanner.Button;
import no.kneika.platform.web.TrainingRoom;
import org.springframework.context.annotation.Profile;
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
    private final OnceOnly once;

    TrainingClock(BusinessClock clock, ClockWinding winding, OnceOnly once) {
        this.clock = clock;
        this.winding = winding;
        this.once = once;
    }

    @Override
    public Optional<TrainingBanner> banner() {
        return Optional.of(new TrainingBanner(clock.today(), BUTTONS, StartOver.PATH));
    }

    @PostMapping(PATH)
    View wind(@RequestParam String step, CommandKey key, @RequestParam(defaultValue = Entrance.HOME) String back) {
        var period = period(step);
        if (once.isFirst(key, step)) winding.windBy(period);
        return Reply.seeOther(new Done(ReturnPath.isOurs(back) ? back : Entrance.HOME, "clock-wound"));
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
