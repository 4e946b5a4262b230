package no.kneika.cases.web;

import java.util.List;
import no.kneika.platform.web.Fact;
import org.jspecify.annotations.Nullable;

/** A no as the student reads it: why, what else there is, where to complain and by when. */
public record RefusedPage(
        String caseId,
        @Nullable String student,
        String lead,
        List<String> reason,
        List<Way> instead,
        String complain,
        List<Fact> facts,
        String document) {

    public record Way(String name, String what) {}
}
