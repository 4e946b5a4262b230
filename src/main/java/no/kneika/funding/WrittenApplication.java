package no.kneika.funding;

import no.kneika.institution.EmployerCosts;
import no.kneika.institution.Funder;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * What an application says (søknaden), HK-dir 5.2 and 5.5.
 *
 * @param officeNumber the student's NAV office, four digits
 * @param adviserName NAV's adviser; may be empty
 * @param unitNumber the measures unit that will be sent the claim; may be empty when nobody knows
 * @param hours in total for the period
 * @param costs the employer's costs on top of the rate
 * @param mentorName may be empty: the mentor does not have to be named
 * @param reasons in the student's words, sent because the student consented to the application
 */
public record WrittenApplication(
        Funder funder,
        String officeNumber,
        String officeName,
        String adviserName,
        String unitNumber,
        String unitName,
        Period period,
        Minutes hours,
        HourlyRate rate,
        EmployerCosts costs,
        String mentorName,
        String reasons,
        ContactPerson contact) {}
