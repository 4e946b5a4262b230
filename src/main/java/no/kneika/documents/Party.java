package no.kneika.documents;

import java.util.List;

/**
 * Sender or recipient of a letter (avsender, mottaker).
 *
 * @param name of the organisation or person
 * @param lines address, organisation number, contact: whatever stands under the name, one per line
 */
public record Party(String name, List<String> lines) {

    public Party {
        lines = List.copyOf(lines);
    }

    public static Party of(String name, String... lines) {
        return new Party(name, List.of(lines));
    }
}
