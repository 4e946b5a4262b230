package no.kneika.platform.web;

import java.util.List;

/**
 * A batch on its way or done: what was refused and why first, then what went.
 *
 * @param says how far it has come, as a sentence
 */
public record BatchPage(
        String href,
        String says,
        int done,
        int all,
        boolean running,
        List<Row> refused,
        List<Row> accepted,
        List<Row> waiting,
        String home,
        String back) {

    /** @param href where it is now; empty while it waits and when it was refused */
    public record Row(String name, String href, List<String> why) {}
}
