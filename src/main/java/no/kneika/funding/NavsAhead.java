package no.kneika.funding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kneika.cases.EducationDecision;
import no.kneika.cases.Educations;
import no.kneika.cases.SupportCase;
import no.kneika.funding.domain.NavAhead;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;
import org.springframework.stereotype.Component;

/** What is known of NAV for some students: their offices' waiting times, and NAV's decisions on their education. */
@Component
public class NavsAhead {

    private final OfficeWaits waits;
    private final Educations educations;

    NavsAhead(OfficeWaits waits, Educations educations) {
        this.waits = waits;
        this.educations = educations;
    }

    /** Two questions, however many they are. Whoever may not know of a decision plans without it. */
    Map<CaseId, NavAhead> of(Collection<SupportCase> cases) {
        var offices = waits.all().stream()
                .collect(Collectors.toMap(OfficeWait::number, Function.identity(), (one, other) -> one));
        var decided = educations.of(cases.stream().map(SupportCase::student).toList());
        var ahead = new HashMap<CaseId, NavAhead>();
        for (var it : cases)
            ahead.put(
                    it.id(),
                    new NavAhead(
                            it.nav().map(nav -> nav.officeNumber()).map(offices::get),
                            Optional.ofNullable(decided.get(it.student()))
                                    .map(EducationDecision::period)
                                    .map(days -> days.to())));
        return ahead;
    }

    /** What one should know before these days are asked for: NAV may not have decided the education so far ahead. */
    public List<Reason> cautions(SupportCase it, Period days) {
        return of(it).past(days).stream().toList();
    }

    NavAhead of(SupportCase it) {
        return of(List.of(it)).getOrDefault(it.id(), NavAhead.NOTHING);
    }
}
