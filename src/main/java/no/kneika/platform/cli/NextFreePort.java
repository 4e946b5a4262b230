package no.kneika.platform.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In training a port in use is no problem: the next free one is taken, and {@link Ready} says which. */
@Component
@Profile("training")
@Order(Ordered.LOWEST_PRECEDENCE)
class NextFreePort implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private static final int TRIES = 50;

    private final int wanted;

    NextFreePort(@Value("${server.port:8080}") int wanted) {
        this.wanted = wanted;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        server.setPort(from(wanted));
    }

    /** The wanted port when nothing can be found: the server then says itself that it is taken. */
    static int from(int wanted) {
        if (wanted <= 0) return wanted; // 0 is any, less is none
        for (int port = wanted; port < wanted + TRIES; port++) {
            if (isFree(port)) return port;
        }
        return wanted;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
