package no.kneika.imports.web;

import java.util.List;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * One import, as far as it has come.
 *
 * @param state WORKING, FAILED, TROUBLES, READY, NOTHING, DONE, DISCARDED, MOVED or FORGOTTEN
 * @param rows lines read, of all there are; both zero when that is not what is being done
 * @param says what is being done, or what became of it
 * @param form how the file was read, or null
 * @param unused headings there is no use for, as a sentence; null when there are none
 * @param gone what the file leaves out, as a sentence or, where it can end, as a question; null when nothing is
 * @param aside lines set aside, as a sentence; null when there are none
 */
public record ImportPage(
        String id,
        String state,
        String says,
        int rows,
        int all,
        @Nullable String form,
        @Nullable String unused,
        @Nullable String aside,
        List<Figure> figures,
        List<Tab> tabs,
        List<Line> lines,
        List<Wrong> wrong,
        @Nullable Paging paging,
        @Nullable String more,
        @Nullable String gone,
        boolean canEnd,
        String again,
        String apply,
        Form decision) {

    public boolean isWorking() {
        return state.equals("WORKING");
    }

    public boolean is(String other) {
        return state.equals(other);
    }

    /** What was brought can still be put away. */
    public boolean isOpen() {
        return is("TROUBLES") || is("READY") || is("NOTHING") || is("FAILED") && figures.isEmpty();
    }

    public record Tab(String label, String href, boolean here) {}

    /** @param number empty for what is gone */
    public record Line(String number, String subject, List<Value> values) {}

    public record Value(String column, String before, String after) {}

    public record Wrong(String number, String column, String found, String what, String mend) {}
}
