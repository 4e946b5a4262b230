package no.kneika.claims.domain;

import java.util.List;

/** A collective claim's cover, written out (samlekravet på papir). */
public record PrintedCollection(String intro, List<Row> rows, Row sum, String pay, String enclosed) {

    /** One claim of it. */
    public record Row(String reference, String student, String period, String hours, String total) {}
}
