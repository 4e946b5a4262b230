package no.kneika.platform.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a body that is too large away with 413 before anything reads it. Otherwise the form's CSRF token is lost with the
 * rest of the body, and the answer would be about that.
 */
final class UploadLimit extends OncePerRequestFilter {

    private final String manyAt;
    private final DataSize many;
    private final DataSize files;
    private final DataSize forms;

    /**
     * @param manyAt the one address that takes many files at once
     * @param many how much they may be together
     * @param files a form with one file
     */
    UploadLimit(String manyAt, DataSize many, DataSize files, DataSize forms) {
        this.manyAt = manyAt;
        this.many = many;
        this.files = files;
        this.forms = forms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTooLarge(request)) response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        else chain.doFilter(request, response);
    }

    private boolean isTooLarge(HttpServletRequest request) throws IOException, ServletException {
        if (!isMultipart(request)) return request.getContentLengthLong() > forms.toBytes();
        var most = request.getRequestURI().equals(manyAt) ? many : files;
        if (request.getContentLengthLong() > most.toBytes()) return true;
        if (request.getContentLengthLong() >= 0) return false;
        try {
            long said = 0; // no length was said: reading is the only way to know
            for (var part : request.getParts()) said += part.getSize();
            return said > most.toBytes();
        } catch (IllegalStateException overTheLimit) {
            return true;
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }
}
