package no.kneika.payroll.store;

import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which institution this transaction is bound to. */
@Repository
public class Tenancy {

    private final JdbcClient jdbc;

    Tenancy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public InstitutionId institution() {
        return new InstitutionId(jdbc.sql("select me_inst()").query(UUID.class).single());
    }
}
