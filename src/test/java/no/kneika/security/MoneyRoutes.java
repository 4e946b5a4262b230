package no.kneika.security;

/** The part of {@link WhoMay} about rates, months, the books, and who is let in. */
final class MoneyRoutes {

    static final String TABLE = """
            GET /money/periods                               FINANCE APPROVER
            GET /money/years                                 COORDINATOR APPROVER FINANCE
            GET /money/years/{year}                          COORDINATOR APPROVER FINANCE
            GET /money/years/{year}/months/csv               COORDINATOR APPROVER FINANCE
            GET /money/years/{year}/months/xlsx              COORDINATOR APPROVER FINANCE
            GET /money/years/{year}/costs/csv                COORDINATOR APPROVER FINANCE
            GET /money/years/{year}/costs/xlsx               COORDINATOR APPROVER FINANCE
            POST /money/periods/{month}/closures             FINANCE
            POST /money/periods/{month}/reopenings           APPROVER
            POST /money/accounting-exports                   FINANCE
            GET /money/accounting-exports/{id}/file          FINANCE APPROVER
            POST /money/accounts                             FINANCE
            GET /money/accruals                              FINANCE APPROVER
            GET /money/accruals/{month}                      FINANCE APPROVER
            GET /money/accruals/{month}/csv                  FINANCE APPROVER
            GET /money/accruals/{month}/xlsx                 FINANCE APPROVER
            POST /money/audits                               FINANCE
            POST /grants/{id}/claim-signatures               APPROVER
            GET /claims/collective-orders/{id}               FINANCE
            POST /payroll/voucher-lines/{id}/asides         FINANCE
            GET /unit/claims,/unit/claims.csv,/unit/claims.xlsx NAV_UNIT
            GET /unit/claims/{id}                            NAV_UNIT
            GET /unit/claims/{id}/json                       NAV_UNIT
            GET /unit/claims/{id}/xlsx                       NAV_UNIT
            POST /unit/claims/{id}/settlements               NAV_UNIT
            POST /claims/{id}/repayments,/claims/{id}/repayment-corrections FINANCE
            POST /unit/claims/{id}/returns                   NAV_UNIT
            POST /unit/claims/{id}/refusals                  NAV_UNIT
            POST /unit/claims/{id}/questions                 NAV_UNIT
            POST /claim-questions/{id}/answers               COORDINATOR FINANCE
            GET /claims/units                                FINANCE APPROVER
            POST /claims/units                               FINANCE
            POST /unit-seats/{id}/confirmation               APPROVER
            POST /unit-seats/{id}/end                        FINANCE APPROVER
            GET /people,/people/{id}                         ADMIN APPROVER PRIVACY_OFFICER
            GET /people/new                                  ADMIN
            POST /people,/people/{id}/roles,/people/{id}/role-ends ADMIN
            POST /roles/{id}/confirmation                    ADMIN APPROVER PRIVACY_OFFICER
            """;

    private MoneyRoutes() {}
}
