package no.kneika.platform.clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many days the business clock is wound ahead: one row for the whole house. */
@Component
class WoundDays implements Ahead {

    private final JdbcClient jdbc;

    WoundDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int days() {
        return jdbc.sql("select days_ahead from business_clock")
                .query(Integer.class)
                .single();
    }

    @Override
    public int oneMore() {
        return jdbc.sql("update business_clock set days_ahead = days_ahead + 1 returning days_ahead")
                .query(Integer.class)
                .single();
    }
}
