package no.kneika.imports.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.imports.ImportId;
import no.kneika.imports.ImportKind;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import no.kneika.platform.sheet.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that were brought, what was found in them, and what became of them. */
@Repository
public class ImportFiles {

    private final JdbcClient jdbc;
    private final Vault vault;

    ImportFiles(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What reading found. */
    public record Found(
            Sheet.Form form,
            int lines,
            int added,
            int changed,
            int unchanged,
            int gone,
            int setAside,
            int troubles,
            List<String> unused,
            byte[] digest) {}

    /** @param apply false for one that was put away */
    public record Decided(boolean apply, boolean endGone, PersonId by) {}

    /** What became of it. */
    public enum Outcome {
        DONE,
        DISCARDED,
        MOVED,
        FORGOTTEN
    }

    /**
     * One import as far as it has come.
     *
     * @param found null until it has been read
     * @param decided null until somebody has decided
     * @param outcome null until it has ended
     */
    public record Brought(
            ImportId id,
            ImportKind kind,
            String name,
            PersonId by,
            Instant at,
            @Nullable Found found,
            @Nullable Decided decided,
            @Nullable Outcome outcome,
            int ended) {}

    public void bring(Actor by, ImportId id, ImportKind kind, String name, byte[] content, Instant at) {
        register(by, id, kind, name, content.length, at);
        jdbc.sql("insert into import_content (institution_id, import_id, content) values (me_inst(), :id, :content)")
                .param("id", id.value())
                .param("content", vault.sealBytes(place(by, id), content))
                .update();
    }

    /** Without its content: from the terminal the file never leaves its place. */
    public void register(Actor by, ImportId id, ImportKind kind, String name, int bytes, Instant at) {
        jdbc.sql("""
                        insert into import_file (institution_id, id, kind, name, bytes, brought_by, brought_at)
                        values (:institution, :id, :kind, :name, :bytes, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("id", id.value())
                .param("kind", kind.name())
                .param("name", name)
                .param("bytes", bytes)
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty when it has been let go. */
    public Optional<byte[]> content(Actor actor, ImportId id) {
        return jdbc.sql("select content from import_content where institution_id = me_inst() and import_id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .map(kept -> vault.openBytes(place(actor, id), kept));
    }

    private static Place place(Actor actor, ImportId id) {
        return new Place(actor.institution(), "import_content", "content", id.value());
    }

    public void found(ImportId id, Found found, Instant at) {
        jdbc.sql("""
                        insert into import_reading (institution_id, import_id, form, lines, added, changed, unchanged, gone, set_aside,
                            troubles, unused, digest, read_at)
                        values (me_inst(), :id, :form, :lines, :added, :changed, :unchanged, :gone, :aside, :troubles, :unused,
                            :digest, :at)
                        """)
                .param("id", id.value())
                .param("form", found.form().toString())
                .param("lines", found.lines())
                .param("added", found.added())
                .param("changed", found.changed())
                .param("unchanged", found.unchanged())
                .param("gone", found.gone())
                .param("aside", found.setAside())
                .param("troubles", found.troubles())
                .param("unused", found.unused().toArray(String[]::new))
                .param("digest", found.digest())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void decided(ImportId id, Decided decided, Instant at) {
        jdbc.sql("""
                        insert into import_decision (institution_id, import_id, apply, end_gone, decided_by, decided_at)
                        values (me_inst(), :id, :apply, :end, :by, :at)
                        """)
                .param("id", id.value())
                .param("apply", decided.apply())
                .param("end", decided.endGone())
                .param("by", decided.by().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It has ended; what stood in it is let go. */
    public void ended(ImportId id, Outcome outcome, int ended, Instant at) {
        jdbc.sql("""
                        insert into import_outcome (institution_id, import_id, outcome, ended, at)
                        values (me_inst(), :id, :outcome, :ended, :at)
                        """)
                .param("id", id.value())
                .param("outcome", outcome.name())
                .param("ended", ended)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (var table : List.of("import_content", "import_leaf"))
            jdbc.sql("delete from " + table + " where institution_id = me_inst() and import_id = :id")
                    .param("id", id.value())
                    .update();
    }

    /** One register is changed by one import at a time. */
    public void takeTurn(ImportKind kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('import ' || me_inst() || :kind, 0))::text")
                .param("kind", kind.name())
                .query(String.class)
                .single();
    }

    private static final String BROUGHT = """
            select f.*, r.import_id is not null as is_read, r.form, r.lines, r.added, r.changed, r.unchanged, r.gone, r.set_aside,
                r.troubles, r.unused, r.digest, d.apply, d.end_gone, d.decided_by, o.outcome, coalesce(o.ended, 0) as ended
            from import_file f
            left join import_reading r on r.institution_id = f.institution_id and r.import_id = f.id
            left join import_decision d on d.institution_id = f.institution_id and d.import_id = f.id
            left join import_outcome o on o.institution_id = f.institution_id and o.import_id = f.id
            where f.institution_id = me_inst()\s""";

    private static final RowMapper<Brought> READ = (row, n) -> {
        var outcome = row.getString("outcome");
        return new Brought(
                new ImportId(row.getObject("id", UUID.class)),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("name"),
                PersonId.of(row.getString("brought_by")),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                !row.getBoolean("is_read")
                        ? null
                        : new Found(
                                Sheet.Form.of(row.getString("form")),
                                row.getInt("lines"),
                                row.getInt("added"),
                                row.getInt("changed"),
                                row.getInt("unchanged"),
                                row.getInt("gone"),
                                row.getInt("set_aside"),
                                row.getInt("troubles"),
                                List.of((String[]) row.getArray("unused").getArray()),
                                row.getBytes("digest")),
                row.getString("decided_by") == null
                        ? null
                        : new Decided(
                                row.getBoolean("apply"),
                                row.getBoolean("end_gone"),
                                PersonId.of(row.getString("decided_by"))),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getInt("ended"));
    };

    public Optional<Brought> find(ImportId id) {
        return jdbc.sql(BROUGHT + "and f.id = :id")
                .param("id", id.value())
                .query(READ)
                .optional();
    }

    /** The latest first. */
    public List<Brought> latest(int limit) {
        return jdbc.sql(BROUGHT + "order by f.brought_at desc, f.id desc limit :limit")
                .param("limit", limit)
                .query(READ)
                .list();
    }

    /** Brought before this, and never decided. */
    public List<ImportId> waitingSince(Instant before) {
        return jdbc
                .sql(BROUGHT + "and f.brought_at < :before and d.import_id is null and o.import_id is null")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(READ)
                .list()
                .stream()
                .map(Brought::id)
                .toList();
    }
}
