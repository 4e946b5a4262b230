package no.kneika.access.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.access.domain.Block;
import no.kneika.access.domain.SealedLine;
import no.kneika.kernel.InstitutionId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed blocks of the access log. Runs as the house in one institution's transaction. */
@Repository
class LogSealing {

    static final String LINE = """
            select l.line_id, l.at, l.person_id, l.capacity, l.route, coalesce((
                select string_agg(s.case_id || ':' || array_to_string(s.shown, ','), ';' order by s.case_id)
                from access_shown s where s.institution_id = l.institution_id and s.line_id = l.line_id), '') as shown
            from access_log l where l.institution_id = me_inst()\s""";

    static final RowMapper<SealedLine> READ_LINE = (row, n) -> new SealedLine(
            UUID.fromString(row.getString("line_id")),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            UUID.fromString(row.getString("person_id")),
            row.getString("capacity"),
            row.getString("route"),
            row.getString("shown"));

    private static final RowMapper<Block> READ_BLOCK = (row, n) ->
            new Block(row.getLong("block_no"), row.getInt("lines"), row.getBytes("digest"), row.getBytes("previous"));

    private final JdbcClient jdbc;

    LogSealing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only one node seals an institution's log at a time; the other does nothing. People never wait for either. */
    boolean takeTurn(InstitutionId institution) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('access-log ' || :institution, 0))")
                .param("institution", institution.toString())
                .query(Boolean.class)
                .single();
    }

    Optional<Block> head() {
        return jdbc.sql("""
                        select block_no, lines, digest, previous from log_block
                        where institution_id = me_inst() order by block_no desc limit 1
                        """).query(READ_BLOCK).optional();
    }

    Optional<Instant> lastSealedAt() {
        return jdbc.sql("""
                        select sealed_at from log_block
                        where institution_id = me_inst() order by block_no desc limit 1
                        """)
                .query((row, n) ->
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Committed lines without a seal, written after a moment and before another. */
    List<SealedLine> unsealed(Instant after, Instant before) {
        return jdbc.sql(LINE + """
                        and l.at > :after and l.at <= :before and not exists (select from log_seal seal
                            where seal.institution_id = l.institution_id and seal.line_id = l.line_id)
                        order by l.line_id limit 10000
                        """)
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(READ_LINE)
                .list();
    }

    void append(InstitutionId institution, Block block, List<Block.Seal> seals, Instant at) {
        jdbc.sql("""
                        insert into log_block (institution_id, block_no, lines, digest, previous, sealed_at)
                        values (:institution, :number, :lines, :digest, :previous, :at)
                        """)
                .param("institution", institution.value())
                .param("number", block.number())
                .param("lines", block.lines())
                .param("digest", block.digest())
                .param("previous", block.previous())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into log_seal (institution_id, line_id, block_no, digest)
                        select :institution, s.line_id, :number, s.digest
                        from unnest(:lines::uuid[], :digests::bytea[]) s (line_id, digest)
                        """)
                .param("institution", institution.value())
                .param("number", block.number())
                .param("lines", seals.stream().map(Block.Seal::line).toArray(UUID[]::new))
                .param("digests", seals.stream().map(Block.Seal::digest).toArray(byte[][]::new))
                .update();
    }

    List<Block> blocks(long after, int limit) {
        return jdbc.sql("""
                        select block_no, lines, digest, previous from log_block
                        where institution_id = me_inst() and block_no > :after order by block_no limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(READ_BLOCK)
                .list();
    }

    /** The seals of a block, in the order they were sealed. */
    List<Block.Seal> seals(long block) {
        return jdbc.sql("""
                        select line_id, digest from log_seal
                        where institution_id = me_inst() and block_no = :block order by line_id
                        """)
                .param("block", block)
                .query((row, n) -> new Block.Seal(UUID.fromString(row.getString("line_id")), row.getBytes("digest")))
                .list();
    }

    List<SealedLine> lines(long block) {
        return jdbc.sql(LINE + """
                        and l.line_id in (select line_id from log_seal
                            where institution_id = me_inst() and block_no = :block)
                        """).param("block", block).query(READ_LINE).list();
    }
}
