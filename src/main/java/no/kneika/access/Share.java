package no.kneika.access;

/** One field shared with one recipient. */
public record Share(Recipient recipient, Field field) {

    public Share {
        if (!recipient.fields().contains(field))
            throw new IllegalArgumentException(field + " cannot be shared with " + recipient);
    }

    /** "MENTOR.NEED", as forms carry it. */
    public String key() {
        return recipient + "." + field;
    }
}
