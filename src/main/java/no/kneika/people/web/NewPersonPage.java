package no.kneika.people.web;

import no.kneika.platform.web.Form;

/** A person nobody knows yet. */
public record NewPersonPage(Form form, boolean hasAccounts) {}
