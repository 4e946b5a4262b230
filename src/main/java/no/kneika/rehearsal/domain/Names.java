package no.kneika.rehearsal.domain;

import java.util.List;

/** Names of people who do not exist. */
final class Names {

    private static final List<String> FIRST = List.of(
            "Ada",
            "Birger",
            "Cecilie",
            "Dagny",
            "Einar",
            "Frida",
            "Gunnar",
            "Hedda",
            "Isak",
            "Jenny",
            "Kjersti",
            "Lars",
            "Mathilde",
            "Nils",
            "Oda",
            "Peder",
            "Ragna",
            "Sigurd",
            "Tiril",
            "Ulrik",
            "Vilde",
            "Yngve",
            "Åse");

    private static final List<String> LAST = List.of(
            "Aasen",
            "Brekke",
            "Dyrdal",
            "Eide",
            "Fjeld",
            "Grønli",
            "Haugland",
            "Indrevær",
            "Jordet",
            "Kleiva",
            "Lunde",
            "Myrvang",
            "Nesheim",
            "Odden",
            "Prestegard",
            "Rønning",
            "Skogli",
            "Tveit",
            "Ulvik");

    private Names() {}

    /** 23 and 19 have no divisor in common: 437 people before a name comes again. */
    static String of(int number) {
        return FIRST.get(number % FIRST.size()) + " " + LAST.get(number % LAST.size());
    }
}
