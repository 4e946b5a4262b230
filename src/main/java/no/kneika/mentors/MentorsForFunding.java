package no.kneika.mentors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.kneika.funding.MentorsOfCase;
import no.kneika.kernel.CaseId;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Service;

/** Tells funding who helps in a case: an agreement with NAV is about one of them. */
@Service
class MentorsForFunding implements MentorsOfCase {

    private final Mentors mentors;
    private final BusinessClock clock;

    MentorsForFunding(Mentors mentors, BusinessClock clock) {
        this.mentors = mentors;
        this.clock = clock;
    }

    @Override
    public List<Helps> of(CaseId caseId) {
        var helping = mentors.ofCase(caseId).stream()
                .filter(it ->
                        it.ended().map(last -> !last.isBefore(clock.today())).orElse(true))
                .toList();
        var rates = mentors.rates(helping.stream().map(Assignment::id).toList());
        return helping.stream()
                .map(it -> new Helps(
                        it.mentor(),
                        it.week(),
                        Optional.ofNullable(rates.getOrDefault(it.id(), new TreeMap<>())
                                        .lastEntry())
                                .map(Map.Entry::getValue)))
                .toList();
    }
}
