package no.kneika.platform;

/** Seals what nobody may read in the database (hvelvet). Keys are never in the database that holds the values. */
public interface Vault {

    /** The text sealed for exactly this place. */
    byte[] seal(Place place, String plain);

    /** The text again. A value from another place, or one that was changed, is a {@link SecurityException}. */
    String open(Place place, byte[] sealed);

    byte[] sealBytes(Place place, byte[] plain);

    byte[] openBytes(Place place, byte[] sealed);

    /** A keyed hash to look a value up by (blindindeks); the purpose keeps the indexes of two columns apart. */
    byte[] blindIndex(String purpose, String value);
}
