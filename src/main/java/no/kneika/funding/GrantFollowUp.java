package no.kneika.funding;

import java.time.LocalDate;

/** What follows when NAV gave less than was asked for (oppfølging av delvis innvilgelse). */
public record GrantFollowUp(Follows follows, String reason, LocalDate decidedOn) {

    /** What somebody decided. */
    public enum Follows {
        /** We complain to NAV. */
        COMPLAIN,
        /** We apply for the rest. */
        ASK_REST,
        /** We ask NAV to move the dates: NAV was slow. */
        CHANGE_DATES,
        /** The institution pays the rest. */
        OWN_COST,
        /** It is enough. */
        ACCEPT
    }
}
