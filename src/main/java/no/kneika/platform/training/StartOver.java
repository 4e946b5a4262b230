package no.kneika.platform.training;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.ClockWinding;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.TechnicalClock;
import no.kneika.platform.TrainingRoomEmptied;
import no.kneika.platform.login.Entrance;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.StartOverPage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Makes the training room what it was on its first day. Anyone in it may; a page says first what goes. */
@Controller
@Profile("training")
class StartOver {

    static final String PATH = "/training/start-over";

    private final Pages pages;
    private final BusinessClock clock;
    private final TechnicalClock technical;
    private final ClockWinding winding;
    private final OnceOnly once;
    private final Entrance entrance;
    private final ApplicationEventPublisher events;

    StartOver(
            Pages pages,
            BusinessClock clock,
            TechnicalClock technical,
            ClockWinding winding,
            OnceOnly once,
            Entrance entrance,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.clock = clock;
        this.technical = technical;
        this.winding = winding;
        this.once = once;
        this.entrance = entrance;
        this.events = events;
    }

    @GetMapping(PATH)
    Html ask() {
        var page = pages.open("training.restart-title");
        return Html.page("web/start-over", page, new StartOverPage(PATH, clock.today(), wall()));
    }

    @PostMapping(PATH)
    View startOver(CommandKey key, HttpServletRequest request) {
        if (once.isFirst(key, "start-over")) {
            entrance.leave(request);
            winding.startOver(() -> events.publishEvent(new TrainingRoomEmptied()));
        }
        return Reply.seeOther(new Done("/sign-in", "room-as-new"));
    }

    private LocalDate wall() {
        return LocalDateTime.ofInstant(technical.now(), BusinessClock.ZONE).toLocalDate();
    }
}
