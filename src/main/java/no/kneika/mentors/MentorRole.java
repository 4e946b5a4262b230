package no.kneika.mentors;

/** What a mentor is for: practical and social support, or academic support (studiestøtte). Rates may differ. */
public enum MentorRole {
    PRACTICAL,
    ACADEMIC
}
