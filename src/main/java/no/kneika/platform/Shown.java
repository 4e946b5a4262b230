package no.kneika.platform;

/** What part of a case was shown (det som ble vist). */
public enum Shown {
    CASE,
    NEED,
    ASSESSMENT,
    DIAGNOSIS,
    PLAN,
    HOURS,
    MONEY,
    DOCUMENT,
    SHARING,
    TALK,
    LOG
}
