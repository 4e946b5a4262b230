package no.kneika.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/** How many questions the database is asked by what this thread does. */
public final class Questions {

    private static final Logger ASKED = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");

    private Questions() {}

    public static int asked(Runnable work) {
        var here = Thread.currentThread();
        var count = new AtomicInteger();
        var listener = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                // An event says which thread it is of only while it happens.
                if (Thread.currentThread() == here && event.getMessage().startsWith("Executing prepared SQL statement"))
                    count.incrementAndGet();
            }
        };
        var before = ASKED.getLevel();
        listener.start();
        ASKED.addAppender(listener);
        ASKED.setAdditive(false);
        ASKED.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            ASKED.setLevel(before);
            ASKED.setAdditive(true);
            ASKED.detachAppender(listener);
        }
        return count.get();
    }
}
