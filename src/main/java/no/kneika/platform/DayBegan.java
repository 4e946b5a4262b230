package no.kneika.platform;

import java.time.LocalDate;
import no.kneika.kernel.InstitutionId;

/**
 * A day began (en ny dag) at one institution. Published once for every calendar day and institution, in order, also for
 * days the house was down; listeners run as the system in the institution's transaction. Use {@link #day()}, not the
 * clock: after a stop, days that have passed are caught up.
 */
public record DayBegan(InstitutionId institution, LocalDate day) {}
