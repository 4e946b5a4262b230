package no.kneika.imports.store;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.kneika.imports.ImportId;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.Reason;
import no.kneika.platform.Ids;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import no.kneika.platform.intake.Change;
import no.kneika.platform.intake.Rows;
import no.kneika.platform.intake.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The preview of an import, sealed, so many lines to a leaf: any of them is shown without reading the file again. */
@Repository
public class Leaves {

    /** Lines on a leaf, and on a page. */
    public static final int SIZE = 50;

    private static final String TROUBLE = "TROUBLE";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Vault vault;

    Leaves(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    // What is kept must be readable tomorrow, whatever the types are called then.
    private record Kept(
            int line,
            String subject,
            @Nullable String column,
            String found,
            String code,
            List<String> values,
            List<List<String>> differences) {}

    public void keep(InstitutionId here, ImportId id, List<Change> changes, List<Trouble> troubles) {
        var bySort = new LinkedHashMap<String, List<Kept>>();
        for (var change : changes)
            bySort.computeIfAbsent(change.sort().name(), any -> new ArrayList<>())
                    .add(kept(change));
        if (!troubles.isEmpty())
            bySort.put(TROUBLE, troubles.stream().map(Leaves::kept).toList());
        var rows = new Rows();
        bySort.forEach((sort, all) -> {
            for (int from = 0; from < all.size(); from += SIZE) {
                var leaf = Ids.next();
                var content = JSON.writeValueAsBytes(all.subList(from, Math.min(all.size(), from + SIZE)));
                rows.next()
                        .put("sort", sort)
                        .put("number", from / SIZE + 1)
                        .put("leaf", leaf)
                        .put("content", HexFormat.of().formatHex(vault.sealBytes(place(here, leaf), content)));
            }
        });
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        insert into import_leaf (institution_id, import_id, sort, number, leaf_id, content)
                        select me_inst(), :id, sort, number, leaf, decode(content, 'hex')
                        from json_to_recordset(cast(:rows as json)) as r (sort text, number int, leaf uuid, content text)
                        """).param("id", id.value()).param("rows", rows.json()).update();
    }

    private static Kept kept(Change change) {
        return new Kept(
                change.line(),
                change.subject(),
                null,
                "",
                "",
                List.of(),
                change.differences().stream()
                        .map(d -> List.of(d.column(), d.before(), d.after()))
                        .toList());
    }

    private static Kept kept(Trouble trouble) {
        return new Kept(
                trouble.line(),
                "",
                trouble.column(),
                trouble.found(),
                trouble.reason().code(),
                trouble.reason().args().stream().map(Leaves::value).toList(),
                List.of());
    }

    private static Place place(InstitutionId here, UUID leaf) {
        return new Place(here, "import_leaf", "content", leaf);
    }

    /** @param number from 1 */
    public List<Change> changes(InstitutionId here, ImportId id, Change.Sort sort, int number) {
        return open(
                here,
                id,
                sort.name(),
                number,
                kept -> new Change(
                        sort,
                        kept.line(),
                        kept.subject(),
                        kept.differences().stream()
                                .map(d -> new Change.Difference(d.get(0), d.get(1), d.get(2)))
                                .toList()));
    }

    public List<Trouble> troubles(InstitutionId here, ImportId id, int number) {
        return open(here, id, TROUBLE, number, Leaves::trouble);
    }

    /** Every trouble that was kept, for the report. */
    public List<Trouble> troubles(InstitutionId here, ImportId id) {
        return open(here, id, TROUBLE, null, Leaves::trouble);
    }

    private static Trouble trouble(Kept kept) {
        return new Trouble(
                kept.line(),
                kept.column(),
                kept.found(),
                Reason.of(
                        kept.code(),
                        "import",
                        kept.values().stream().map(Leaves::value).toArray()));
    }

    // A number is still a number when it comes back: sentences count with it.
    private static String value(Object value) {
        return value instanceof Integer number ? "#" + number : value.toString();
    }

    private static Object value(String kept) {
        return kept.matches("#\\d{1,9}") ? (Object) Integer.valueOf(kept.substring(1)) : kept;
    }

    private <T> List<T> open(
            InstitutionId here, ImportId id, String sort, @Nullable Integer number, Function<Kept, T> read) {
        return jdbc
                .sql("""
                        select leaf_id, content from import_leaf where institution_id = me_inst() and import_id = :id
                            and sort = :sort and (:number::int is null or number = :number::int) order by number
                        """)
                .param("id", id.value())
                .param("sort", sort)
                .param("number", number)
                .query((row, n) -> Map.entry(row.getObject("leaf_id", UUID.class), row.getBytes("content")))
                .list()
                .stream()
                .flatMap(leaf -> List.of(
                        JSON.readValue(vault.openBytes(place(here, leaf.getKey()), leaf.getValue()), Kept[].class))
                        .stream())
                .map(read)
                .toList();
    }
}
