package no.kneika.payroll.web;

import java.util.List;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One export and what came of it.
 *
 * @param refused sends the refused lines again, or null when there are none
 * @param lost sends everything payroll does not have, or null when it has it all
 */
public record ExportPage(
        String id,
        String lead,
        List<File> files,
        List<Figure> figures,
        List<Line> lines,
        Form receipt,
        @Nullable String refused,
        @Nullable String lost,
        String lostText) {

    public record File(String name, String note, String href) {}

    /** @param says how it stands, in a sentence; @param warns payroll does not have it */
    public record Line(
            String id,
            String mentor,
            String month,
            String hours,
            String says,
            @Nullable String reason,
            boolean warns) {}
}
