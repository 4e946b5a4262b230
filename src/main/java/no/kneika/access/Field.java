package no.kneika.access;

import no.kneika.platform.Shown;

/** What a student can share or keep (det som deles). */
public enum Field {
    /** That there is a mentor (at jeg har mentor). */
    HAS_MENTOR(Shown.CASE),
    /** What I need help with (behov). */
    NEED(Shown.NEED),
    /** The assessment by function (vurdering). */
    ASSESSMENT(Shown.ASSESSMENT),
    /** The plan and my courses (plan). */
    PLAN(Shown.PLAN),
    /** Diagnosis: only ever by its own consent. */
    DIAGNOSIS(Shown.DIAGNOSIS),
    PHONE(Shown.CASE),
    /** A few lines on how it goes (statusmelding). */
    STATUS(Shown.PLAN),
    /** What the mentor does (hva mentoren gjør). */
    MENTOR_WORK(Shown.HOURS),
    /** What was written down after a status talk (notat fra en statussamtale); shared with nobody. */
    TALK(Shown.TALK),
    /** What I need in the course (behov i emnet). */
    COURSE_NEED(Shown.NEED);

    private final Shown shown;

    Field(Shown shown) {
        this.shown = shown;
    }

    /** What the access log calls it. */
    public Shown shown() {
        return shown;
    }
}
