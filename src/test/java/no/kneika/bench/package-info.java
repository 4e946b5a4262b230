/** The benchmark (bin/bench): fills a database, loads the packaged Kneika and measures it beside the limit. No test. */
@NullMarked
package no.kneika.bench;

import org.jspecify.annotations.NullMarked;
