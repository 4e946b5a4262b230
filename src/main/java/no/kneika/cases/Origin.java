package no.kneika.cases;

/** Who raised a need (hvem som meldte behovet), HK-dir 5.2 step 1. It is counted. */
public enum Origin {
    STUDENT,
    /** The institution found it, with the student. */
    INSTITUTION,
    /** NAV's adviser, also when it came through NAV's own pages. */
    NAV
}
