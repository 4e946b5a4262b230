package no.kneika.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.kneika.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What each person gets out of the database, whatever the query asks for. */
class FencesTest {

    private static final Ground GROUND = Ground.get();
    private static final Instant SEPTEMBER = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T08:00:00Z");
    private static final UUID HOUSE = new UUID(0, 0);

    private final UUID university = Ids.next();
    private final UUID college = Ids.next();
    private final UUID ingrid = Ids.next();
    private final UUID randi = Ids.next();
    private final UUID olav = Ids.next();
    private final UUID aksel = Ids.next();
    private final UUID ingridsCase = Ids.next();

    @BeforeAll
    static void tables() {
        GROUND.migrate(
                "drop table if exists probe_need, probe_hours, probe_own",
                "create table probe_need (institution_id uuid, case_id uuid not null, content text)",
                "create table probe_hours (institution_id uuid, case_id uuid not null, content text)",
                "create table probe_own (institution_id uuid, case_id uuid not null, mentor_id uuid, content text)",
                "call fence_case('probe_need', 'case')",
                "call fence_case('probe_hours', 'hours')",
                "call fence_case('probe_own', 'case_or_self:mentor_id')",
                "call append_only('probe_hours')");
    }

    @BeforeEach
    void ingridHasACase() {
        for (var table : new String[] {"probe_need", "probe_hours"}) {
            asHouse("insert into " + table + " values ('" + university + "', '" + ingridsCase + "', 'x')");
        }
        asHouse("insert into probe_own values ('%s', '%s', '%s', 'x')".formatted(university, ingridsCase, aksel));
    }

    @Test
    void aCoordinatorWhoIsNotAdmittedSeesNothing() {
        assertThat(rows("probe_need", university, randi, "COORDINATOR", SEPTEMBER))
                .isZero();
    }

    @Test
    void aCoordinatorWhoIsAdmittedSeesTheCase() {
        admit(randi, "COORDINATOR", null);
        assertThat(rows("probe_need", university, randi, "COORDINATOR", SEPTEMBER))
                .isOne();
    }

    @Test
    void anAdmissionHoldsInOneCapacityOnly() {
        admit(randi, "COORDINATOR", null);
        assertThat(rows("probe_need", university, randi, "MENTOR", SEPTEMBER)).isZero();
    }

    @Test
    void anAdmissionEndsByTheBusinessClock() {
        admit(randi, "COORDINATOR", Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(rows("probe_need", university, randi, "COORDINATOR", SEPTEMBER))
                .isOne();
        assertThat(rows("probe_need", university, randi, "COORDINATOR", DECEMBER))
                .isZero();
    }

    @Test
    void aDenialIsStrongerThanAnAdmission() {
        admit(randi, "COORDINATOR", null);
        deny(randi, "FAMILY");
        assertThat(rows("probe_need", university, randi, "COORDINATOR", SEPTEMBER))
                .isZero();
    }

    @Test
    void financeSeesHoursOfEveryCaseButNoNeed() {
        assertThat(rows("probe_hours", university, olav, "FINANCE", SEPTEMBER)).isOne();
        assertThat(rows("probe_need", university, olav, "FINANCE", SEPTEMBER)).isZero();
    }

    @Test
    void aDenialKeepsFinanceAwayToo() {
        deny(olav, "CLOSE_COLLEAGUE");
        assertThat(rows("probe_hours", university, olav, "FINANCE", SEPTEMBER)).isZero();
    }

    @Test
    void ingridIsKeptFromHerOwnCaseAsStaffButNotAsTheStudent() {
        admit(ingrid, "STUDENT", null);
        admit(ingrid, "COORDINATOR", null);
        deny(ingrid, "OWN_CASE");
        assertThat(rows("probe_need", university, ingrid, "STUDENT", SEPTEMBER)).isOne();
        assertThat(rows("probe_need", university, ingrid, "COORDINATOR", SEPTEMBER))
                .isZero();
    }

    @Test
    void aMentorSeesRowsOfTheirOwnWithoutBeingAdmitted() {
        assertThat(rows("probe_own", university, aksel, "MENTOR", SEPTEMBER)).isOne();
        assertThat(rows("probe_own", university, randi, "MENTOR", SEPTEMBER)).isZero();
    }

    @Test
    void anotherInstitutionSeesNothingNotEvenItsHouse() {
        assertThat(rows("probe_need", college, HOUSE, "SYSTEM", SEPTEMBER)).isZero();
    }

    /** The doorman answers at the door, once; what the transaction itself says afterwards counts at once. */
    @Test
    void whoIsAdmittedNowKnowsTheCaseNowAndWhoIsKeptAwayIsKeptAwayNow() {
        var seen = GROUND.as(university, randi, "COORDINATOR", SEPTEMBER, () -> {
            var before = needs();
            admits(randi, "COORDINATOR", null);
            var admitted = needs();
            GROUND.jdbc
                    .sql("insert into denial values (?, ?, ?, 'FAMILY', ?, now())")
                    .params(university, ingridsCase, randi, HOUSE)
                    .update();
            return List.of(before, admitted, needs());
        });
        assertThat(seen).containsExactly(0, 1, 0);
    }

    private int needs() {
        return GROUND.jdbc
                .sql("select count(*) from probe_need where case_id = ?")
                .param(ingridsCase)
                .query(Integer.class)
                .single();
    }

    @Test
    void nobodyWritesIntoAnotherInstitution() {
        assertThatThrownBy(() -> write(
                        college,
                        HOUSE,
                        "SYSTEM",
                        "insert into probe_need values ('%s', '%s', 'y')".formatted(university, ingridsCase)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobodyMovesARowToAnotherInstitution() {
        assertThatThrownBy(() -> asHouse("update probe_need set institution_id = '%s' where case_id = '%s'"
                        .formatted(college, ingridsCase)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void whoIsNotAdmittedWritesNothingInTheCase() {
        assertThatThrownBy(() -> write(
                        university,
                        randi,
                        "COORDINATOR",
                        "insert into probe_need values ('%s', '%s', 'y')".formatted(university, ingridsCase)))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(write(university, randi, "COORDINATOR", "update probe_need set content = 'y'"))
                .isZero();
    }

    @Test
    void aFactIsNeitherChangedNorRemoved() {
        assertThatThrownBy(() -> asHouse("update probe_hours set content = 'y'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asHouse("delete from probe_hours"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asHouse("truncate probe_hours")).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asHouse("delete from denial")).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asHouse("update admission set person_id = '%s'".formatted(randi)))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void admissionsTellNobodyElseWhoHasACase() {
        admit(ingrid, "STUDENT", null);
        admit(aksel, "MENTOR", null);
        assertThat(rows("admission", university, randi, "COORDINATOR", SEPTEMBER))
                .isZero();
        assertThat(rows("admission", university, aksel, "MENTOR", SEPTEMBER)).isEqualTo(2);
        assertThat(rows("admission", college, aksel, "MENTOR", SEPTEMBER)).isZero();
    }

    @Test
    void beingAdmittedTwiceAtOnceIsStoppedByTheDatabase() {
        admit(randi, "COORDINATOR", null);
        assertThatThrownBy(() -> admit(randi, "COORDINATOR", null))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        refused -> assertThat(DatabaseRefusals.of(refused))
                                .isEqualTo(DatabaseRefusals.SOMEBODY_WAS_FIRST));
    }

    @Test
    void withoutATransactionOfSomebodyThereIsNothing() {
        assertThat(GROUND.jdbc
                        .sql("select count(*) from probe_need")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aTransactionOfNobodyDoesNotBegin() {
        var manager = new TenantTransactionManager(GROUND.pool);
        assertThatThrownBy(() -> manager.getTransaction(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Use.as");
    }

    @Test
    void theNextOnTheSameConnectionInheritsNothing() {
        assertThat(rows("probe_need", university, HOUSE, "SYSTEM", SEPTEMBER)).isOne();
        for (int i = 0; i < 20; i++) withoutATransactionOfSomebodyThereIsNothing();
    }

    private void admit(UUID person, String capacity, @Nullable Instant until) {
        GROUND.as(university, HOUSE, "SYSTEM", SEPTEMBER, () -> admits(person, capacity, until));
    }

    private int admits(UUID person, String capacity, @Nullable Instant until) {
        return GROUND.jdbc
                .sql("""
                        insert into admission (institution_id, id, case_id, person_id, capacity, from_at, until_at,
                          granted_by, granted_at, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'x')
                        """)
                .params(university, Ids.next(), ingridsCase, person, capacity, utc(SEPTEMBER))
                .param(until == null ? null : utc(until))
                .params(HOUSE, utc(SEPTEMBER))
                .update();
    }

    private void deny(UUID person, String kind) {
        asHouse("insert into denial values ('%s', '%s', '%s', '%s', '%s', now())"
                .formatted(university, ingridsCase, person, kind, HOUSE));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private int asHouse(String sql) {
        return write(university, HOUSE, "SYSTEM", sql);
    }

    private int write(UUID institution, UUID person, String capacity, String sql) {
        return GROUND.as(
                institution,
                person,
                capacity,
                SEPTEMBER,
                () -> GROUND.jdbc.sql(sql).update());
    }

    private int rows(String table, UUID institution, UUID person, String capacity, Instant now) {
        return GROUND.as(
                institution,
                person,
                capacity,
                now,
                () -> GROUND.jdbc
                        .sql("select count(*) from " + table + " where case_id = ?")
                        .param(ingridsCase)
                        .query(Integer.class)
                        .single());
    }
}
