package no.kneika.kernel;

/**
 * In which capacity (rolle) a person acts right now. One person may hold several roles, but a request is always made in
 * exactly one; the database's policies read it.
 */
public enum Capacity {
    /** The student in their own case. */
    STUDENT,
    MENTOR,
    COORDINATOR,
    ADVISER,
    APPROVER,
    FINANCE,
    LECTURER,
    NAV_ADVISER,
    NAV_UNIT,
    ADMIN,
    PRIVACY_OFFICER,
    /** The house itself: jobs, imports and what follows from an event. Never a login. */
    SYSTEM;

    public boolean isStaff() {
        return switch (this) {
            case COORDINATOR, ADVISER, APPROVER, FINANCE, ADMIN, PRIVACY_OFFICER -> true;
            default -> false;
        };
    }
}
