package no.kneika.cases.web;

import java.util.List;
import no.kneika.platform.web.Form;

/** Every arrangement, and what the institution shows of it to whom. */
public record ArrangementsPage(Form form, List<Row> rows, boolean mayChange) {

    public record Row(
            String id,
            String name,
            String what,
            String pays,
            String decides,
            String shown,
            boolean toStudents,
            String note) {}
}
