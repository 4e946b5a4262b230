package no.kneika.people;

/** The form of Norwegian, or English, a person wants to be written to in (målform). */
public enum WrittenForm {
    NB,
    NN,
    EN;

    /** "nb", "nn" or "en". */
    public String lang() {
        return switch (this) {
            case NB -> "nb";
            case NN -> "nn";
            case EN -> "en";
        };
    }

    /** Bokmål when the language is not one of the three. */
    public static WrittenForm of(String lang) {
        return switch (lang) {
            case "nn" -> NN;
            case "en" -> EN;
            default -> NB;
        };
    }
}
