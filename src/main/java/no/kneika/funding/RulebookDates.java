package no.kneika.funding;

import java.time.LocalDate;
import java.util.List;
import no.kneika.institution.Rulebook;

/** Dates of a later room that follow from NAV's rulebook. Asked as the house, which sees every case. */
public interface RulebookDates {

    /** Those that would be others from a day on. */
    List<RulebookMove> moved(Rulebook before, Rulebook after, LocalDate from);
}
