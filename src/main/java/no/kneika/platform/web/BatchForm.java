package no.kneika.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.BatchId;
import no.kneika.platform.BatchItem;
import no.kneika.platform.Batches;

/**
 * The things ticked on a page that sends many: a box per thing, a hidden {@code seen} with the thing's id, a space and
 * what was seen of it, and {@code after}, the batch that was the latest when the page was drawn.
 */
public final class BatchForm {

    private static final String SOURCE = "design: batches";

    private BatchForm() {}

    /** What was ticked under a name, in the page's order; what no page of ours offered is refused. */
    public static Decision<List<BatchItem>> items(Form form, String name) {
        var seen = new HashMap<String, String>();
        for (var each : form.values("seen")) {
            int space = each.indexOf(' ');
            if (space > 0) seen.put(each.substring(0, space), each.substring(space + 1));
        }
        var items = new ArrayList<BatchItem>();
        var twice = new HashSet<String>();
        for (var ticked : form.values(name)) {
            if (!twice.add(ticked)) continue;
            var what = seen.get(ticked);
            if (what == null) return Decision.refused(Reason.of("batch-changed", SOURCE));
            // The same subject may stand on a page more than once: the tick then carries more than its id.
            items.add(
                    new BatchItem(id(ticked.contains("/") ? ticked.substring(0, ticked.indexOf('/')) : ticked), what));
        }
        if (items.isEmpty()) return Decision.refused(Reason.of("batch-nothing-chosen", SOURCE));
        if (items.size() > Batches.most()) return Decision.refused(Reason.of("batch-too-many", SOURCE, Batches.most()));
        return Decision.accepted(items);
    }

    public static Optional<BatchId> after(Form form) {
        var text = form.value("after");
        return text.isEmpty() ? Optional.empty() : Optional.of(new BatchId(id(text)));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotUnderstood("an id that is none");
        }
    }
}
