package no.kneika.payroll.web;

import java.util.List;
import java.util.Map;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * One format, to be written anew.
 *
 * @param form as it stands, or as it was changed
 * @param preview the file it gives, or null when it gives none yet
 * @param previewOf what the preview is made from, in a sentence
 * @param save what the button says, or null when nothing is changed
 * @param carried everything that was typed, for the form that saves
 */
public record FormatPage(
        String code,
        String lead,
        Form form,
        List<Row> rows,
        Choices choices,
        @Nullable String preview,
        String previewOf,
        @Nullable String save,
        List<Map.Entry<String, String>> carried) {

    /** @param last one of the empty ones at the end, for what is to be added */
    public record Row(
            int number, String place, String source, String heading, String fixed, String width, boolean last) {}

    public record Choices(
            List<Option> sources,
            List<Option> encodings,
            List<Option> separators,
            List<Option> decimals,
            List<Option> quotings,
            List<Option> lineEnds) {}
}
