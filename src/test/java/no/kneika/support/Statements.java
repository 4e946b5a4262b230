package no.kneika.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What pages ask the database, one line a statement, while it is open. What jobs ask meanwhile is not theirs. */
public final class Statements implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listening = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            var said = event.getFormattedMessage();
            boolean statement =
                    said.startsWith("Executing prepared SQL statement [") || said.startsWith("Executing SQL");
            // A session is kept when the answer has left: that may be counted to the next page.
            boolean session = said.contains("SPRING_SESSION");
            if (statement && !session && event.getThreadName().startsWith("tomcat-handler")) asked.add(said);
        }
    };

    public Statements() {
        listening.setContext(logger.getLoggerContext());
        listening.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(listening);
    }

    /** Those since it was last asked. */
    public List<String> taken() {
        var taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    @Override
    public void close() {
        logger.detachAppender(listening);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}
