package no.kneika.people;

/** How a person is known to an identity provider (innlogging): issuer and subject of OpenID Connect. */
public record Login(String issuer, String subject) {}
