package no.kneika.messages.out;

/** Whoever takes letters out of the house (befordrer): a folder today, Altinn one day. */
interface Carrier {

    /**
     * Hands the parcel over. May be called again for the same parcel after a crash: the second time nothing new leaves.
     *
     * @throws RuntimeException where it could not be handed over; it is tried again later
     */
    void carry(Parcel parcel);
}
