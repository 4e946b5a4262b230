package no.kneika.institution;

/** What a measures unit wants to see with a claim (dokumentasjonskrav), rules.md 5. */
public enum PayrollProof {
    NOTHING,
    VOUCHERS,
    LEADER_SIGNATURE,
    AUDITOR_SIGNATURE
}
