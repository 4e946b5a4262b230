package no.kneika.platform.cli;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal where to go, when everything is up. */
@Component
class Ready {

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) System.out.println("Kneika is ready: http://localhost:" + port);
    }
}
