package no.kneika.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import no.kneika.platform.WillNotStart;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The database in the order it comes up: server, migrations, pool. Each bean takes the one before it, so Spring takes them
 * down in the opposite order and nothing asks a server that has stopped. Our own has begun already ({@link DatabaseAhead}).
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class Database {

    @Bean
    DatabaseHome databaseHome(DatabaseSettings settings, @Value("${kneika.data-dir:./data}") String dataDir) {
        return settings.home(dataDir);
    }

    @Bean(destroyMethod = "close")
    @Conditional(NoExternalDatabase.class)
    LocalDatabase localDatabase(
            DatabaseSettings settings,
            DatabaseHome home,
            ObjectProvider<DatabaseAhead> ahead,
            @Value("${kneika.cache-dir:${user.home}/.cache/kneika}") String cache) {
        @Nullable DatabaseAhead begun = ahead.getIfAvailable();
        if (begun != null) return begun.database();
        return LocalDatabase.open(home.folder(), Path.of(cache).toAbsolutePath(), settings.server(), settings.attach());
    }

    @Bean
    DatabaseAddress databaseAddress(DatabaseSettings settings, ObjectProvider<LocalDatabase> local) {
        @Nullable LocalDatabase own = local.getIfAvailable();
        return own == null ? settings.external() : own.address();
    }

    @Bean
    Flyway flyway(DatabaseAddress address, ObjectProvider<DatabaseAhead> ahead) {
        @Nullable DatabaseAhead begun = ahead.getIfAvailable();
        return begun == null ? migrated(address) : begun.migrated();
    }

    /** Numbers go by room: a new table of an early room has a lower number than one that is there already. */
    static Flyway migrated(DatabaseAddress address) {
        var migrator = address.migrator();
        var flyway = Flyway.configure()
                .dataSource(address.url(), migrator.username(), migrator.password())
                .initSql("set role " + Roles.OWNER)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .cleanDisabled(true)
                .load();
        try {
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new WillNotStart(
                    "The database could not be brought up to date: " + failed.getMessage(),
                    "Check kneika.database.migrator (docs/operations.md, Database). Nothing was half done: each step is"
                            + " one transaction.",
                    failed);
        }
        return flyway;
    }

    @Bean
    Turns turns(DatabaseSettings settings) {
        return Turns.before(settings.poolSize(), settings.patience());
    }

    @Bean(destroyMethod = "close")
    @SuppressWarnings("unused") // the pool opens after the migrations
    HikariDataSource pool(DatabaseAddress address, DatabaseSettings settings, Flyway migrated) {
        var config = new HikariConfig();
        config.setPoolName("kneika");
        config.setJdbcUrl(address.url());
        config.setUsername(address.app().username());
        config.setPassword(address.app().password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setInitializationFailTimeout(-1); // the question below asks first, and its answer is clearer
        config.setConnectionTimeout(10_000);
        forTheFences(config);
        var pool = new HikariDataSource(config);
        try {
            RuntimeRole.demandHarmless(pool);
        } catch (WillNotStart refused) {
            pool.close();
            throw refused;
        }
        return pool;
    }

    /**
     * Behind the fences a statement takes longer to plan than to carry out, and who asks changes nothing of its plan: each is
     * planned once for a connection. Statistics that change plan it anew. Rows inserted together are one statement.
     *
     * <p>A row behind a fence costs more to look at than the planner believes, and a page is in memory or on a disk without
     * an arm: it is told both, or it reads a table from end to end to find the forty rows of a case.
     */
    private static void forTheFences(HikariConfig config) {
        config.addDataSourceProperty(
                "options", "-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1 -c cpu_operator_cost=0.01");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("preparedStatementCacheQueries", "1024");
        config.addDataSourceProperty("preparedStatementCacheSizeMiB", "16");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
    }
}
