package no.kneika.payroll.web;

import java.util.List;
import java.util.Map;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What new rates or costs would change, before they are decided.
 *
 * @param outside mentors who are paid something else than any step, as a sentence; null when there are none
 * @param carried what was typed, to be sent along
 */
public record RatesPreviewPage(
        String lead,
        List<Figure> figures,
        String changesHead,
        List<String> changeHeads,
        List<Row> changes,
        String effectHead,
        List<String> effectHeads,
        List<Row> effect,
        @Nullable Row sum,
        String noEffect,
        @Nullable String outside,
        String excel,
        String csv,
        String decide,
        String write,
        String save,
        int seen,
        List<Map.Entry<String, String>> carried,
        Form form) {

    /** @param cells as many as the heads, the first apart */
    public record Row(String name, @Nullable String note, List<String> cells) {}
}
