package no.kneika.desk.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import no.kneika.documents.Document;
import no.kneika.documents.DocumentKind;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.web.Page;

/** The papers of a case, named so that two of a kind are told apart. */
final class CasePapers {

    private CasePapers() {}

    static List<CasePage.Paper> of(Page page, CaseFacts facts, List<Document> documents) {
        var contracts = new HashMap<UUID, String>();
        for (var assignment : facts.assignments())
            for (var contract : assignment.contracts())
                contracts.put(
                        contract.document(),
                        page.t(
                                "case.paper.contract",
                                facts.name(assignment.mentor()),
                                page.shortPeriod(contract.period())));
        return documents.stream()
                .map(d -> new CasePage.Paper(
                        d.kind() == DocumentKind.LETTER
                                ? page.t("case.paper.letter")
                                : contracts.getOrDefault(d.id().value(), d.title()),
                        page.shortDate(LocalDate.ofInstant(d.createdAt(), BusinessClock.ZONE)),
                        "/documents/" + d.id()))
                .toList();
    }
}
