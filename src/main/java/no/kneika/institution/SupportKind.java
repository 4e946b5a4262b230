package no.kneika.institution;

/** What kind of support an hour is (praktisk eller faglig støtte); rates differ (rules.md 5: 171.50 practical, 190.50 academic). */
public enum SupportKind {
    PRACTICAL,
    ACADEMIC
}
