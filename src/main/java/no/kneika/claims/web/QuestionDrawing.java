package no.kneika.claims.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.kneika.claims.ClaimId;
import no.kneika.claims.store.QuestionRows;
import no.kneika.claims.store.QuestionRows.Question;
import no.kneika.people.People;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Draws what the unit asked about a claim and what it was answered, the same for both sides. */
@Component
class QuestionDrawing {

    private final QuestionRows rows;
    private final People people;

    QuestionDrawing(QuestionRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    List<Asked> of(Page page, ClaimId claim) {
        var all = rows.of(claim);
        var names = people.names(all.stream()
                .flatMap(each -> each.answer() == null
                        ? Stream.of(each.askedBy())
                        : Stream.of(each.askedBy(), each.answer().by()))
                .distinct()
                .toList());
        return all.stream()
                .map(each -> {
                    var answer = each.answer();
                    return new Asked(
                            each.text(),
                            page.t("question.asked", names.getOrDefault(each.askedBy(), ""), each.askedOn()),
                            answer == null ? null : answer.text(),
                            answer == null
                                    ? null
                                    : page.t("question.answered", names.getOrDefault(answer.by(), ""), answer.on()));
                })
                .toList();
    }

    /** The oldest that waits: one is answered at a time. */
    Optional<UUID> open(ClaimId claim) {
        return rows.of(claim).stream()
                .filter(each -> each.answer() == null)
                .map(Question::id)
                .findFirst();
    }
}
