package no.kneika.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kneika.access.Admissions;
import no.kneika.documents.Audience;
import no.kneika.documents.DocumentId;
import no.kneika.documents.DocumentKind;
import no.kneika.documents.Documents;
import no.kneika.documents.NewDocument;
import no.kneika.documents.Signatory;
import no.kneika.documents.Signing;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Ids;
import no.kneika.support.KneikaTest;
import no.kneika.support.Visitor;
import no.kneika.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Downloading a contract and signing it in the browser. */
@KneikaTest
class SignaturePagesTest {

    @Autowired
    World world;

    @Autowired
    Documents documents;

    @Autowired
    Signing signing;

    @Autowired
    Admissions admissions;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    private World.Tenant hinf;
    private DocumentId contract;

    @BeforeEach
    void akselHasAContractToSign() {
        hinf = world.newInstitution();
        var randi = hinf.actor("Randi Moe");
        var evas = new CaseId(Ids.next());
        contract = hinf.as("Randi Moe", () -> {
            admissions.opened(randi, evas, hinf.person("Eva Dahl"));
            var id = documents.store(
                    randi,
                    NewDocument.pdf(
                                    evas,
                                    DocumentKind.CONTRACT,
                                    Audience.CONTRACT,
                                    "Mentoravtale",
                                    Locale.of("nb"),
                                    "%PDF avtale".getBytes(StandardCharsets.UTF_8))
                            .seenBy(hinf.person("Aksel Rød")));
            signing.ask(
                    randi,
                    id,
                    List.of(
                            Signatory.person(Capacity.MENTOR, hinf.person("Aksel Rød")),
                            Signatory.anybody(Capacity.APPROVER)));
            return id;
        });
    }

    @Test
    void theContractIsAFileToKeepUnderANameThatTellsNothing() {
        var answer = at("Aksel Rød").get("/documents/" + contract);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("%PDF avtale");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"contract-[0-9a-f]{8}\\.pdf\"");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void whoeverItDoesNotConcernFindsNothing() {
        for (var name : List.of("Sivert Ness", "Eva Dahl", "Astrid Nes"))
            for (var path : List.of("/documents/" + contract, "/documents/" + contract + "/signatures"))
                assertThat(at(name).get(path).statusCode()).as(name + path).isEqualTo(404);
        assertThat(at("Randi Moe").get("/documents/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test
    void akselSignsAfterSayingThatHeHasReadIt() {
        var aksel = at("Aksel Rød");
        var page = aksel.get("/documents/" + contract + "/signatures");
        assertThat(page.statusCode()).isEqualTo(200);
        var hash = hinf.as(
                "Randi Moe", () -> documents.find(contract).orElseThrow().sha256());
        assertThat(page.body()).contains(hash, "mentor");

        var unread = aksel.post("/documents/" + contract + "/signatures", Map.of("sha256", hash));
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("Kryss av for at du har lest dokumentet.");

        var form = Map.of("sha256", hash, "read", "true", "_key", Ids.next().toString());
        assertThat(aksel.post("/documents/" + contract + "/signatures", form).statusCode())
                .isEqualTo(303);
        assertThat(aksel.post("/documents/" + contract + "/signatures", form).statusCode())
                .as("the same form again")
                .isEqualTo(303);
        assertThat(aksel.get("/documents/" + contract + "/signatures?done=signed")
                        .body())
                .contains("Signert.", "Aksel Rød")
                .doesNotContain("type=\"checkbox\"");
        assertThat(hinf.as("Randi Moe", () -> signing.signedBy(contract))).hasSize(1);
    }

    private Visitor at(String name) {
        return Visitor.at(port, sessions, hinf.actor(name));
    }
}
