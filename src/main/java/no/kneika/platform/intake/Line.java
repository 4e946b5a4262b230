package no.kneika.platform.intake;

/**
 * One row as it stood in a file (linje).
 *
 * @param number as a spreadsheet or an editor numbers it, from 1
 */
public record Line<T>(int number, T row) {}
