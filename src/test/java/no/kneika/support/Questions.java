package no.kneika.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** How many questions the database is asked by what this thread does. */
public final class Questions {

    private static final Logger ASKED = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");

    private Questions() {}

    public static int asked(Runnable work) {
        var heard = new ListAppender<ILoggingEvent>();
        var before = ASKED.getLevel();
        heard.start();
        ASKED.addAppender(heard);
        ASKED.setAdditive(false);
        ASKED.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            ASKED.setLevel(before);
            ASKED.setAdditive(true);
            ASKED.detachAppender(heard);
        }
        var here = Thread.currentThread().getName();
        return (int) List.copyOf(heard.list).stream()
                .filter(event -> event.getThreadName().equals(here))
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
