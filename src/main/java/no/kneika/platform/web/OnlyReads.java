package no.kneika.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.kneika.platform.Remembered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asking for a page changes nothing (RFC 9110, 9.2.1): what was asked once while it is made need not be asked again. */
@Component
final class OnlyReads extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Remembered.reading(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException asItWas) {
            throw asItWas;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
