package no.kneika.documents.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.documents.DocumentId;
import no.kneika.documents.DocumentSigned;
import no.kneika.documents.Documents;
import no.kneika.documents.Signatory;
import no.kneika.documents.Signature;
import no.kneika.documents.Signing;
import no.kneika.documents.domain.SignatureRule;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Actor;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The built-in signer: a logged-in confirmation with time, person, capacity and hash. */
@Repository
class BuiltInSigner implements Signing {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    BuiltInSigner(JdbcClient jdbc, Documents documents, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void ask(Actor actor, DocumentId document, List<Signatory> signatories) {
        for (var signatory : signatories) {
            jdbc.sql("""
                    insert into signature_request
                      (institution_id, document_id, id, capacity, person_id, asked_at, asked_by)
                    values (:institution, :document, :id, :capacity, :person, :at, :by) on conflict do nothing
                    """)
                    .param("institution", actor.institution().value())
                    .param("document", document.value())
                    .param("id", Ids.next())
                    .param("capacity", signatory.capacity().name())
                    .param(
                            "person",
                            signatory.person() == null
                                    ? null
                                    : signatory.person().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", actor.person().value())
                    .update();
        }
    }

    @Override
    public Decision<Signature> sign(Actor actor, DocumentId id, String sha256) {
        var document = documents.find(id).orElseThrow(() -> new NotFound("document"));
        var earlier = signature(id, actor.person());
        if (earlier.isPresent()) return Decision.accepted(earlier.get());
        return SignatureRule.decide(actor.person(), actor.capacity(), open(id), document.sha256(), sha256)
                .map(request -> {
                    var signature =
                            new Signature(id, actor.person(), actor.capacity(), clock.instant(), document.sha256());
                    record(actor, request.request(), signature);
                    events.publishEvent(new DocumentSigned(id, actor.person(), document.caseId(), open(id).isEmpty()));
                    return signature;
                });
    }

    @Override
    public List<Signature> signedBy(DocumentId document) {
        return jdbc.sql("""
                        select person_id, capacity, signed_at, sha256 from signature
                        where document_id = :document order by signed_at, person_id
                        """)
                .param("document", document.value())
                .query((row, n) -> new Signature(
                        document,
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Capacity.valueOf(row.getString("capacity")),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        row.getString("sha256")))
                .list();
    }

    @Override
    public List<Signatory> outstanding(DocumentId document) {
        return open(document).stream().map(SignatureRule.Open::signatory).toList();
    }

    @Override
    public boolean complete(DocumentId document) {
        return !signedBy(document).isEmpty() && open(document).isEmpty();
    }

    private Optional<Signature> signature(DocumentId document, PersonId person) {
        return signedBy(document).stream()
                .filter(each -> each.person().equals(person))
                .findFirst();
    }

    private List<SignatureRule.Open> open(DocumentId document) {
        return jdbc.sql("""
                        select id, capacity, person_id from signature_request asked
                        where document_id = :document and not exists
                          (select from signature where signature.document_id = asked.document_id and request_id = asked.id)
                        order by id
                        """)
                .param("document", document.value())
                .query((row, n) -> {
                    var person = row.getObject("person_id", UUID.class);
                    return new SignatureRule.Open(
                            row.getObject("id", UUID.class),
                            new Signatory(
                                    Capacity.valueOf(row.getString("capacity")),
                                    person == null ? null : new PersonId(person)));
                })
                .list();
    }

    private void record(Actor actor, UUID request, Signature signature) {
        jdbc.sql("""
                insert into signature
                  (institution_id, document_id, person_id, request_id, capacity, sha256, signed_at)
                values (:institution, :document, :person, :request, :capacity, :sha256, :at)
                """)
                .param("institution", actor.institution().value())
                .param("document", signature.document().value())
                .param("person", signature.person().value())
                .param("request", request)
                .param("capacity", signature.capacity().name())
                .param("sha256", signature.sha256())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
