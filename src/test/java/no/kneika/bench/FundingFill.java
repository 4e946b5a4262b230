package no.kneika.bench;

import static no.kneika.bench.Made.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kneika.funding.GrantId;
import no.kneika.institution.EmployerCosts;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.OurReference;
import no.kneika.kernel.Period;
import org.jspecify.annotations.Nullable;

/** What is applied for, granted and agreed, period by period. */
final class FundingFill {

    private static final String UNIT = "Nav Tiltak Øst-Viken";
    private static final Minutes HOURS = Minutes.hours(60);

    private final Made made;
    private final Cells cells;
    private final Staff staff;
    private final EmployerCosts costs;
    private final Map<Integer, Integer> references = new HashMap<>();

    FundingFill(Made made, Cells cells, Staff staff, EmployerCosts costs) {
        this.made = made;
        this.cells = cells;
        this.staff = staff;
        this.costs = costs;
    }

    void fund(Story story, int number) {
        var coordinator = staff.coordinatorOf(number);
        for (var period : story.periods) {
            var application = apply(story, period, coordinator);
            grant(story, period, application, coordinator);
            contract(story, period, coordinator);
        }
    }

    /** Reference numbers of the year, remembered where the application takes the next. */
    void finish() {
        references.forEach((year, last) ->
                cells.row("reference_number(institution_id, year, last)", staff.institution(), year, last));
    }

    private UUID apply(Story story, Period period, UUID by) {
        var inst = staff.institution();
        var day = period.from().minusDays(28);
        var at = at(day, 10, 0);
        var id = made.id(at);
        var reference = OurReference.ofApplication(day.getYear(), references.merge(day.getYear(), 1, Integer::sum));
        cells.row(
                "application(institution_id, id, case_id, reference, written_by, written_at)",
                inst,
                id,
                story.caseId,
                reference,
                by,
                at);
        cells.row(
                "application_version(institution_id, application_id, case_id, version, funder, office_number, office_name,"
                        + " adviser_name, unit_number, unit_name, from_on, to_on, minutes, rate, holiday_percent,"
                        + " pension_percent, contribution_percent, mentor_name, reasons, contact_name, contact_phone,"
                        + " contact_email, rulebook_on, rulebook_version, written_by, written_at)",
                inst,
                id,
                story.caseId,
                1,
                "NAV",
                "0104",
                "Nav Moss",
                "Astrid Nes",
                "0287",
                UNIT,
                period.from(),
                period.to(),
                HOURS.value(),
                story.mentor.rate().kroner(),
                costs.holidayPay().value(),
                costs.pension().value(),
                costs.contribution().value(),
                story.mentor.name(),
                made.sealed(inst, "application_version", "reasons/1", id, "En mentor hjelper meg å holde en plan."),
                "Olav Lien",
                "70 00 00 12",
                "krav@example.no",
                day,
                staff.rulebook(),
                by,
                at);
        var paper = made.paper(
                cells, inst, story.caseId, null, "APPLICATION", "CASE", "Søknad om mentor", at.plusSeconds(60), by);
        var message = letter(story.caseId, "application-" + id, reference, paper, at.plusSeconds(60), by);
        cells.row(
                "application_dispatch(institution_id, application_id, case_id, version, document_id, message_id,"
                        + " rulebook_version, sent_by, sent_on, sent_at)",
                inst,
                id,
                story.caseId,
                1,
                paper,
                message,
                staff.rulebook(),
                by,
                day,
                at.plusSeconds(60));
        return id;
    }

    /** A letter out, delivered. */
    UUID letter(UUID caseId, String key, String reference, UUID paper, Instant at, UUID by) {
        var inst = staff.institution();
        var id = made.id(at);
        cells.row(
                "outbox_item(institution_id, id, case_id, key, to_organisation, to_name, title, body, language, reference,"
                        + " sent_at, sent_by, leaves_at)",
                inst,
                id,
                caseId,
                key,
                "889640782",
                UNIT,
                made.sealed(inst, "outbox_item", "title", id, "Mentor"),
                made.sealed(inst, "outbox_item", "body", id, ""),
                "nb",
                reference,
                at,
                by,
                at.plusSeconds(20));
        cells.row("outbox_enclosure(institution_id, item_id, position, document_id)", inst, id, 1, paper);
        cells.row(
                "outbox_end(institution_id, item_id, kind, at, by)", inst, id, "DELIVERED", at.plusSeconds(25), HOUSE);
        return id;
    }

    private static final UUID HOUSE = new UUID(0, 0);

    private void grant(Story story, Period period, UUID application, UUID by) {
        var inst = staff.institution();
        var decided = period.from().minusDays(6);
        var at = at(decided.plusDays(2), 11, 0);
        var id = new GrantId(made.id(at));
        @Nullable HourlyRate ceiling = made.oneIn(10) ? HourlyRate.of("175.00") : null;
        cells.row(
                "funding_grant(institution_id, id, case_id, regime, funder, application_id, funder_name, payer,"
                        + " budget_line_id, recorded_by, recorded_at)",
                inst,
                id.value(),
                story.caseId,
                "CLAIMED",
                "NAV",
                application,
                "Nav Moss",
                UNIT,
                null,
                by,
                at);
        cells.row(
                "funding_grant_version(institution_id, grant_id, case_id, version, from_on, to_on, minutes, ceiling,"
                        + " coverage, funder_reference, decided_on, rulebook_on, rulebook_version, letter_id, why, recorded_by,"
                        + " recorded_at)",
                inst,
                id.value(),
                story.caseId,
                1,
                period.from(),
                period.to(),
                HOURS.value(),
                ceiling == null ? null : ceiling.kroner(),
                "{WAGE,CONTRIBUTION}",
                "NAV-%07d".formatted(made.next()),
                decided,
                decided,
                staff.rulebook(),
                null,
                "",
                by,
                at);
        story.grants.add(new Story.Given(id, period, HOURS, Optional.ofNullable(ceiling), deadline(period.to())));
    }

    private static LocalDate deadline(LocalDate end) {
        return end.plusMonths(2);
    }

    private void contract(Story story, Period period, UUID by) {
        var inst = staff.institution();
        var mentor = story.mentor.person();
        var at = at(period.from().minusDays(3), 13, 0);
        var paper = made.paper(cells, inst, story.caseId, mentor, "CONTRACT", "CONTRACT", "Oppdragsavtale", at, by);
        var id = made.id(at);
        cells.row(
                "contract(institution_id, id, assignment_id, case_id, mentor_id, kind, from_on, to_on, minutes, rate,"
                        + " document_id, made_by, made_at)",
                inst,
                id,
                story.assignment,
                story.caseId,
                mentor,
                story.kind().name(),
                period.from(),
                period.to(),
                HOURS.value(),
                story.mentor.rate().kroner(),
                paper,
                by,
                at);
        signed(story, id, "MENTOR", mentor, at.plusSeconds(600));
        signed(story, id, "INSTITUTION", staff.approver(), at.plusSeconds(1200));
    }

    private void signed(Story story, UUID contract, String side, UUID by, Instant at) {
        cells.row(
                "contract_signature(institution_id, contract_id, case_id, mentor_id, side, signed_by, signed_at)",
                staff.institution(),
                contract,
                story.caseId,
                story.mentor.person(),
                side,
                by,
                at);
    }
}
