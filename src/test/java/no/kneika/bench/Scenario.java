package no.kneika.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Something people do, as requests.
 *
 * @param key the letter it goes by
 * @param requests made anew each time it is reset, so that a form has a key of its own each time it is sent
 * @param writes each request can be sent once, until what it did is taken back
 */
record Scenario(String key, String name, Supplier<List<byte[]>> requests, boolean writes) {

    /** A semester of a thousand students is prepared by two at once; everything else by as many as there are connections. */
    int atOnce() {
        return key.equals("i") ? 2 : Load.CONNECTIONS;
    }

    int expects() {
        return writes ? 303 : 200;
    }

    /** The requests on connections to the server, each answered as it should be. */
    static final class Running implements Load.Work, AutoCloseable {

        private final Scenario scenario;
        private final Wire[] wires = new Wire[Load.CONNECTIONS];
        private final AtomicInteger next = new AtomicInteger();
        private List<byte[]> requests;
        volatile int largest;

        Running(Scenario scenario, int port) throws IOException {
            this.scenario = scenario;
            for (int i = 0; i < wires.length; i++) wires[i] = new Wire(port);
            requests = scenario.requests().get();
        }

        @Override
        public int connections() {
            return scenario.atOnce();
        }

        void again() {
            requests = scenario.requests().get();
            next.set(0);
        }

        int left() {
            return scenario.writes() ? requests.size() - next.get() : Integer.MAX_VALUE;
        }

        @Override
        public boolean once(int connection) throws IOException {
            int mine = next.getAndIncrement();
            if (scenario.writes() && mine >= requests.size()) return false;
            var answer = wires[connection].ask(requests.get(mine % requests.size()));
            if (answer.status() != scenario.expects())
                throw new IOException(
                        "%s answered %d: %s".formatted(scenario.name(), answer.status(), plain(Login.text(answer))));
            if (answer.length() > largest) largest = answer.length();
            return true;
        }

        private static String plain(String page) {
            var text = page.replaceAll("(?s)<(script|style).*?</\\1>", "")
                    .replaceAll("<[^>]*>", " ")
                    .replaceAll("\\s+", " ");
            return text.substring(0, Math.min(600, text.length()));
        }

        @Override
        public void close() throws IOException {
            for (var wire : wires) wire.close();
        }
    }
}
