package no.kneika.funding.web;

import no.kneika.platform.web.Form;

/** A budget line about to be opened. */
public record BudgetFormPage(Form form, String back) {}
