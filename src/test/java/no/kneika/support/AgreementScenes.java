package no.kneika.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import no.kneika.funding.AgreementId;
import no.kneika.funding.AgreementParty;
import no.kneika.funding.ChangeGrant;
import no.kneika.funding.ConcludeAgreement;
import no.kneika.funding.GrantChange;
import no.kneika.funding.GrantId;
import no.kneika.funding.WaitingList;
import no.kneika.funding.WriteAgreement;
import no.kneika.funding.domain.AgreementTerms;
import no.kneika.funding.domain.AgreementTerms.WageKind;
import no.kneika.funding.domain.WrittenAgreement;
import no.kneika.funding.domain.WrittenAgreement.Employer;
import no.kneika.funding.domain.WrittenAgreement.Someone;
import no.kneika.institution.OwnGround;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;
import no.kneika.platform.BusinessClock;
import no.kneika.support.World.Tenant;
import org.springframework.stereotype.Component;

/** NAV's agreements, written and told of by Randi Moe, for tests that begin later in the story. */
@Component
public class AgreementScenes {

    private static final String RANDI = "Randi Moe";

    private final WriteAgreement writing;
    private final ConcludeAgreement concluding;
    private final ChangeGrant changing;
    private final WaitingList waiting;
    private final BusinessClock clock;

    AgreementScenes(
            WriteAgreement writing,
            ConcludeAgreement concluding,
            ChangeGrant changing,
            WaitingList waiting,
            BusinessClock clock) {
        this.writing = writing;
        this.concluding = concluding;
        this.changing = changing;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Eight hours a month at 185 kroner an hour, every field filled in. */
    public WrittenAgreement about(Tenant at, CaseId caseId, PersonId mentor, Period period) {
        var it = at.as(RANDI, () -> writing.propose(caseId, mentor, at.actor(RANDI)));
        return new WrittenAgreement(
                mentor,
                clock.today(),
                new Someone(it.student().name(), "90 00 00 01"),
                new Employer(it.employer().name(), it.employer().number(), new Someone(RANDI, "70 00 00 11")),
                new Someone("Astrid Nes", "55 55 33 33"),
                new Someone(it.mentorContact().name(), "90 00 00 02"),
                "Forklarer begrepene og øver til eksamen.",
                period,
                "Møte annenhver måned",
                "Et stille rom",
                new AgreementTerms(
                        BigDecimal.valueOf(185),
                        WageKind.HOUR,
                        BigDecimal.valueOf(100),
                        BigDecimal.valueOf(8),
                        new BigDecimal("0.12"),
                        new BigDecimal("0.02"),
                        new BigDecimal("0.141")),
                it.account(),
                Optional.empty());
    }

    public AgreementId written(Tenant at, CaseId caseId, String mentor, Period period) {
        var it = about(at, caseId, at.person(mentor), period);
        return at.as(RANDI, () -> writing.write(caseId, it, at.actor(RANDI)).orThrow());
    }

    /** Everybody but NAV's decider has signed, today. */
    public void signed(Tenant at, AgreementId id) {
        for (var party : AgreementParty.values())
            if (party != AgreementParty.DECIDER)
                at.run(
                        RANDI,
                        () -> concluding
                                .sign(id, party, clock.today(), at.actor(RANDI))
                                .orThrow());
    }

    /** As {@link #signed}, and NAV has decided on a day. */
    public GrantId concluded(Tenant at, AgreementId id, LocalDate on, String number) {
        signed(at, id);
        return at.as(
                RANDI,
                () -> concluding.conclude(id, on, number, at.actor(RANDI)).orThrow());
    }

    /** Kåre helps Eva too this autumn, under an agreement of which one month is to have other hours. */
    public void besides(Tenant at, Walk walk, CaseId evas, String number) {
        walk.offers(at, "Kåre Myhre", 6);
        walk.chosen(at, evas, "Eva Dahl", "Kåre Myhre");
        var id = written(at, evas, "Kåre Myhre", Period.of("2026-08-24", "2026-10-31"));
        concluded(at, id, clock.today(), number);
        at.run(
                RANDI,
                () -> changing.hours(id, YearMonth.of(2026, 10), 4, GrantChange.Why.PRACTICE, at.actor(RANDI))
                        .orThrow());
    }

    /** Somebody waits for the own budget, for a reason an approver has seen past. */
    public void waits(Tenant at, CaseId caseId, Period days) {
        var wish = new WaitingList.Wish(OwnGround.BRIDGE, days, Minutes.hours(20), Optional.empty(), "Det haster");
        at.run(
                "Jorunn Sand",
                () -> waiting.add(caseId, wish, at.actor("Jorunn Sand")).orThrow());
    }
}
