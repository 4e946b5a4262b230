package no.kneika.kernel;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be done (gjøremål), derived from the facts on a date and never stored. Kind, subject and period
 * are its identity.
 *
 * @param kind what, for example {@code SEND_CLAIM}; the key of its sentence is {@code todo.<kind>}
 * @param subject the id of what it concerns (case, grant, sheet ...), which its link points to
 * @param caseId the case, or null where it concerns none
 * @param period what it covers, for example "2026-09" for a month; may be empty
 * @param who in which capacity it is to be done
 * @param person the very person, or null when anybody admitted in that capacity may
 * @param due the last day it is in time
 * @param amountAtRisk what is lost when it is not done; zero when it is not about money
 * @param link where it is done, a path within Kneika
 * @param about the name or short text a person recognises it by; no health information
 */
public record Obligation(
        Kind kind,
        UUID subject,
        @Nullable CaseId caseId,
        String period,
        Capacity who,
        @Nullable PersonId person,
        LocalDate due,
        Money amountAtRisk,
        String link,
        String about) {

    /** Every kind of obligation in the house, in the order a case meets them. */
    public enum Kind {
        ANSWER_NEED,
        ASSESS_NEED,
        ASK_EDUCATION,
        ANSWER_INVITATION,
        GIVE_CONSENT,
        WRITE_APPLICATION,
        SEND_APPLICATION,
        AWAIT_GRANT,
        CHASE_SIGNATURE,
        HANDLE_LETTER,
        PROPOSE_MENTOR,
        CHOOSE_MENTOR,
        SIGN_DECLARATION,
        HOLD_KICKOFF,
        MAKE_CONTRACT,
        SIGN_CONTRACT,
        LOG_HOURS,
        CONFIRM_HOURS,
        SETTLE_DISPUTE,
        DECIDE_UNFUNDED,
        ANSWER_MORE_HOURS,
        SUBMIT_MONTH,
        ATTEST_MONTH,
        APPROVE_MONTH,
        EXPORT_PAYROLL,
        AWAIT_VOUCHERS,
        EXPLAIN_DIFFERENCE,
        SIGN_CLAIM,
        SEND_CLAIM,
        CORRECT_CLAIM,
        AWAIT_SETTLEMENT,
        SETTLE_CLAIM,
        ANSWER_CLAIM_QUESTION,
        MATCH_PAYMENT,
        DECIDE_REST,
        REPAY_FUNDER,
        EXTEND_FUNDING,
        RENEW_AGREEMENT,
        RENEW_OWN,
        PLAN_MONTH,
        TELL_NAV,
        AWAIT_PAYOUT,
        EXPLAIN_PAYOUT,
        ARCHIVE_AGREEMENT,
        ANSWER_TAPERING,
        MONTHS_RUN_OUT,
        FOLLOW_PARTIAL,
        DECIDE_REJECTION,
        SEND_COMPLAINT,
        AWAIT_COMPLAINT,
        CONFIRM_ROLE
    }
}
