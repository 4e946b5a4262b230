package no.kneika.access;

/** What a basic consent (samtykke) is for. Sharing of single fields comes beside it. */
public enum Purpose {
    /** That the institution handles my case (behandle saken min). */
    PROCESS,
    /** That the institution applies to NAV for me (søke NAV for meg); needed before an application is sent. */
    APPLY_NAV,
    /** That months NAV has paid me at other institutions and offices count here (telle NAV-måneder fra andre steder). */
    NAV_MONTHS
}
