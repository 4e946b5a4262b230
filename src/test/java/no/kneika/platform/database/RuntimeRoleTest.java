package no.kneika.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import no.kneika.platform.WillNotStart;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kneika starts only as a role that cannot step over the fences. */
class RuntimeRoleTest {

    private static final Ground GROUND = Ground.get();

    private static void start(Login login) {
        RuntimeRole.demandHarmless(
                new DriverManagerDataSource(GROUND.address.url(), login.username(), login.password()));
    }

    @Test
    void theRuntimeRoleIsLetIn() {
        assertThatCode(() -> start(GROUND.address.app())).doesNotThrowAnyException();
    }

    @Test
    void aSuperuserIsRefused() {
        assertThatThrownBy(() -> start(superuser()))
                .isInstanceOf(WillNotStart.class)
                .hasMessageContaining("postgres is a superuser");
    }

    @Test
    void aMemberOfTheOwnerIsRefused() {
        assertThatThrownBy(() -> start(GROUND.address.migrator()))
                .isInstanceOf(WillNotStart.class)
                .hasMessageContaining("is a member of the role that owns the tables");
    }

    @Test
    void anOwnerIsRefused() throws Exception {
        try (var connection = GROUND.connect(superuser());
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists owned; drop role if exists kneika_probe");
            statement.execute("create role kneika_probe login password 'probe'");
            statement.execute("grant connect on database kneika to kneika_probe");
            statement.execute("create table owned (x int); alter table owned owner to kneika_probe");
            try {
                assertThatThrownBy(() -> start(new Login("kneika_probe", "probe")))
                        .isInstanceOf(WillNotStart.class)
                        .hasMessageContaining("owns tables");
                statement.execute("drop table owned; alter role kneika_probe bypassrls");
                assertThatThrownBy(() -> start(new Login("kneika_probe", "probe")))
                        .isInstanceOf(WillNotStart.class)
                        .hasMessageContaining("may bypass row-level security");
            } finally {
                statement.execute("drop table if exists owned; drop owned by kneika_probe; drop role kneika_probe");
            }
        }
    }

    @Test
    void aWrongPasswordIsASentence() {
        assertThatThrownBy(() -> start(new Login("kneika_app", "wrong")))
                .isInstanceOf(WillNotStart.class)
                .hasMessageContaining("does not let the runtime role in");
    }

    @Test
    void theRuntimeRoleCannotCallTheFenceBuilders() throws Exception {
        try (var connection = GROUND.connect(GROUND.address.app());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("call fence_tenant('receipt')"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("set role kneika_owner"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table mine (x int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static Login superuser() {
        try {
            return Secrets.in(GROUND.folder).superuser();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
