package no.kneika.institution;

/** Where somebody responsible works: at NAV or here (hos NAV eller hos oss). */
public enum Side {
    NAV,
    HERE
}
