package no.kneika.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.kneika.kernel.InstitutionId;

/** A kind of thing that has an id in an address or a form, and where its ids are found. */
enum Kind {
    CASE("select case_id, case_id from support_case", "cases"),
    APPLICATION("select id, case_id from application", "applications"),
    AGREEMENT("select id, case_id from nav_agreement", "agreements"),
    GRANT("select id, case_id from funding_grant", "grants"),
    BUDGET_WAIT("select id, case_id from budget_wait", "budget-waits"),
    GRANT_CHANGE("select id, case_id from grant_change", "funding-changes"),
    MONTHS_ELSEWHERE("select id, case_id from months_elsewhere", "months-elsewhere"),
    NEED_STRETCH("select id, case_id from need_stretch", "need-stretches"),
    REJECTION("select id, case_id from rejection", "rejections"),
    LETTER("select id, case_id from letter", "letters"),
    DOCUMENT("select id, case_id from document", "documents"),
    ASSIGNMENT("select id, case_id from assignment", "assignments", "sheets"),
    CONTRACT("select id, case_id from contract", "contracts"),
    ENTRY("select id, case_id from hour_entry", "hours"),
    FIXED_MEETING("select id, case_id from fixed_meeting", "fixed-meetings"),
    ABSENCE("select id, case_id from student_absence", "absences"),
    MORE_HOURS("select id, case_id from more_hours_request", "more-hours-requests"),
    ATTESTATION("select id, case_id from attestation", "attestations"),
    EXPORT("select id, null from payroll_export", "exports"),
    ACCOUNTING("select id, null from accounting_export", "accounting-exports"),
    VOUCHERS("select id, null from voucher_file", "vouchers"),
    VOUCHER_LINE("select id, null from voucher_line", "voucher-lines"),
    BROUGHT("select id, null from voucher_brought", "brought-vouchers"),
    DIFFERENCE("", "differences"),
    CLAIM("select id, case_id from refund_claim", "claims"),
    QUESTION("select id, case_id from claim_question", "claim-questions"),
    UNIT_SEAT("select id, null from unit_seat", "unit-seats"),
    COLLECTION("select id, null from collective_claim", "collections"),
    COLLECTIVE_ORDER("select id, null from collective_order", "collective-orders"),
    BANK_FILE("select id, null from bank_file", "statements"),
    BANK_LINE("select id, null from bank_line", "bank-lines"),
    IMPORT("select id, null from import_file", "imports"),
    BUNDLE("select id, null from letter_bundle", "bundles"),
    BATCH("select id, null from batch", "batches"),
    REFUSAL("select id, case_id from refusal", "refusals"),
    CONTACT("select id, null from responsible", "contacts"),
    PERSON("select person_id, null from person", "people"),
    ROLE("select role_id, null from role_grant", "roles"),
    BUDGET_LINE("select id, null from budget_line"),
    LOG_LINE("select line_id, null from access_log");

    /** @param caseId the case it is about, or empty */
    record Known(Kind kind, String id, String caseId) {}

    private final String query;
    private final List<String> segments;

    Kind(String query, String... segments) {
        this.query = query;
        this.segments = List.of(segments);
    }

    /** What an id is of tells the word before it in the address: {@code /grants/{id}}. */
    static Optional<Kind> after(String segment) {
        return Arrays.stream(values())
                .filter(kind -> kind.segments.contains(segment))
                .findFirst();
    }

    List<Known> known(AllRows rows, InstitutionId institution) {
        if (query.isEmpty()) return List.of();
        return rows.ask(query + " where institution_id = '" + institution + "' order by 1").stream()
                .map(row -> new Known(this, row.getFirst(), row.getLast()))
                .toList();
    }
}
