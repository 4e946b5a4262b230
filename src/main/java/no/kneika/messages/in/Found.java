package no.kneika.messages.in;

/** What lies in one folder of the inbox. */
sealed interface Found {

    record Complete(Correspondence letter) implements Found {}

    /** Still being written, or already taken care of: left where it is. */
    record Leave() implements Found {}

    /** @param reason a stable code, written beside the folder when it is set aside */
    record Unreadable(String reason) implements Found {}
}
