package no.kneika.messages.in;

/** What became of a letter that came (hva brevet ble). */
public enum Came {
    /** Belongs to a case, by our exact reference. */
    MATCHED,
    /** As {@link #MATCHED} or {@link #UNKNOWN}, but another letter answers the same reference with other days. */
    OTHER_DATES,
    /** The very same letter was here before: set aside. */
    DUPLICATE,
    /** No reference of ours, or two that disagree: a person says whose it is. */
    UNKNOWN,
    /** It says that it is for another institution. */
    ELSEWHERE,
    /** No letter could be read out of the file. */
    UNREADABLE
}
