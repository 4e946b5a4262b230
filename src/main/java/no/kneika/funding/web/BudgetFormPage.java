package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/** A budget line about to be opened. */
public record BudgetFormPage(Form form, String back, List<Option> faculties) {}
