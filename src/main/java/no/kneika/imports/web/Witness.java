package no.kneika.imports.web;

import java.util.Map;
import no.kneika.platform.Actor;
import no.kneika.platform.TrailSink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes a line in the access log when a register of people is brought, shown or carried out. It is about no case, so no
 * case is named.
 */
@Component
class Witness {

    private final ObjectProvider<TrailSink> log;

    Witness(ObjectProvider<TrailSink> log) {
        this.log = log;
    }

    /** In the transaction that is open. */
    void of(Actor actor) {
        log.ifAvailable(sink -> sink.record(actor, Map.of()));
    }
}
