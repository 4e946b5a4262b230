package no.kneika.payroll.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.PersonId;
import no.kneika.payroll.domain.ExportFormat;
import no.kneika.payroll.domain.ExportFormat.Column;
import no.kneika.payroll.domain.ExportFormat.Decimal;
import no.kneika.payroll.domain.ExportFormat.Encoding;
import no.kneika.payroll.domain.ExportFormat.Layout;
import no.kneika.payroll.domain.ExportFormat.LineEnd;
import no.kneika.payroll.domain.ExportFormat.Quoting;
import no.kneika.payroll.domain.ExportFormat.Separator;
import no.kneika.payroll.domain.ExportFormat.Source;
import no.kneika.payroll.domain.WageTypes;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Formats an institution has written itself, and which one it uses. */
@Repository
public class Formats {

    /** Which format, without what is in it. */
    public record Which(String code, int version) {}

    public record Written(int version, PersonId by, LocalDate on) {}

    private final JdbcClient jdbc;

    Formats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(ExportFormat format, PersonId by, Instant at) {
        var layout = format.layout();
        jdbc.sql("""
                        insert into payroll_format (institution_id, code, version, encoding, separator, decimal_sign, quoting, line_end,
                            heading, after_last, wage_type, sick_wage_type, back_wage_type, cost_centre, written_by, written_at)
                        values (me_inst(), :code, :version, :encoding, :separator, :decimal, :quoting, :lineEnd,
                            :heading, :trailing, :wageType, :sickWageType, :backWageType, :costCentre, :by, :at)
                        """)
                .param("code", format.code())
                .param("version", format.version())
                .param("encoding", layout.encoding().name())
                .param("separator", layout.separator().name())
                .param("decimal", layout.decimal().name())
                .param("quoting", layout.quoting().name())
                .param("lineEnd", layout.lineEnd().name())
                .param("heading", layout.heading())
                .param("trailing", layout.trailing())
                .param("wageType", format.wageTypes().hours())
                .param("sickWageType", format.wageTypes().sickPay())
                .param("backWageType", format.wageTypes().backPay())
                .param("costCentre", format.costCentre())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        int position = 0;
        for (var column : format.columns())
            jdbc.sql("""
                            insert into payroll_format_column (institution_id, code, version, position, source, heading, fixed_text, width)
                            values (me_inst(), :code, :version, :position, :source, :heading, :text, :width)
                            """)
                    .param("code", format.code())
                    .param("version", format.version())
                    .param("position", ++position)
                    .param("source", column.source().name())
                    .param("heading", column.heading())
                    .param("text", column.text())
                    .param("width", column.width())
                    .update();
    }

    public Optional<ExportFormat> find(Which which) {
        var columns = jdbc.sql("""
                        select source, heading, fixed_text, width from payroll_format_column
                        where institution_id = me_inst() and code = :code and version = :version order by position
                        """)
                .param("code", which.code())
                .param("version", which.version())
                .query((row, n) -> new Column(
                        Source.valueOf(row.getString("source")),
                        row.getString("heading"),
                        row.getString("fixed_text"),
                        row.getInt("width")))
                .list();
        return jdbc.sql("""
                        select * from payroll_format
                        where institution_id = me_inst() and code = :code and version = :version
                        """)
                .param("code", which.code())
                .param("version", which.version())
                .query((row, n) -> new ExportFormat(
                        which.code(),
                        which.version(),
                        new Layout(
                                Encoding.valueOf(row.getString("encoding")),
                                Separator.valueOf(row.getString("separator")),
                                Decimal.valueOf(row.getString("decimal_sign")),
                                Quoting.valueOf(row.getString("quoting")),
                                LineEnd.valueOf(row.getString("line_end")),
                                row.getBoolean("heading"),
                                row.getBoolean("after_last")),
                        new WageTypes(
                                row.getString("wage_type"),
                                row.getString("sick_wage_type"),
                                row.getString("back_wage_type")),
                        row.getString("cost_centre"),
                        columns))
                .optional();
    }

    /** The institution's own versions, newest first. */
    public List<Written> versions(String code) {
        return jdbc.sql("""
                        select version, written_by, written_at from payroll_format
                        where institution_id = me_inst() and code = :code order by version desc
                        """)
                .param("code", code)
                .query((row, n) -> new Written(
                        row.getInt("version"),
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getObject("written_at", OffsetDateTime.class)
                                .atZoneSameInstant(BusinessClock.ZONE)
                                .toLocalDate()))
                .list();
    }

    public void choose(Which which, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into payroll_format_choice (institution_id, id, code, version, chosen_by, chosen_at)
                        values (me_inst(), :id, :code, :version, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("code", which.code())
                .param("version", which.version())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Which> chosen() {
        return jdbc.sql("""
                        select code, version from payroll_format_choice
                        where institution_id = me_inst() order by chosen_at desc, id desc limit 1
                        """)
                .query((row, n) -> new Which(row.getString("code"), row.getInt("version")))
                .optional();
    }
}
