package no.kneika.mentors.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.documents.DocumentId;
import no.kneika.institution.ContractKind;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.ContractId;
import no.kneika.mentors.DeclarationId;
import no.kneika.mentors.domain.ContractRule;
import no.kneika.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of declarations, contracts, their signatures, and first meetings. */
@Repository
public class Papers {

    private final JdbcClient jdbc;

    Papers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Declaration(DeclarationId id, PersonId mentor, DocumentId document, boolean signed) {}

    public Optional<Declaration> declarationOf(PersonId mentor) {
        return jdbc.sql("""
                        select d.id, d.mentor_id, d.document_id, s.signed_at is not null as signed
                        from confidentiality_declaration d
                        left join declaration_signature s
                            on s.institution_id = d.institution_id and s.declaration_id = d.id
                        where d.mentor_id = :mentor
                        """)
                .param("mentor", mentor.value())
                .query((rs, line) -> new Declaration(
                        new DeclarationId(rs.getObject("id", UUID.class)),
                        new PersonId(rs.getObject("mentor_id", UUID.class)),
                        new DocumentId(rs.getObject("document_id", UUID.class)),
                        rs.getBoolean("signed")))
                .optional();
    }

    /** Those of the mentors who have signed. */
    public Set<PersonId> signedAmong(Collection<PersonId> mentors) {
        if (mentors.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql("select mentor_id from declaration_signature where mentor_id = any(:mentors)")
                .param("mentors", mentors.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((rs, line) -> new PersonId(rs.getObject("mentor_id", UUID.class)))
                .list());
    }

    public void insertDeclaration(Actor by, Declaration declaration, Instant at) {
        jdbc.sql("""
                        insert into confidentiality_declaration (institution_id, id, mentor_id, document_id, made_at)
                        values (:institution, :id, :mentor, :document, :at)
                        """)
                .param("institution", by.institution().value())
                .param("id", declaration.id().value())
                .param("mentor", declaration.mentor().value())
                .param("document", declaration.document().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void insertDeclarationSignature(Actor mentor, DeclarationId declaration, Instant at) {
        jdbc.sql("""
                        insert into declaration_signature (institution_id, declaration_id, mentor_id, signed_at)
                        values (:institution, :id, :mentor, :at)
                        """)
                .param("institution", mentor.institution().value())
                .param("id", declaration.value())
                .param("mentor", mentor.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void insertContract(
            Actor by,
            ContractId id,
            Assignment a,
            ContractKind kind,
            ContractRule.Draft draft,
            DocumentId document,
            Instant at) {
        jdbc.sql("""
                        insert into contract (institution_id, id, assignment_id, case_id, mentor_id, kind, from_on, to_on,
                            minutes, rate, document_id, made_by, made_at)
                        values (:institution, :id, :assignment, :case, :mentor, :kind, :from, :to,
                            :minutes, :rate, :document, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("id", id.value())
                .param("assignment", a.id().value())
                .param("case", a.caseId().value())
                .param("mentor", a.mentor().value())
                .param("kind", kind.name())
                .param("from", draft.period().from())
                .param("to", draft.period().to())
                .param("minutes", draft.hours().value())
                .param("rate", draft.rate().kroner())
                .param("document", document.value())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void insertContractSignature(Actor by, ContractId contract, Assignment a, String side, Instant at) {
        jdbc.sql("""
                        insert into contract_signature
                            (institution_id, contract_id, case_id, mentor_id, side, signed_by, signed_at)
                        values (:institution, :contract, :case, :mentor, :side, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("contract", contract.value())
                .param("case", a.caseId().value())
                .param("mentor", a.mentor().value())
                .param("side", side)
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Until the transaction ends nobody else makes a contract in the case: its mentors share the hours of its grants. */
    public void hold(CaseId caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 81))")
                .param("contracts of " + caseId)
                .query(rs -> {});
    }

    /** Which assignment a contract belongs to. */
    public Optional<UUID> assignmentOf(ContractId contract) {
        return jdbc.sql("select assignment_id from contract where id = :id")
                .param("id", contract.value())
                .query(UUID.class)
                .optional();
    }

    public void insertKickoff(
            Actor by, UUID id, Assignment a, LocalDate heldOn, String place, byte[] sealedPlan, Instant at) {
        jdbc.sql("""
                        insert into kickoff (institution_id, id, assignment_id, case_id, mentor_id, held_on, place, plan,
                            recorded_by, recorded_at)
                        values (:institution, :id, :assignment, :case, :mentor, :held, :place, :plan, :by, :at)
                        """)
                .param("institution", by.institution().value())
                .param("id", id)
                .param("assignment", a.id().value())
                .param("case", a.caseId().value())
                .param("mentor", a.mentor().value())
                .param("held", heldOn)
                .param("place", place)
                .param("plan", sealedPlan)
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The plan made at a case's latest first meeting: the row it is sealed in, and the sealed text. */
    public Optional<SealedPlan> planOf(CaseId caseId) {
        return jdbc.sql("select id, plan from kickoff where case_id = :case order by held_on desc, id desc limit 1")
                .param("case", caseId.value())
                .query((rs, line) -> new SealedPlan(rs.getObject("id", UUID.class), rs.getBytes("plan")))
                .optional();
    }

    /** A plan as it is stored. */
    @SuppressWarnings("ArrayRecordComponent")
    public record SealedPlan(UUID row, byte[] sealed) {}
}
