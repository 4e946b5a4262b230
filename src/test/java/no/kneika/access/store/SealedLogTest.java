package no.kneika.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import no.kneika.access.Admissions;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Ids;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.database.DatabaseAddress;
import no.kneika.support.KneikaTest;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KneikaTest
class SealedLogTest {

    @Autowired
    World world;

    @Autowired
    Admissions admissions;

    @Autowired
    LogSealer sealer;

    @Autowired
    LogVerifier verifier;

    @Autowired
    LogSealing sealing;

    @Autowired
    LogHeads heads;

    @Autowired
    VerifyLog command;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseAddress database;

    World.Tenant hinf;
    CaseId evasCase;

    @BeforeEach
    void randiOpensEvasCaseThreeTimesAndItIsSealed() {
        hinf = world.newInstitution();
        evasCase = new CaseId(Ids.next());
        hinf.run("Randi Moe", () -> admissions.opened(hinf.actor("Randi Moe"), evasCase, hinf.person("Eva Dahl")));
        for (int i = 0; i < 3; i++) look();
        seal();
    }

    private void look() {
        hinf.run("Randi Moe", () -> Trail.shows(evasCase, Shown.CASE));
    }

    private void seal() {
        hinf.asSystem(() -> {
            sealer.run(hinf.id());
            return true;
        });
    }

    private List<String> faults() {
        return hinf.asSystem(() -> verifier.faults(hinf.id()));
    }

    private UUID anyLine() {
        return hinf.asSystem(() -> jdbc.sql("select line_id from access_log where institution_id = me_inst() limit 1")
                .query(UUID.class)
                .single());
    }

    /** What somebody who owns the database can do, and the fences do not stop. */
    private void tamper(String table, String sql) throws Exception {
        var migrator = database.migrator();
        try (var connection = DriverManager.getConnection(database.url(), migrator.username(), migrator.password());
                var statement = connection.createStatement()) {
            statement.execute("set role kneika_owner");
            statement.execute("alter table " + table + " no force row level security");
            assertThat(statement.executeUpdate(sql)).isPositive();
            statement.execute("alter table " + table + " force row level security");
        }
    }

    @Test
    void aLogNobodyHasTouchedIsWhole() {
        look();
        seal();
        assertThat(faults()).isEmpty();
    }

    @Test
    void anAlteredLineIsNamed() throws Exception {
        var line = anyLine();
        tamper("access_log", "update access_log set capacity = 'FINANCE' where line_id = '" + line + "'");
        assertThat(faults()).containsExactly("altered: line " + line + " of block 1 is not as it was sealed");
    }

    @Test
    void whatALineShowedIsPartOfIt() throws Exception {
        var line = anyLine();
        tamper("access_shown", "update access_shown set shown = '{DIAGNOSIS}' where line_id = '" + line + "'");
        assertThat(faults()).containsExactly("altered: line " + line + " of block 1 is not as it was sealed");
    }

    @Test
    void aRemovedLineIsAGap() throws Exception {
        var line = anyLine();
        tamper("access_shown", "delete from access_shown where line_id = '" + line + "'");
        tamper("access_log", "delete from access_log where line_id = '" + line + "'");
        assertThat(faults()).containsExactly("gap: line " + line + " of block 1 is missing");
    }

    @Test
    void aLinePutInAfterwardsHasNoSeal() throws Exception {
        var line = Ids.next();
        tamper("access_log", """
                insert into access_log (institution_id, line_id, at, person_id, capacity, route)
                values ('%s', '%s', '2026-01-01', '%s', 'MENTOR', 'job')
                """.formatted(hinf.id(), line, hinf.person("Hennie Vik")));
        assertThat(faults()).hasSize(1).first().asString().startsWith("unsealed: line " + line);
    }

    @Test
    void aRewrittenSealBreaksTheChain() throws Exception {
        look();
        seal();
        tamper("log_seal", "delete from log_seal where institution_id = '" + hinf.id() + "' and block_no = 1");
        assertThat(faults()).anyMatch(fault -> fault.startsWith("broken: block 1"));
    }

    @Test
    void aTailCutOffIsMissedByItsExportedHead() throws Exception {
        look();
        seal();
        hinf.asSystem(() -> {
            heads.export(hinf.id(), sealing.head().orElseThrow());
            return true;
        });
        tamper("log_seal", "delete from log_seal where institution_id = '" + hinf.id() + "' and block_no = 2");
        tamper("log_block", "delete from log_block where institution_id = '" + hinf.id() + "' and block_no = 2");
        assertThat(faults()).contains("gap: block 2 was exported and is missing");
    }

    @Test
    void theRuntimeRoleCanNeitherChangeNorRemoveALine() {
        for (var sql : List.of(
                "update access_log set capacity = 'FINANCE'",
                "delete from access_log",
                "delete from access_shown",
                "update log_block set lines = 1",
                "delete from log_seal",
                "update consent set given = true"))
            assertThatThrownBy(() -> hinf.asSystem(() -> jdbc.sql(sql).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
    }

    @Test
    void theCommandSaysWhichInstitutionAndFailsWhenSomethingIsWrong() throws Exception {
        var line = anyLine();
        tamper("access_log", "update access_log set route = '/other' where line_id = '" + line + "'");
        var out = new ByteArrayOutputStream();
        var code = command.run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(hinf.id().toString(), line.toString());
    }
}
