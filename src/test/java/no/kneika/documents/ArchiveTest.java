package no.kneika.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.kneika.access.Admissions;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Ids;
import no.kneika.platform.NotFound;
import no.kneika.platform.Stale;
import no.kneika.support.KneikaTest;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents are kept for good, sealed, and seen only by those they concern. */
@KneikaTest
class ArchiveTest {

    @Autowired
    World world;

    @Autowired
    Documents documents;

    @Autowired
    Signing signing;

    @Autowired
    Admissions admissions;

    @Autowired
    JdbcClient jdbc;

    private World.Tenant hinf;
    private final CaseId evas = new CaseId(Ids.next());

    @BeforeEach
    void evaHasACase() {
        hinf = world.newInstitution();
        hinf.run("Randi Moe", () -> admissions.opened(hinf.actor("Randi Moe"), evas, hinf.person("Eva Dahl")));
    }

    @Test
    void evasApplicationIsSeenByHerAndHerCoordinatorOnly() {
        var id = stored(Audience.CASE, "Eva trenger mentor");
        for (var name : List.of("Eva Dahl", "Randi Moe"))
            assertThat(text(name, id)).isEqualTo("Eva trenger mentor");
        for (var name : List.of("Aksel Rød", "Jorunn Sand", "Olav Lien", "Ingrid Moen", "Astrid Nes"))
            assertThatThrownBy(() -> text(name, id)).as(name).isInstanceOf(NotFound.class);
        var midtre = world.newUniversity();
        assertThat(midtre.<Boolean>asSystem(() -> documents.find(id).isPresent()))
                .isFalse();
    }

    @Test
    void theClaimIsSeenByFinanceAndApproverButNotByEvasMentor() {
        var id = stored(Audience.MONEY, "10 337,46");
        for (var name : List.of("Randi Moe", "Olav Lien", "Jorunn Sand"))
            assertThat(text(name, id)).isEqualTo("10 337,46");
        for (var name : List.of("Aksel Rød", "Ingrid Moen"))
            assertThatThrownBy(() -> text(name, id)).as(name).isInstanceOf(NotFound.class);
    }

    @Test
    void aContractIsSeenByTheMentorItNames() {
        var id = contract();
        assertThat(text("Aksel Rød", id)).isEqualTo("avtale");
        assertThatThrownBy(() -> text("Sivert Ness", id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> text("Eva Dahl", id)).isInstanceOf(NotFound.class);
    }

    @Test
    void theContentIsSealedInTheDatabase() {
        var id = stored(Audience.CASE, "Eva trenger mentor");
        var sealed = hinf.asSystem(() -> jdbc.sql("select sealed from document_content where document_id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getBytes(1))
                .single());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Eva");
    }

    @Test
    void aDocumentIsNeverChangedOrMovedToAnotherCase() {
        var id = stored(Audience.CASE, "fast");
        assertThatThrownBy(() -> hinf.run(
                        "Randi Moe",
                        () -> jdbc.sql("update document set title = 'x'").update()))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> hinf.asSystem(() -> {
                    documents.belongsTo(id, new CaseId(Ids.next()), Audience.MONEY);
                    return true;
                }))
                .isInstanceOf(Stale.class);
    }

    @Test
    void akselAndTheApproverSignTheContractOnceEach() {
        var id = contract();
        hinf.run(
                "Randi Moe",
                () -> signing.ask(
                        hinf.actor("Randi Moe"),
                        id,
                        List.of(
                                Signatory.person(Capacity.MENTOR, hinf.person("Aksel Rød")),
                                Signatory.anybody(Capacity.APPROVER))));
        var hash = hinf.as("Randi Moe", () -> documents.find(id).orElseThrow().sha256());

        assertThat(sign("Randi Moe", id, hash)).containsExactly("signature-not-asked-for");
        assertThat(sign("Aksel Rød", id, "0".repeat(64))).containsExactly("signature-of-another-content");
        assertThat(sign("Aksel Rød", id, hash)).isEmpty();
        assertThat(sign("Aksel Rød", id, hash))
                .as("signing again is signing once")
                .isEmpty();
        assertThat(hinf.as("Randi Moe", () -> signing.complete(id))).isFalse();
        assertThat(hinf.as("Randi Moe", () -> signing.outstanding(id)))
                .containsExactly(Signatory.anybody(Capacity.APPROVER));
        assertThat(sign("Jorunn Sand", id, hash)).isEmpty();

        assertThat(hinf.as("Randi Moe", () -> signing.complete(id))).isTrue();
        assertThat(hinf.as("Randi Moe", () -> signing.signedBy(id)))
                .extracting(Signature::capacity)
                .containsExactlyInAnyOrder(Capacity.MENTOR, Capacity.APPROVER);
    }

    private List<String> sign(String name, DocumentId id, String hash) {
        return hinf.as(name, () -> signing.sign(hinf.actor(name), id, hash).codes());
    }

    private DocumentId stored(Audience audience, String content) {
        var randi = hinf.actor("Randi Moe");
        return hinf.as("Randi Moe", () -> documents.store(randi, pdf(audience, content)));
    }

    private DocumentId contract() {
        var randi = hinf.actor("Randi Moe");
        return hinf.as(
                "Randi Moe",
                () -> documents.store(randi, pdf(Audience.CONTRACT, "avtale").seenBy(hinf.person("Aksel Rød"))));
    }

    private NewDocument pdf(Audience audience, String content) {
        return NewDocument.pdf(
                evas,
                DocumentKind.APPLICATION,
                audience,
                "Søknad",
                Locale.of("nb"),
                content.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String name, DocumentId id) {
        return hinf.as(name, () -> new String(documents.open(id), StandardCharsets.UTF_8));
    }
}
