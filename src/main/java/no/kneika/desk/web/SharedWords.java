package no.kneika.desk.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.kneika.access.Field;
import no.kneika.access.Recipient;
import no.kneika.access.Share;
import no.kneika.access.Sharing;
import no.kneika.kernel.Capacity;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import no.kneika.platform.Shown;
import no.kneika.platform.Trail;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** Whom the student lets see what, for the coordinator who must not tell more than that. */
@Component
class SharedWords {

    // What the coordinator reads to do the casework; the diagnosis is asked for by itself (rules.md 7).
    private static final Set<Field> CASEWORK = EnumSet.of(Field.NEED, Field.PLAN, Field.ASSESSMENT);

    private final Sharing sharing;

    SharedWords(Sharing sharing) {
        this.sharing = sharing;
    }

    List<CasePage.Shared> with(Actor actor, Page page, CaseId caseId) {
        if (actor.capacity() != Capacity.COORDINATOR) return List.of();
        var shared = sharing.shared(caseId);
        Trail.shows(caseId, Shown.SHARING);
        return Arrays.stream(Recipient.values())
                .map(recipient -> {
                    var sees =
                            recipient == Recipient.COORDINATOR ? EnumSet.copyOf(CASEWORK) : EnumSet.noneOf(Field.class);
                    var seesNot = EnumSet.noneOf(Field.class);
                    for (var field : recipient.fields())
                        (shared.contains(new Share(recipient, field)) ? sees : seesNot).add(field);
                    var who = recipient == Recipient.COORDINATOR
                            ? page.t("case.shared.you")
                            : page.upper(page.t("sharing.recipient." + recipient));
                    return new CasePage.Shared(who, words(page, sees), words(page, seesNot));
                })
                .toList();
    }

    private static String words(Page page, Set<Field> fields) {
        if (fields.isEmpty()) return page.t("case.shared.nothing");
        return page.list(fields.stream()
                .map(field -> page.t("case.shared.word." + field))
                .toList());
    }
}
