package no.kneika.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.kneika.kernel.Reason;
import no.kneika.platform.Answer;
import no.kneika.platform.Done;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** How a form that was sent is answered: on to the next page when it was accepted, the same page with the reasons when not. */
public final class Reply {

    private Reply() {}

    /** @param again draws the form with everything typed kept; its status becomes 422 */
    public static View to(Answer answer, Function<List<Reason>, Html> again) {
        return switch (answer) {
            case Answer.Accepted accepted -> seeOther(accepted.done());
            case Answer.Refused refused -> again.apply(refused.reasons()).status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** On to where the thing now is, with a toast that says what was done. */
    public static View seeOther(Done done) {
        if (done.message().isEmpty()) return seeOther(done.location());
        var location = done.location();
        int hash = location.indexOf('#');
        var path = hash < 0 ? location : location.substring(0, hash);
        var anchor = hash < 0 ? "" : location.substring(hash);
        return seeOther(path + (path.contains("?") ? "&" : "?") + "done=" + done.message() + anchor);
    }

    /** @param location a path within Kneika */
    public static View seeOther(String location) {
        if (!isOurs(location)) throw new IllegalArgumentException("a page leads only to pages of ours");
        return new View() {
            @Override
            public void render(
                    @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
                // htmx follows a 303 by itself and would put a whole page where a part was; it is told to go there
                // instead.
                if ("true".equals(request.getHeader("HX-Request"))) {
                    response.setStatus(HttpStatus.NO_CONTENT.value());
                    response.setHeader("HX-Redirect", location);
                } else {
                    response.setStatus(HttpStatus.SEE_OTHER.value());
                    response.setHeader(HttpHeaders.LOCATION, location);
                }
            }
        };
    }

    static boolean isOurs(String location) {
        return location.startsWith("/")
                && !location.startsWith("//")
                && !location.startsWith("/\\")
                && location.chars().noneMatch(c -> c < ' ');
    }
}
