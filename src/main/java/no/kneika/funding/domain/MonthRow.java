package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.funding.SubsidyPeriod;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;

/**
 * What somebody read at NAV about a month of an agreement: a line of a file, or typed in.
 *
 * @param line as a spreadsheet numbers it; 0 for one that was typed in
 * @param sum decided; nothing when NAV said no
 */
public record MonthRow(
        int line, MonthNumber number, Period days, LocalDate decidedOn, Money sum, Optional<SubsidyPeriod.Paid> paid) {}
