package no.kneika.funding.domain;

import java.time.LocalDate;
import java.util.Optional;
import no.kneika.kernel.Period;
import no.kneika.kernel.PersonId;

/**
 * What an agreement says, in the fields of NAV's form (design/integrations.md).
 *
 * @param writtenOn the day it is or was typed in at NAV: dates may reach seven days behind it
 * @param student deltaker
 * @param employer the institution (bedrift), and who answers for it
 * @param adviser NAV's (veileder)
 * @param mentorContact the mentor as NAV reaches them
 * @param tasks what the mentor does (arbeidsoppgaver til mentor)
 * @param followUp how it is followed up (oppfølging)
 * @param facilitation what is arranged for (tilrettelegging)
 * @param account where NAV pays (kontonummer), eleven digits
 * @param familyTie family or money between the employer and the student, explained; empty where there is none
 */
public record WrittenAgreement(
        PersonId mentor,
        LocalDate writtenOn,
        Someone student,
        Employer employer,
        Someone adviser,
        Someone mentorContact,
        String tasks,
        Period period,
        String followUp,
        String facilitation,
        AgreementTerms terms,
        String account,
        Optional<String> familyTie) {

    /** A name and a phone number; the phone may be empty in what is not finished. */
    public record Someone(String name, String phone) {

        /** All but the last name, as NAV asks for them apart. */
        public String first() {
            int last = name.strip().lastIndexOf(' ');
            return last < 0 ? name.strip() : name.strip().substring(0, last).strip();
        }

        public String last() {
            int last = name.strip().lastIndexOf(' ');
            return last < 0 ? "" : name.strip().substring(last + 1);
        }
    }

    /** @param number organisation number, nine digits */
    public record Employer(String name, String number, Someone contact) {}
}
