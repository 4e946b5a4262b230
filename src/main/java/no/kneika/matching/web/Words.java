package no.kneika.matching.web;

import java.util.List;
import no.kneika.kernel.Reason;
import no.kneika.platform.web.Page;

/** Wishes as short phrases. */
final class Words {

    private Words() {}

    static List<String> wishes(Page page, List<Reason> wishes) {
        return wishes.stream().map(page::why).toList();
    }
}
