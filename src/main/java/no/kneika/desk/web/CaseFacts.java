package no.kneika.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.kneika.cases.AssessedNeed;
import no.kneika.cases.StatusTalk;
import no.kneika.cases.SupportCase;
import no.kneika.claims.ClaimView;
import no.kneika.funding.Agreement;
import no.kneika.funding.ApplicationView;
import no.kneika.funding.Grant;
import no.kneika.funding.NavClock;
import no.kneika.funding.Rejection;
import no.kneika.hours.FundedSlice;
import no.kneika.hours.HourEntry;
import no.kneika.hours.Usage;
import no.kneika.institution.Semester;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.mentors.Assignment;

/**
 * Everything the case page is made of, as the rooms told it to this reader.
 *
 * @param exposure what is worked without anything in writing; zero when there is nothing, or the reader has no part in it
 */
record CaseFacts(
        SupportCase supportCase,
        Optional<AssessedNeed> need,
        List<Grant> grants,
        List<Agreement> agreements,
        List<ApplicationView> applications,
        List<Rejection> rejections,
        List<Assignment> assignments,
        List<HourEntry> entries,
        List<FundedSlice> slices,
        Usage usage,
        NavClock navClock,
        Money exposure,
        List<ClaimView> claims,
        List<StatusTalk> talks,
        Optional<String> plan,
        List<Semester> semesters,
        Map<PersonId, String> names) {

    String name(PersonId person) {
        return names.getOrDefault(person, "");
    }

    Optional<Period> needPeriod() {
        return need.map(AssessedNeed::needPeriod);
    }

    /** Days somebody pays for, and days nobody has to: what lies between them is a gap. */
    List<Period> paidOrPaused() {
        return Stream.concat(grantPeriods().stream(), need.stream().flatMap(it -> it.pauses().stream()))
                .toList();
    }

    List<Period> grantPeriods() {
        return grants.stream().map(Grant::period).toList();
    }
}
