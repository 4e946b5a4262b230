package no.kneika.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import no.kneika.platform.web.Reply;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Signs out of every machine where one is signed in: a phone that is lost, a lab one forgot. */
@Controller
class LeaveEverywhere {

    private final FindByIndexNameSessionRepository<?> sessions;
    private final Entrance entrance;

    LeaveEverywhere(FindByIndexNameSessionRepository<?> sessions, Entrance entrance) {
        this.sessions = sessions;
        this.entrance = entrance;
    }

    @PostMapping("/logout-everywhere")
    View leave(SignedIn who, HttpServletRequest request) {
        for (var known : who.known()) {
            sessions.findByPrincipalName(known.person().toString()).keySet().forEach(sessions::deleteById);
        }
        entrance.leave(request);
        return Reply.seeOther("/signed-out");
    }
}
