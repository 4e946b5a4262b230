package no.kneika.platform;

import no.kneika.kernel.InstitutionId;

/**
 * One kind of job. Declare it as a bean. {@link #run} is called as the system in the institution's transaction; what it
 * writes to the database happens exactly once. What it does outside the database may happen again after a crash, so it
 * carries the run's id. A run that throws is rolled back and tried again, later and later; when the attempts are used
 * up it is put aside, where {@code bin/kneika jobs} shows it.
 */
public interface Job {

    /** Unique in the house, {@code room.what}, for example {@code messages.dispatch}. Never changed: jobs wait under it. */
    String name();

    void run(Run run);

    /** @param attempt 1 the first time */
    record Run(InstitutionId institution, String id, String payload, int attempt) {}
}
