package no.kneika.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import no.kneika.platform.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The one place where somebody is let in or changes capacity. Each time is a new session: an old id leads nowhere. */
@Component
public class Entrance {

    /** Where a day begins. */
    public static final String HOME = "/today";

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final ReturnPath returnPath;
    private final LastHere lastHere;

    Entrance(ReturnPath returnPath, LastHere lastHere) {
        this.returnPath = returnPath;
        this.lastHere = lastHere;
    }

    /** Lets somebody in whom the training room offers. Returns where they go. */
    public String admit(HttpServletRequest request, HttpServletResponse response, Actor actor) {
        var institution = actor.institution().value();
        var person = actor.person().value();
        return admit(
                request,
                response,
                new SignedIn(
                        List.of(new SignedIn.Known(institution, person)),
                        new SignedIn.Chosen(institution, person, actor.capacity())));
    }

    String admit(HttpServletRequest request, HttpServletResponse response, SignedIn who) {
        leave(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        var actor = who.actor();
        if (actor == null) return "/capacity";
        lastHere.remember(response, actor);
        return returnPath.take(request, response);
    }

    /** Shows somebody out. */
    public void leave(HttpServletRequest request) {
        var old = request.getSession(false);
        if (old != null) old.invalidate();
        SecurityContextHolder.clearContext();
    }
}
