package no.kneika.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import no.kneika.platform.Actor;
import no.kneika.platform.Use;
import no.kneika.platform.web.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/**
 * Shows a kept form as it was typed. The form's own page draws it, as it draws any form that is refused: the request is
 * made again inside the house, where no command is carried out ({@link Use#unsent}).
 */
@Controller
class BackToTheForm {

    static final String PATH = "/kept-form";

    private final KeptForms forms;

    BackToTheForm(KeptForms forms) {
        this.forms = forms;
    }

    @GetMapping(PATH)
    View show(Actor actor) {
        return forms.of(actor).map(BackToTheForm::drawn).orElseGet(() -> Reply.seeOther(Entrance.HOME));
    }

    private static View drawn(KeptForms.Kept kept) {
        return new View() {
            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws Exception {
                var way = request.getRequestDispatcher(kept.path());
                Use.unsent(() -> way.forward(new AsItWasSent(request, kept), response));
            }
        };
    }

    private static final class AsItWasSent extends HttpServletRequestWrapper {

        private final Map<String, String[]> fields = new HashMap<>();

        AsItWasSent(HttpServletRequest request, KeptForms.Kept kept) {
            super(request);
            kept.fields().forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
        }

        @Override
        public String getMethod() {
            return HttpMethod.POST.name();
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = fields.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(fields);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return fields.get(name);
        }
    }
}
