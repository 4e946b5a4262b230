package no.kneika.security;

/** The part of {@link WhoMay} about money: pay, claims, what came in, budgets and the books. */
final class MoneyRoutes {

    static final String TABLE = """
            POST /budget-waits/{id}/ends                     COORDINATOR APPROVER
            GET /claims/{id}                                 COORDINATOR APPROVER FINANCE
            GET /claims/{id}/json                            COORDINATOR APPROVER FINANCE
            GET /claims/{id}/xlsx                            COORDINATOR APPROVER FINANCE
            GET /claims/collective                           FINANCE
            GET /claims/collections/{id}                     FINANCE
            GET /claims/deadlines                            COORDINATOR APPROVER FINANCE
            GET /claims/deadlines.csv                        COORDINATOR APPROVER FINANCE
            GET /claims/deadlines.xlsx                       COORDINATOR APPROVER FINANCE
            GET /payments                                    FINANCE
            GET /payments/statements/{id}                    FINANCE
            GET /payments/bank-lines/{id}                    FINANCE
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
            GET /claims                                      COORDINATOR APPROVER FINANCE
            GET /claims/ready                                COORDINATOR FINANCE
            GET /claims.csv,/claims.xlsx COORDINATOR APPROVER FINANCE
            GET /money                                       COORDINATOR APPROVER FINANCE
            GET /money/months                                COORDINATOR APPROVER FINANCE
            GET /money/months/{month}                        COORDINATOR APPROVER FINANCE
            GET /money/months/{month}/csv                    COORDINATOR APPROVER FINANCE
            GET /money/agreement-sum                         COORDINATOR APPROVER FINANCE
            GET /budget                                      COORDINATOR APPROVER FINANCE
            GET /budget.csv,/budget.xlsx COORDINATOR APPROVER FINANCE
            GET /budget/lines/new                            APPROVER
            GET /money.csv,/money.xlsx COORDINATOR APPROVER FINANCE
            POST /budget/lines                               APPROVER
            POST /payroll/exports                            FINANCE
            POST /payroll/vouchers                           FINANCE
            POST /payroll/months/{month}/differences/{id}/explanations FINANCE
            POST /claims/collections                         FINANCE
            POST /payments/statements                        FINANCE
            POST /payments/statements/{id}/acceptance        FINANCE
            POST /payments/bank-lines/{id}/matches           FINANCE
            POST /payments/set-asides                        FINANCE
            POST /claims/batches                             COORDINATOR FINANCE
            POST /claims/{id}/returns                        COORDINATOR FINANCE
            POST /claims/{id}/settlements                    COORDINATOR FINANCE
            POST /claims/{id}/refusals                       COORDINATOR FINANCE
            POST /claims/{id}/lapses                         APPROVER
            POST /claims/{id}/write-offs                     APPROVER
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
            """;

    private MoneyRoutes() {}
}
