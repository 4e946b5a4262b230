package no.kneika.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.kneika.kernel.Capacity;
import no.kneika.platform.Actor;

/** Who may open each page and send each form, of those who may know of the thing at all (rules.md 7). */
final class WhoMay {

    private static final String TABLE = """
            GET /cases/{id}                                  STUDENT MENTOR COORDINATOR ADVISER NAV_ADVISER APPROVER FINANCE
            GET /cases/{id}/assessment                       STUDENT COORDINATOR ADVISER NAV_ADVISER MENTOR
            GET /cases/{id}/applications/new                 COORDINATOR
            GET /cases/{id}/agreements/new                   COORDINATOR
            GET /agreements,/agreements.xlsx COORDINATOR APPROVER FINANCE
            GET /agreements/{id}/months/{month}              COORDINATOR APPROVER FINANCE
            GET /agreements/{id}/changes/new                 COORDINATOR
            GET /grants/{id}/ends/new                        COORDINATOR APPROVER
            GET /funding-changes/{id}                        COORDINATOR APPROVER
            POST /agreements/payments                        COORDINATOR FINANCE
            POST /agreements/{id}/months/{month}/payments    COORDINATOR FINANCE
            POST /agreements/{id}/months/{month}/notes       COORDINATOR FINANCE
            POST /agreements/{id}/papers                     COORDINATOR FINANCE
            POST /agreements/{id}/changes                    COORDINATOR
            POST /grants/{id}/own-corrections                COORDINATOR APPROVER
            POST /cases/{id}/budget-waits                    COORDINATOR APPROVER
            POST /budget-waits/{id}/ends                     COORDINATOR APPROVER
            POST /grants/{id}/ends                           COORDINATOR APPROVER
            POST /funding-changes/{id}/notices               COORDINATOR
            POST /funding-changes/{id}/answers               COORDINATOR
            GET /agreements/{id}                             STUDENT COORDINATOR APPROVER FINANCE
            GET /agreements/{id}/revisions/new               COORDINATOR
            POST /cases/{id}/agreements                      COORDINATOR
            POST /agreements/{id}/revisions                  COORDINATOR
            POST /agreements/{id}/signatures                 COORDINATOR
            POST /agreements/{id}/conclusions                COORDINATOR
            POST /agreements/{id}/withdrawals                COORDINATOR
            GET /nav-months,/nav-months.csv COORDINATOR APPROVER
            GET /nav-months.xlsx                             COORDINATOR APPROVER
            GET /cases/{id}/nav-months                       STUDENT COORDINATOR APPROVER
            POST /cases/{id}/months-elsewhere                STUDENT COORDINATOR
            POST /months-elsewhere/{id}/withdrawals          STUDENT COORDINATOR
            POST /cases/{id}/months-exceptions               APPROVER
            POST /cases/{id}/plans-after-months              STUDENT COORDINATOR
            POST /cases/{id}/tapering-answers                STUDENT COORDINATOR
            GET /cases/{id}/grants/new                       COORDINATOR APPROVER
            GET /cases/{id}/rejections/new                   COORDINATOR APPROVER
            GET /cases/{id}/own-budget-grants/new            COORDINATOR APPROVER
            GET /cases/{id}/own-risk-starts/new              COORDINATOR APPROVER
            GET /cases/{id}/candidates                       COORDINATOR ADVISER
            GET /cases/{id}/interviews                       COORDINATOR ADVISER
            GET /cases/{id}/talks                            COORDINATOR ADVISER
            GET /cases/{id}/closures/new                     COORDINATOR
            POST /cases/{id}/closures                        COORDINATOR
            GET /cases/{id}/admissions                       COORDINATOR
            GET /cases/{id}/mentor-choice                    STUDENT COORDINATOR
            GET /applications/{id}                           STUDENT COORDINATOR
            GET /applications/{id}/revisions/new             COORDINATOR
            GET /applications/{id}/rejections/new            COORDINATOR APPROVER
            GET /applications/{id}/verbal-confirmations/new  COORDINATOR
            GET /grants/{id}                                 STUDENT COORDINATOR ADVISER APPROVER FINANCE
            GET /grants/{id}/claim                           COORDINATOR APPROVER FINANCE
            GET /grants/{id}/claim/json                      COORDINATOR APPROVER FINANCE
            GET /grants/{id}/claim/xlsx                      COORDINATOR APPROVER FINANCE
            GET /claims/{id}                                 COORDINATOR APPROVER FINANCE
            GET /claims/{id}/json                            COORDINATOR APPROVER FINANCE
            GET /claims/{id}/xlsx                            COORDINATOR APPROVER FINANCE
            GET /claims/collective                           FINANCE
            GET /claims/collections/{id}                     FINANCE
            GET /claims/deadlines,/claims/deadlines.csv COORDINATOR APPROVER FINANCE
            GET /claims/deadlines.xlsx                       COORDINATOR APPROVER FINANCE
            GET /payments                                    FINANCE
            GET /payments/statements/{id}                    FINANCE
            GET /payments/bank-lines/{id}                    FINANCE
            GET /rejections/{id}                             STUDENT COORDINATOR ADVISER APPROVER FINANCE
            GET /letters/{id}                                COORDINATOR ADVISER APPROVER FINANCE
            GET /documents/{id}                              STUDENT COORDINATOR ADVISER APPROVER FINANCE MENTOR NAV_UNIT
            GET /documents/{id}/signatures                   STUDENT COORDINATOR ADVISER APPROVER FINANCE MENTOR NAV_UNIT
            GET /contracts/{id}                              MENTOR COORDINATOR APPROVER FINANCE
            GET /assignments/{id}/kickoff                    MENTOR COORDINATOR
            GET /assignments/{id}/end                        COORDINATOR
            GET /assignments/{id}/contracts/new              COORDINATOR
            GET /sheets/{assignment}/{month}                 COORDINATOR APPROVER FINANCE
            GET /payroll/exports/{id}                        FINANCE
            GET /payroll/exports/{id}/file                   FINANCE
            POST /payroll/exports/{id}/receipts              FINANCE
            POST /payroll/exports/{id}/resends               FINANCE
            GET /payroll/vouchers/{id}                       FINANCE
            GET /payroll/brought-vouchers/{id}               FINANCE
            POST /payroll/brought-vouchers/{id}/attempts     FINANCE
            GET /payroll/months/{month}                      FINANCE
            GET /payroll                                     FINANCE
            GET /payroll/formats                             FINANCE
            GET /payroll/formats/{format}                    FINANCE
            POST /payroll/formats/{format}/versions          FINANCE
            POST /payroll/formats/{format}/choices           FINANCE
            GET /rates                                       FINANCE APPROVER ADMIN
            GET /rates/new                                   FINANCE
            GET /rates/new/csv                               FINANCE
            GET /rates/new/xlsx                              FINANCE
            GET /rates/costs/new                             FINANCE
            GET /rates/costs/new/csv                         FINANCE
            GET /rates/costs/new/xlsx                        FINANCE
            POST /rates/versions                             FINANCE
            POST /rates/costs                                FINANCE
            GET /hours                                       MENTOR
            GET /hours/months/{month}                        MENTOR
            GET /hours/weeks/{week}                          MENTOR
            GET /hours/what-counts                           MENTOR
            GET /cases/{id}/exam-hours                       STUDENT MENTOR COORDINATOR
            GET /cases/{id}/more-hours                       COORDINATOR
            GET /pay                                         MENTOR
            GET /declaration                                 MENTOR
            GET /my-hours                                    STUDENT
            GET /sharing                                     STUDENT
            GET /who-has-seen                                STUDENT
            GET /sheets,/sheets.csv,/sheets.xlsx COORDINATOR APPROVER FINANCE
            GET /extensions,/extensions.csv,/extensions.xlsx COORDINATOR
            GET /renewals                                    COORDINATOR
            GET /batches/{id}                                COORDINATOR APPROVER FINANCE
            GET /letters,/letters.csv,/letters.xlsx COORDINATOR ADVISER APPROVER FINANCE
            GET /letters/bundles/{id}                        COORDINATOR
            GET /cases/{id}/contacts                         STUDENT COORDINATOR ADVISER
            POST /cases/{id}/advisers                        COORDINATOR
            GET /contacts,/contacts.csv,/contacts.xlsx COORDINATOR ADVISER APPROVER FINANCE ADMIN
            GET /invitations,/invitations.csv,/invitations.xlsx COORDINATOR
            POST /invitations/batches                        COORDINATOR
            POST /invitations/students                       COORDINATOR
            GET /invitation                                  STUDENT
            POST /invitation/answers                         STUDENT
            GET /cases/{id}/way-finder                       STUDENT COORDINATOR ADVISER
            POST /cases/{id}/education-decisions             COORDINATOR
            GET /arrangements                                COORDINATOR ADVISER ADMIN
            POST /arrangements                               ADMIN
            GET /cases/{id}/refusals/new                     COORDINATOR
            POST /cases/{id}/refusals                        COORDINATOR
            GET /refusals/{id}                               STUDENT COORDINATOR ADVISER
            GET /waiting-times,/waiting-times.csv COORDINATOR ADVISER APPROVER FINANCE ADMIN
            GET /waiting-times.xlsx                          COORDINATOR ADVISER APPROVER FINANCE ADMIN
            GET /contacts/new                                COORDINATOR ADMIN
            GET /contacts/{id}                               COORDINATOR ADVISER APPROVER FINANCE ADMIN
            POST /contacts                                   COORDINATOR ADMIN
            POST /contacts/{id}/versions                     COORDINATOR ADMIN
            POST /contacts/{id}/stand-ins                    COORDINATOR ADMIN
            POST /contacts/{id}/departures                   COORDINATOR ADMIN
            GET /mentors,/mentors.csv,/mentors.xlsx COORDINATOR ADVISER
            GET /mentor-bank/offer                           STUDENT MENTOR COORDINATOR ADVISER APPROVER FINANCE LECTURER ADMIN PRIVACY_OFFICER
            GET /needs/new                                   STUDENT COORDINATOR ADVISER NAV_ADVISER
            GET /cases,/cases.csv,/cases.xlsx COORDINATOR ADVISER APPROVER
            GET /claims                                      COORDINATOR APPROVER FINANCE
            GET /claims/ready                                COORDINATOR FINANCE
            GET /claims.csv,/claims.xlsx COORDINATOR APPROVER FINANCE
            GET /money                                       COORDINATOR APPROVER FINANCE
            GET /money/months                                COORDINATOR APPROVER FINANCE
            GET /money/months/{month}                        COORDINATOR APPROVER FINANCE
            GET /money/months/{month}/csv                    COORDINATOR APPROVER FINANCE
            GET /money/agreement-sum                         COORDINATOR APPROVER FINANCE
            GET /budget,/budget.csv,/budget.xlsx COORDINATOR APPROVER FINANCE
            GET /budget/lines/new                            APPROVER
            GET /money.csv,/money.xlsx COORDINATOR APPROVER FINANCE
            GET /imports                                     ADMIN
            GET /imports/new                                 ADMIN
            GET /imports/template                            ADMIN
            GET /imports/{id}                                ADMIN
            GET /imports/{id}/report                         ADMIN
            GET /rulebooks                                   ADMIN
            GET /rulebooks/{funder}                          ADMIN
            GET /rulebooks/{funder}/new                      ADMIN
            POST /rulebooks/{funder}/versions                ADMIN
            POST /budget/lines                               APPROVER
            POST /imports                                    ADMIN
            POST /imports/{id}/decision                      ADMIN
            POST /needs                                      STUDENT COORDINATOR ADVISER NAV_ADVISER
            POST /cases/{id}/acceptance                      COORDINATOR
            POST /cases/{id}/assessment                      COORDINATOR
            POST /cases/{id}/diagnosis                       STUDENT COORDINATOR
            POST /cases/{id}/consents                        STUDENT
            POST /cases/{id}/applications                    COORDINATOR
            POST /applications/{id}/dispatch                 COORDINATOR
            POST /applications/{id}/revisions                COORDINATOR
            POST /applications/{id}/withdrawals              COORDINATOR
            POST /applications/{id}/rejections               COORDINATOR APPROVER
            POST /applications/{id}/verbal-confirmations     COORDINATOR
            POST /cases/{id}/grants                          COORDINATOR APPROVER
            POST /grants/{id}/follow-ups                     COORDINATOR APPROVER
            POST /grants/{id}/corrections                    COORDINATOR APPROVER
            POST /cases/{id}/own-budget-grants               COORDINATOR APPROVER
            POST /cases/{id}/own-risk-starts                 APPROVER
            POST /rejections/{id}/rulings                    APPROVER
            POST /cases/{id}/candidates                      COORDINATOR ADVISER
            POST /cases/{id}/interviews                      COORDINATOR ADVISER
            POST /rejections/{id}/complaints,/rejections/{id}/complaint-answers,/rejections/{id}/complaint-letters,/grants/{id}/complaints,/grants/{id}/complaint-answers,/grants/{id}/complaint-letters,/cases/{id}/own-grounds COORDINATOR
            POST /rejections/{id}/complaint-rulings          APPROVER
            GET /leaflet.pdf                                 COORDINATOR ADVISER NAV_ADVISER ADMIN STUDENT
            GET /cases/{id}/need-months                      STUDENT COORDINATOR
            POST /cases/{id}/need-stretches,/need-stretches/{id}/withdrawals STUDENT COORDINATOR
            POST /cases/{id}/talks                           COORDINATOR ADVISER
            POST /cases/{id}/talk-notes                      COORDINATOR ADVISER
            POST /cases/{id}/admissions                      COORDINATOR
            POST /cases/{id}/admission-ends                  COORDINATOR
            POST /cases/{id}/choices                         STUDENT COORDINATOR
            POST /cases/{id}/candidate-refusals              STUDENT COORDINATOR
            POST /assignments/{id}/kickoff                   MENTOR COORDINATOR
            POST /assignments/{id}/contracts                 COORDINATOR
            POST /assignments/{id}/end                       COORDINATOR
            POST /contracts/{id}/signatures                  MENTOR APPROVER
            POST /documents/{id}/signatures                  MENTOR APPROVER
            POST /extensions/batches                         COORDINATOR
            POST /letters/bundles                            COORDINATOR
            POST /renewals/batches                           COORDINATOR
            POST /letters/{id}/match                         COORDINATOR
            POST /letters/{id}/set-aside                     COORDINATOR
            POST /letters/{id}/forward                       COORDINATOR
            POST /letters/{id}/return                        COORDINATOR
            POST /mentor-bank/offers                         STUDENT MENTOR COORDINATOR ADVISER APPROVER FINANCE LECTURER ADMIN PRIVACY_OFFICER
            POST /mentor-bank/withdrawals                    STUDENT MENTOR COORDINATOR ADVISER APPROVER FINANCE LECTURER ADMIN PRIVACY_OFFICER
            POST /declaration/signature                      MENTOR
            POST /hours                                      MENTOR
            POST /fixed-meetings                             MENTOR
            POST /fixed-meetings/{id}/end                    MENTOR
            POST /fixed-meetings/{id}/days/{day}/entry       MENTOR
            POST /fixed-meetings/{id}/days/{day}/absence     MENTOR
            POST /absences/{id}/withdrawal                   MENTOR
            POST /hours/{id}/reversals                       MENTOR COORDINATOR
            POST /hours/{id}/confirmation                    STUDENT
            POST /hours/{id}/disputes                        STUDENT
            POST /hours/{id}/settlements                     COORDINATOR
            POST /hours/{id}/rulings                         COORDINATOR
            POST /cases/{id}/exam-plans                      STUDENT MENTOR COORDINATOR
            POST /cases/{id}/more-hours-requests             STUDENT MENTOR
            POST /more-hours-requests/{id}/answer            COORDINATOR
            POST /cases/{id}/confirmation-handovers          STUDENT
            POST /assignments/{id}/months/{month}/submission MENTOR
            POST /sheets/{assignment}/{month}/attestation    COORDINATOR
            POST /sheets/attestations                        COORDINATOR
            POST /sheets/approvals                           APPROVER
            POST /attestations/{id}/approval                 APPROVER
            POST /payroll/exports                            FINANCE
            POST /payroll/vouchers                           FINANCE
            POST /payroll/months/{month}/differences/{id}/explanations FINANCE
            POST /claims/collections                         FINANCE
            POST /payments/statements                        FINANCE
            POST /payments/statements/{id}/acceptance        FINANCE
            POST /payments/bank-lines/{id}/matches           FINANCE
            POST /payments/set-asides                        FINANCE
            POST /claims/batches                             COORDINATOR FINANCE
            POST /grants/{id}/claims                         COORDINATOR FINANCE
            POST /claims/{id}/returns                        COORDINATOR FINANCE
            POST /claims/{id}/settlements                    COORDINATOR FINANCE
            POST /claims/{id}/refusals                       COORDINATOR FINANCE
            POST /claims/{id}/lapses                         APPROVER
            POST /claims/{id}/write-offs                     APPROVER
            GET /                                            *
            GET /today                                       *
            GET /capacity                                    *
            GET /kept-form                                   *
            GET /offline                                     *
            GET /not-known                                   *
            GET /sign-in                                     *
            GET /signed-out                                  *
            POST /capacity                                   *
            POST /language                                   *
            POST /session/extension                          *
            POST /logout-everywhere                          *
            """;

    private static final TreeMap<String, Set<Capacity>> MAY = read();

    private WhoMay() {}

    /** Empty for a route that nobody has decided about. */
    static Optional<Set<Capacity>> of(Route route) {
        return Optional.ofNullable(MAY.get(route.toString()));
    }

    static boolean may(Actor actor, Route route) {
        return of(route).orElse(Set.of()).contains(actor.capacity());
    }

    static Set<String> all() {
        return MAY.keySet();
    }

    private static TreeMap<String, Set<Capacity>> read() {
        var may = new TreeMap<String, Set<Capacity>>();
        (TABLE + MoneyRoutes.TABLE).lines().forEach(line -> {
            var words = line.split(" +");
            var who = EnumSet.noneOf(Capacity.class);
            for (var word : Arrays.asList(words).subList(2, words.length))
                if (word.equals("*")) who.addAll(EnumSet.allOf(Capacity.class));
                else who.add(Capacity.valueOf(word));
            for (var path : words[1].split(",")) may.put(words[0] + " " + path, who);
        });
        return may;
    }
}
