package no.kneika.platform;

import static org.assertj.core.api.Assertions.assertThat;

import no.kneika.platform.database.Ground;
import org.junit.jupiter.api.Test;

/** A table that somebody forgot to fence is found here, not in production. */
class EveryTableIsFencedTest {

    private static final Ground GROUND = Ground.get();

    private static final String TENANT_TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'probe\\_%'
            """;

    @Test
    void rowsOfATenantAreFencedEvenFromTheOwner() {
        assertThat(GROUND.ask(TENANT_TABLES)).isNotEmpty();
        assertThat(GROUND.ask(TENANT_TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
        // The institution's own row is public: everybody may read its name, only itself may add it.
        assertThat(
                        GROUND.ask(
                                TENANT_TABLES
                                        + " and c.relname <> 'institution' and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant')"))
                .isEmpty();
    }

    @Test
    void everyRowAboutACaseIsForThoseWhoNeedToKnow() {
        assertThat(GROUND.ask(TENANT_TABLES + """
                         and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'case_id')
                         and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive)
                        """))
                .as("tables with case_id behind no restrictive policy")
                .isEmpty();
    }

    /** Asked for every table of every statement, admissions cost more than the answer: the doorman has answered at the door. */
    @Test
    void everyFenceAboutACaseReadsWhatTheDoormanWrote() {
        var asking = "select c.relname || ': ' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid"
                + " where c.relname not in ('admission', 'denial') and pg_get_expr(p.polqual, p.polrelid) ~ '%s'";
        assertThat(GROUND.ask(asking.formatted("FROM (admission|denial)"))).isEmpty();
        assertThat(GROUND.ask(asking.formatted("(known|denied|handing_in)_cases\\(")))
                .isEmpty();
        assertThat(GROUND.ask(asking.formatted("is_denied_here")))
                .contains("consent: know", "hour_entry: know", "movement: know", "document: never", "letter: never");
        assertThat(GROUND.ask(asking.formatted("known_cases_here"))).contains("consent: know", "hour_entry: know");
    }

    /**
     * The list of cases one knows is asked first; whatever else lets somebody in has the denial with it. Or the denial stands
     * by itself, as it does where a row may be about no case.
     */
    @Test
    void noReasonToKnowIsStrongerThanADenial() {
        var known = "( SELECT unnest(known_cases_here()) AS unnest)";
        var never = "((me_capacity() = ANY (ARRAY['STUDENT'::text, 'SYSTEM'::text])) OR (NOT is_denied_here(case_id)))";
        var fences =
                "select c.relname::text from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = 'know'"
                        + " and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'case_id')"
                        + " and c.relname not in ('admission', 'denial') and pg_get_expr(p.polqual, p.polrelid) !~ '^.EXISTS'";
        var together = " and strpos(pg_get_expr(p.polqual, p.polrelid), $x$((case_id IN " + known
                + ") OR (($x$) = 1 and right(pg_get_expr(p.polqual, p.polrelid), length($x$ AND " + never
                + "))$x$)) = $x$ AND "
                + never + "))$x$";
        var apart = " and exists (select from pg_policy n where n.polrelid = p.polrelid and n.polname = 'never')";
        assertThat(GROUND.ask(fences + together)).hasSizeGreaterThan(80);
        assertThat(GROUND.ask(fences + apart)).contains("document", "letter", "outbox_item");
        assertThat(GROUND.ask(fences + " except (" + fences + together + ") except (" + fences + apart + ")"))
                .isEmpty();
    }

    /** What belongs to a document is asked of that document, not of the list of them all. */
    @Test
    void noFenceReadsAWholeTable() {
        assertThat(
                        GROUND.ask(
                                "select c.relname || ': ' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid"
                                        + " where pg_get_expr(p.polqual, p.polrelid) ~ 'IN \\( SELECT \\w+\\.id\\s+FROM \\w+\\)'"))
                .isEmpty();
    }

    /** A sub-select in a fence is a plan made ready for every table of every statement; only the list of cases one knows is worth it. */
    @Test
    void aFenceSaysWhoAsksInPlainWords() {
        assertThat(GROUND.ask(
                        "select c.relname || ': ' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid where "
                                + "concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))"
                                + " ~ 'SELECT (me_|unnest\\((denied|handing_in)_cases_here)'"))
                .isEmpty();
    }

    @Test
    void everyKeyBeginsWithTheInstitution() {
        assertThat(GROUND.ask("""
                        select c.relname || ': ' || k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id'
                        where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u') and k.conkey[1] <> a.attnum
                        """)).isEmpty();
    }

    @Test
    void everyTenantTableHasAKey() {
        assertThat(GROUND.ask(TENANT_TABLES
                        + " and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')"))
                .isEmpty();
    }

    @Test
    void aViewShowsNoMoreThanItsReaderMaySee() {
        assertThat(GROUND.ask("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
                        and not coalesce(reloptions::text like '%security_invoker=true%', false)
                        """)).isEmpty();
    }

    @Test
    void whatLooksPastTheFencesBelongsToTheDoormanAndIsAskedByTheRuntimeRoleOnly() {
        var definers = """
                select p.proname from pg_proc p join pg_roles o on o.oid = p.proowner
                where p.pronamespace = 'public'::regnamespace and p.prosecdef
                """;
        assertThat(GROUND.ask(definers)).contains("known_cases");
        assertThat(GROUND.ask(definers + """
                        and (o.rolname <> 'kneika_doorman' or p.proconfig::text not like '%search_path%' or p.proconfig is null
                          or p.proacl is null
                          or exists (select from aclexplode(p.proacl) g where g.grantee = 0))
                        """)).isEmpty();
    }

    @Test
    void theRuntimeRoleOwnsNothing() {
        assertThat(GROUND.ask("select relname from pg_class where relowner = 'kneika_app'::regrole"))
                .isEmpty();
    }
}
