package no.kneika.institution;

/**
 * A programme of study (studieprogram).
 *
 * @param level bachelor, master, professional or one-year
 * @param students how many are enrolled, so that a posting can be widened when they are few
 */
public record Programme(
        ProgrammeId id,
        FacultyId faculty,
        String facultyName,
        String name,
        String nameNn,
        String nameEn,
        String level,
        int students) {

    /** The name in the written form asked for. */
    public String name(String lang) {
        return switch (lang) {
            case "nn" -> nameNn;
            case "en" -> nameEn;
            default -> name;
        };
    }
}
