package no.kneika.platform.web;

/** A request that no page of ours makes: 400. */
class NotUnderstood extends RuntimeException {
    NotUnderstood(String what) {
        super(what);
    }
}
