package no.kneika.funding;

/** Whom the funder may ask (kontaktperson); printed on everything, because letters come back without one (HK-dir 5.5). */
public record ContactPerson(String name, String phone, String email) {}
