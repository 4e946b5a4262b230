package no.kneika.support;

import java.util.Optional;
import no.kneika.funding.ApplicationId;
import no.kneika.funding.ApplyForFunding;
import no.kneika.funding.ContactPerson;
import no.kneika.funding.GrantId;
import no.kneika.funding.GrantLetter;
import no.kneika.funding.RecordGrant;
import no.kneika.funding.WrittenApplication;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.platform.BusinessClock;
import no.kneika.support.World.Tenant;
import org.springframework.stereotype.Component;

/** Applications and grants made by Randi Moe, for tests that begin later in the story. */
@Component
public class FundingScenes {

    private static final String RANDI = "Randi Moe";

    private final ApplyForFunding applying;
    private final RecordGrant recording;
    private final BusinessClock clock;

    FundingScenes(ApplyForFunding applying, RecordGrant recording, BusinessClock clock) {
        this.applying = applying;
        this.recording = recording;
        this.clock = clock;
    }

    /** What is proposed, at 180 kroner an hour; a draft. */
    public ApplicationId written(Tenant at, CaseId caseId) {
        var randi = at.actor(RANDI);
        return at.as(RANDI, () -> {
            var it = applying.propose(caseId, randi);
            var whole = new WrittenApplication(
                    it.funder(),
                    it.officeNumber(),
                    it.officeName(),
                    it.adviserName(),
                    it.unitNumber(),
                    it.unitName(),
                    it.period(),
                    it.hours(),
                    HourlyRate.of("180.00"),
                    it.costs(),
                    "",
                    it.reasons(),
                    new ContactPerson(RANDI, "70 00 00 11", ""));
            return applying.write(caseId, whole, randi).orThrow();
        });
    }

    /** As {@link #written}, and sent; the student has consented before. */
    public ApplicationId sent(Tenant at, CaseId caseId) {
        var id = written(at, caseId);
        var randi = at.actor(RANDI);
        return at.as(RANDI, () -> applying.dispatch(id, 1, randi).orThrow());
    }

    /** A letter of 56 hours, ceiling 180, dated today. */
    public GrantLetter letter(Optional<ApplicationId> application, Period period, String reference) {
        return letter(application, period, Minutes.hours(56), reference);
    }

    public GrantLetter letter(Optional<ApplicationId> application, Period period, Minutes hours, String reference) {
        return new GrantLetter(
                application,
                period,
                hours,
                Optional.of(HourlyRate.of("180.00")),
                reference,
                clock.today(),
                Optional.empty(),
                "",
                Optional.empty(),
                true);
    }

    /** NAV grants it without an application of ours. */
    public GrantId granted(Tenant at, CaseId caseId, Period period, Minutes hours, String reference) {
        var letter = letter(Optional.empty(), period, hours, reference);
        var randi = at.actor(RANDI);
        return at.as(RANDI, () -> recording.record(caseId, letter, randi).orThrow());
    }
}
