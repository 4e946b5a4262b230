package no.kneika.institution.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.kneika.institution.ContractKind;
import no.kneika.institution.DecidedCosts;
import no.kneika.institution.PayScale;
import no.kneika.institution.PayScaleId;
import no.kneika.institution.PayStep;
import no.kneika.institution.SupportKind;
import no.kneika.institution.ZoneRate;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Percent;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Ids;
import no.kneika.platform.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pay scales and employer's costs as rows; append-only. */
@Repository
public class PayScaleRows {

    private final JdbcClient jdbc;
    private final Standing standing;

    PayScaleRows(JdbcClient jdbc, Standing standing) {
        this.jdbc = jdbc;
        this.standing = standing;
    }

    /** Nobody else decides rates here until the transaction ends. */
    public void hold() {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended('rates-' || me_inst()::text, 13))")
                .query(Boolean.class)
                .single();
    }

    public List<PayScale> scales() {
        var steps = new HashMap<UUID, List<PayStep>>();
        jdbc.sql("select * from pay_scale_step where institution_id = me_inst()")
                .query(row -> {
                    steps.computeIfAbsent(row.getObject("scale_id", UUID.class), any -> new ArrayList<>())
                            .add(new PayStep(
                                    ContractKind.valueOf(row.getString("contract_kind")),
                                    SupportKind.valueOf(row.getString("support_kind")),
                                    row.getInt("step"),
                                    new HourlyRate(row.getBigDecimal("rate"))));
                });
        return jdbc.sql("select * from pay_scale where institution_id = me_inst() order by number")
                .query((row, n) -> new PayScale(
                        new PayScaleId(row.getObject("scale_id", UUID.class)),
                        row.getInt("number"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("reason"),
                        new PersonId(row.getObject("decided_by", UUID.class)),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        Objects.requireNonNull(steps.getOrDefault(row.getObject("scale_id", UUID.class), List.of()))))
                .list();
    }

    public void insert(PayScale scale) {
        jdbc.sql("""
                        insert into pay_scale (institution_id, scale_id, number, valid_from, reason, decided_by, decided_at)
                        values (me_inst(), :id, :number, :from, :reason, :by, :at)
                        """)
                .param("id", scale.id().value())
                .param("number", scale.number())
                .param("from", scale.validFrom())
                .param("reason", scale.reason())
                .param("by", scale.decidedBy().value())
                .param("at", scale.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (var step : scale.steps())
            jdbc.sql("""
                            insert into pay_scale_step (institution_id, scale_id, contract_kind, support_kind, step, rate)
                            values (me_inst(), :id, :contract, :support, :step, :rate)
                            """)
                    .param("id", scale.id().value())
                    .param("contract", step.contract().name())
                    .param("support", step.support().name())
                    .param("step", step.step())
                    .param("rate", step.rate().kroner())
                    .update();
    }

    public List<DecidedCosts> costs() {
        return jdbc.sql("""
                        select * from employer_cost where institution_id = me_inst()
                        order by contract_kind, valid_from desc, decision_id desc
                        """)
                .query((row, n) -> new DecidedCosts(
                        ContractKind.valueOf(row.getString("contract_kind")),
                        row.getObject("valid_from", LocalDate.class),
                        new Percent(row.getBigDecimal("holiday_pay")),
                        new Percent(row.getBigDecimal("pension")),
                        Optional.ofNullable(row.getBigDecimal("contribution")).map(Percent::new),
                        Objects.requireNonNullElse(row.getString("reason"), ""),
                        new PersonId(row.getObject("decided_by", UUID.class)),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public UUID insert(DecidedCosts costs) {
        standing.decides();
        var id = Ids.next();
        jdbc.sql("""
                        insert into employer_cost (institution_id, decision_id, contract_kind, valid_from, holiday_pay, pension,
                            contribution, reason, decided_by, decided_at)
                        values (me_inst(), :id, :contract, :from, :holiday, :pension, :contribution::numeric, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("contract", costs.contract().name())
                .param("from", costs.validFrom())
                .param("holiday", costs.holidayPay().value())
                .param("pension", costs.pension().value())
                .param(
                        "contribution",
                        costs.contribution()
                                .map(Percent::value)
                                .map(BigDecimal::toPlainString)
                                .orElse(null))
                .param("reason", costs.reason())
                .param("by", costs.decidedBy().value())
                .param("at", costs.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    public List<ZoneRate> zone() {
        return jdbc.sql("""
                        select z.zone, z.valid_from, z.percent from contribution_zone z
                        join institution i on i.contribution_zone = z.zone
                        where i.institution_id = me_inst() order by z.valid_from desc
                        """)
                .query((row, n) -> new ZoneRate(
                        row.getString("zone"),
                        row.getObject("valid_from", LocalDate.class),
                        new Percent(row.getBigDecimal("percent"))))
                .list();
    }
}
