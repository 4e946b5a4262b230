package no.kneika.rehearsal;

/** Something that goes at its own pace, one day after another (tråd): a pair, or the money of what it has been granted. */
interface Strand {}
