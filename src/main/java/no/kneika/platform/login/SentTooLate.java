package no.kneika.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A form came, and nobody is signed in any more. What was typed in it is kept when it is known whose it is. */
@Component
class SentTooLate {

    private static final Logger LOG = LoggerFactory.getLogger(SentTooLate.class);

    /** They say nothing that could be lost. */
    private static final Set<String> NOTHING_TYPED = Set.of("/capacity", "/session/extension", "/logout-everywhere");

    private final LastHere lastHere;
    private final KeptForms forms;

    SentTooLate(LastHere lastHere, KeptForms forms) {
        this.lastHere = lastHere;
        this.forms = forms;
    }

    boolean keep(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!HttpMethod.POST.matches(request.getMethod()) || !isForm(request)) return false;
        if (NOTHING_TYPED.contains(path) || !ReturnPath.isOurs(path)) return false;
        try {
            return lastHere.read(request)
                    .filter(owner -> forms.keep(owner, path, fields(request.getParameterMap())))
                    .isPresent();
        } catch (RuntimeException failed) {
            // They are signed out either way, and are told that it was not kept.
            LOG.error("A form could not be kept ({})", failed.getClass().getName());
            return false;
        }
    }

    /** A file is too much to keep; without it the rest of its form is worth little. */
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static Map<String, List<String>> fields(Map<String, String[]> parameters) {
        var fields = new TreeMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (!name.equals("_csrf")) fields.put(name, Arrays.asList(values));
        });
        return fields;
    }
}
