package no.kneika.platform.web;

import java.util.ArrayList;
import java.util.function.Function;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchId;
import no.kneika.platform.Batches;
import no.kneika.platform.CommandKey;
import no.kneika.platform.Done;
import no.kneika.platform.Use;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** One yes to what was ticked on a page: the batch is kept with the yes, begins when that is safe, and has a page of its own. */
@Component
public final class BatchStart {

    private final Use use;
    private final Batches batches;

    BatchStart(Use use, Batches batches) {
        this.use = use;
        this.batches = batches;
    }

    /**
     * @param ticked what the boxes are called; see {@link BatchForm}
     * @param again draws the page again with what was ticked
     */
    public View start(Actor actor, CommandKey key, Form form, String kind, String ticked, Function<Form, Html> again) {
        var started = new ArrayList<BatchId>();
        var answer = use.command(
                actor,
                key,
                "start-" + kind,
                () -> BatchForm.items(form, ticked)
                        .map(items -> batches.start(actor, kind, BatchForm.after(form), items))
                        .map(id -> {
                            started.add(id);
                            return new Done("/batches/" + id, "");
                        }));
        // Not before the yes is kept: the work is done elsewhere, and would not find it.
        started.forEach(id -> batches.begin(actor, id));
        return Reply.to(answer, reasons -> again.apply(form.refused(reasons)));
    }
}
