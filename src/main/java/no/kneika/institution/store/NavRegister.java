package no.kneika.institution.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.institution.NavOffice;
import no.kneika.institution.NavSource;
import no.kneika.institution.NavUnit;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** NAV's offices and units: public, read-only, the same for everybody. */
@Repository
class NavRegister {

    private static final RowMapper<NavOffice> OFFICE = (row, n) -> new NavOffice(
            row.getString("number"),
            row.getString("name"),
            row.getString("county"),
            row.getString("region"),
            row.getBoolean("is_sure"));
    private static final RowMapper<NavUnit> UNIT = (row, n) ->
            new NavUnit(row.getString("number"), row.getString("name"), row.getString("type"), row.getString("region"));

    private final JdbcClient jdbc;

    NavRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NavOffice> offices() {
        return jdbc.sql("select number, name, county, region, is_sure from nav_office order by name")
                .query(OFFICE)
                .list();
    }

    Optional<NavOffice> office(String number) {
        return jdbc.sql("select number, name, county, region, is_sure from nav_office where number = :number")
                .param("number", number)
                .query(OFFICE)
                .optional();
    }

    List<NavUnit> units() {
        return jdbc.sql("select number, name, type, region from nav_unit order by name")
                .query(UNIT)
                .list();
    }

    Optional<NavUnit> unit(String number) {
        return jdbc.sql("select number, name, type, region from nav_unit where number = :number")
                .param("number", number)
                .query(UNIT)
                .optional();
    }

    Map<String, NavSource> sources() {
        var sources = new HashMap<String, NavSource>();
        jdbc.sql("select part, source, as_of from nav_source").query(row -> {
            sources.put(
                    row.getString("part"),
                    new NavSource(row.getString("source"), row.getObject("as_of", LocalDate.class)));
        });
        return sources;
    }

    /** Where the register names no measures unit for the region we do not guess: a person chooses. */
    Optional<NavUnit> unitFor(String office) {
        return jdbc.sql("""
                        select unit.number, unit.name, unit.type, unit.region
                        from nav_office office join nav_unit unit on unit.region = office.region and unit.type = 'TILTAK'
                        where office.number = :office
                        """).param("office", office).query(UNIT).optional();
    }
}
