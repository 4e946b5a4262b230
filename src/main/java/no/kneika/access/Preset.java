package no.kneika.access;

import java.util.Set;

/** A level of sharing, named by what it does; none is ever chosen beforehand (look.md). */
public enum Preset {
    /** Så lite som mulig. */
    LITTLE(Set.of()),
    /** Nok til at mentoren kan hjelpe. */
    ENOUGH(Set.of(
            new Share(Recipient.MENTOR, Field.NEED),
            new Share(Recipient.MENTOR, Field.PLAN),
            new Share(Recipient.NAV, Field.PLAN),
            new Share(Recipient.NAV, Field.STATUS))),
    /** Åpent med mentoren. */
    OPEN(Set.of(
            new Share(Recipient.MENTOR, Field.NEED),
            new Share(Recipient.MENTOR, Field.PLAN),
            new Share(Recipient.MENTOR, Field.DIAGNOSIS),
            new Share(Recipient.MENTOR, Field.PHONE),
            new Share(Recipient.NAV, Field.PLAN),
            new Share(Recipient.NAV, Field.STATUS)));

    private final Set<Share> shares;

    Preset(Set<Share> shares) {
        this.shares = shares;
    }

    public Set<Share> shares() {
        return shares;
    }
}
