package no.kneika.people;

/**
 * Somebody employed (ansatt) as an imported register says it. A role is never part of it: that takes two people.
 *
 * @param number employee number in payroll
 */
public record StaffRow(String number, PersonRow person) {}
