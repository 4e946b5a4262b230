package no.kneika.messages.in;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.messages.LetterId;
import no.kneika.platform.Actor;
import no.kneika.platform.Ids;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bundles of letters somebody brought: the files, sealed until they are read, and what became of each. */
@Repository
public class LetterBundles {

    private final JdbcClient jdbc;
    private final Vault vault;

    LetterBundles(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A bundle as far as it has come, in the order the files were brought. */
    public record Bundle(LetterBundleId id, Instant broughtAt, List<Line> lines) {

        public Bundle {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One file.
     *
     * @param came null while it waits
     * @param letter what it became, or the one that was here already; null when there is none the reader may see
     * @param reason why nothing could be read; null otherwise
     */
    public record Line(
            UUID file,
            String name,
            @Nullable Came came,
            @Nullable LetterId letter,
            @Nullable String reason) {}

    /** How far the newest bundle of somebody has come. */
    public record Latest(LetterBundleId id, int read, int all) {}

    /** A file that has not been read. */
    record Unread(UUID file, String name, PersonId bringer) {}

    void add(Actor by, LetterBundleId id, Instant at) {
        jdbc.sql("""
                insert into letter_bundle (institution_id, id, brought_by, brought_at)
                values (:institution, :id, :by, :at)
                """)
                .param("institution", by.institution().value())
                .param("id", id.value())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return the file's id */
    UUID add(Actor by, LetterBundleId bundle, int position, String name, byte[] content) {
        var file = Ids.next();
        jdbc.sql("""
                insert into letter_file (institution_id, id, bundle_id, position, name)
                values (:institution, :id, :bundle, :position, :name)
                """)
                .param("institution", by.institution().value())
                .param("id", file)
                .param("bundle", bundle.value())
                .param("position", position)
                .param("name", vault.seal(name(by.institution(), file), name))
                .update();
        jdbc.sql("""
                insert into letter_file_content (institution_id, file_id, content) values (:institution, :id, :content)
                """)
                .param("institution", by.institution().value())
                .param("id", file)
                .param("content", vault.sealBytes(content(by.institution(), file), content))
                .update();
        return file;
    }

    public Optional<Bundle> find(LetterBundleId id) {
        return jdbc.sql("select brought_at from letter_bundle where id = :id")
                .param("id", id.value())
                .query((row, n) ->
                        row.getObject("brought_at", OffsetDateTime.class).toInstant())
                .optional()
                .map(at -> new Bundle(
                        id,
                        at,
                        jdbc.sql("""
                                select f.institution_id, f.id, f.name, o.came, l.id as letter_id, o.reason
                                from letter_file f
                                left join letter_file_outcome o on o.institution_id = f.institution_id and o.file_id = f.id
                                left join letter l on l.institution_id = o.institution_id and l.id = o.letter_id
                                where f.bundle_id = :id order by f.position
                                """).param("id", id.value()).query(this::line).list()));
    }

    private Line line(ResultSet row, int n) throws SQLException {
        var file = row.getObject("id", UUID.class);
        var came = row.getString("came");
        var letter = row.getObject("letter_id", UUID.class);
        return new Line(
                file,
                vault.open(
                        name(new InstitutionId(row.getObject("institution_id", UUID.class)), file),
                        row.getBytes("name")),
                came == null ? null : Came.valueOf(came),
                letter == null ? null : new LetterId(letter),
                row.getString("reason"));
    }

    /** Somebody's newest bundle, brought since. */
    public Optional<Latest> latest(Actor by, Instant since) {
        return jdbc.sql("""
                        select b.id, count(f.id) as files, count(o.file_id) as read
                        from (select * from letter_bundle where brought_by = :by and brought_at > :since
                              order by brought_at desc, id desc limit 1) b
                        join letter_file f on f.institution_id = b.institution_id and f.bundle_id = b.id
                        left join letter_file_outcome o on o.institution_id = f.institution_id and o.file_id = f.id
                        group by b.id
                        """)
                .param("by", by.person().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Latest(
                        new LetterBundleId(row.getObject("id", UUID.class)), row.getInt("read"), row.getInt("files")))
                .optional();
    }

    /** Empty when it has been read. */
    Optional<Unread> unread(InstitutionId institution, UUID file) {
        return jdbc.sql("""
                        select f.name, b.brought_by
                        from letter_file f join letter_bundle b on b.institution_id = f.institution_id and b.id = f.bundle_id
                        where f.id = :id and not exists (select from letter_file_outcome o where o.file_id = f.id)
                        """)
                .param("id", file)
                .query((row, n) -> new Unread(
                        file,
                        vault.open(name(institution, file), row.getBytes("name")),
                        new PersonId(row.getObject("brought_by", UUID.class))))
                .optional();
    }

    byte[] content(InstitutionId institution, Unread unread) {
        return jdbc.sql("select content from letter_file_content where file_id = :id")
                .param("id", unread.file())
                .query((row, n) -> vault.openBytes(content(institution, unread.file()), row.getBytes("content")))
                .single();
    }

    /** It has been read; what stood in the file is let go, for a letter is kept as a letter. */
    void became(
            InstitutionId institution,
            UUID file,
            Came came,
            @Nullable LetterId letter,
            @Nullable String reason,
            Instant at) {
        jdbc.sql("""
                insert into letter_file_outcome (institution_id, file_id, came, letter_id, reason, at)
                values (:institution, :file, :came, :letter, :reason, :at)
                """)
                .param("institution", institution.value())
                .param("file", file)
                .param("came", came.name())
                .param("letter", letter == null ? null : letter.value())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from letter_file_content where file_id = :file")
                .param("file", file)
                .update();
    }

    private static Place name(InstitutionId institution, UUID file) {
        return new Place(institution, "letter_file", "name", file);
    }

    private static Place content(InstitutionId institution, UUID file) {
        return new Place(institution, "letter_file_content", "content", file);
    }
}
