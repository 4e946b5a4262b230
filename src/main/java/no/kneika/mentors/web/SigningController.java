package no.kneika.mentors.web;

import java.util.List;
import no.kneika.documents.DocumentId;
import no.kneika.documents.Documents;
import no.kneika.kernel.Capacity;
import no.kneika.mentors.Assignment;
import no.kneika.mentors.ContractId;
import no.kneika.mentors.ContractTerms;
import no.kneika.mentors.Contracts;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.NotFound;
import no.kneika.platform.Use;
import no.kneika.platform.web.Fact;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A contract as both sides read it, and their signatures. */
@Controller
public class SigningController {

    private final Use use;
    private final Pages pages;
    private final Contracts contracts;
    private final Documents documents;
    private final People people;

    SigningController(Use use, Pages pages, Contracts contracts, Documents documents, People people) {
        this.use = use;
        this.pages = pages;
        this.contracts = contracts;
        this.documents = documents;
        this.people = people;
    }

    /**
     * @param sha256 of what is signed
     * @param canSign whether the one who reads is asked to sign and has not
     */
    public record ContractPage(
            Form form,
            ContractId id,
            List<Fact> facts,
            DocumentId document,
            String sha256,
            boolean canSign,
            boolean signed) {}

    @GetMapping("/contracts/{id}")
    View read(Actor actor, @PathVariable ContractId id) {
        return use.as(actor, () -> page(actor, id, Form.empty()));
    }

    @PostMapping("/contracts/{id}/signatures")
    View sign(Actor actor, @PathVariable ContractId id, CommandKey key, Form form) {
        var answer = use.command(
                actor,
                key,
                "sign-contract",
                () -> contracts
                        .sign(actor, id, form.value("sha256"))
                        .map(contract -> new Done("/contracts/" + contract, "contract-signed")));
        return Reply.to(answer, reasons -> use.as(actor, () -> page(actor, id, form.refused(reasons))));
    }

    private Html page(Actor actor, ContractId id, Form form) {
        var assignment = contracts.assignmentOf(id);
        var terms = contracts.terms(assignment, id);
        var document =
                documents.find(new DocumentId(terms.document())).orElseThrow(() -> new NotFound("contract document"));
        var page = pages.page(
                actor, "contract.page.title", actor.capacity() == Capacity.MENTOR ? "mentor-today" : "students");
        return Html.page(
                "mentors/contract",
                page,
                new ContractPage(
                        form,
                        id,
                        facts(page, assignment, terms),
                        document.id(),
                        document.sha256(),
                        canSign(actor, assignment, terms),
                        terms.isSigned()));
    }

    private static boolean canSign(Actor actor, Assignment assignment, ContractTerms terms) {
        return switch (actor.capacity()) {
            case MENTOR -> assignment.mentor().equals(actor.person()) && !terms.signedByMentor();
            case APPROVER -> !assignment.mentor().equals(actor.person()) && !terms.signedByInstitution();
            default -> false;
        };
    }

    private List<Fact> facts(Page page, Assignment assignment, ContractTerms terms) {
        return List.of(
                new Fact(page.t("contract.page.mentor"), people.name(assignment.mentor())),
                new Fact(page.t("contract.page.period"), page.period(terms.period())),
                new Fact(page.t("contract.page.hours"), page.minutes(terms.hours())),
                new Fact(page.t("contract.page.rate"), page.rate(terms.rate())),
                new Fact(page.t("contract.page.kind"), page.t("contract.kind." + terms.kind())),
                new Fact(page.t("contract.page.status"), page.t("contract.page." + status(terms))));
    }

    private static String status(ContractTerms terms) {
        if (terms.isSigned()) return "signed-both";
        if (terms.signedByMentor()) return "waits-institution";
        return terms.signedByInstitution() ? "waits-mentor" : "waits-both";
    }
}
