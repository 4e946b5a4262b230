package no.kneika.rehearsal.domain;

import java.time.DayOfWeek;
import no.kneika.kernel.HourlyRate;

/**
 * One student and the mentor who helps them.
 *
 * @param number from 1
 * @param hoursPerWeek what the student needs, and what is asked for
 * @param rate what the mentor is paid; some are paid above what NAV covers
 * @param meets the weekday they meet
 * @param goesOnInAGap an approver lets them go on at the institution's own risk when no letter has come; others stop
 */
public record Part(
        int number,
        String student,
        String mentor,
        int hoursPerWeek,
        HourlyRate rate,
        DayOfWeek meets,
        boolean goesOnInAGap) {}
