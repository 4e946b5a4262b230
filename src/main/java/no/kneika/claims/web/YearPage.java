package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A year of money as two pictures with their tables.
 *
 * @param empty nothing was booked that year
 * @param wide paid, claimed and settled by month; {@code near} the same for a narrow screen
 * @param costs what the support has cost by faculty
 */
public record YearPage(
        String lead,
        boolean empty,
        String earlier,
        @Nullable String later,
        List<Figure> figures,
        Columns wide,
        Columns near,
        String description,
        List<Month> months,
        Month sum,
        Bars costs,
        Bars costsNear,
        String costsDescription,
        List<Faculty> faculties,
        List<Student> students,
        String facultySum,
        String path) {

    /** @param height of the picture; months stand in {@code columns} */
    public record Columns(int width, int height, List<Line> lines, List<Column> columns, List<Name> names) {}

    /** A line across with its amount. */
    public record Line(int y, String amount) {}

    public record Column(String css, String x, String y, String width, String height) {}

    public record Name(String x, String text) {}

    public record Bars(int width, int height, List<Bar> bars) {}

    /** @param y of the bar; its name stands above it */
    public record Bar(int y, String name, String amount, String width) {}

    public record Month(String name, String paid, String claimed, String settled) {}

    public record Faculty(String name, String students, String cost, String each) {}

    public record Student(String name, @Nullable String href, String faculty, String cost) {}
}
