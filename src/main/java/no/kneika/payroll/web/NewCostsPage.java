package no.kneika.payroll.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/** Where new employer's costs are written; filled with what counts today for an employee. */
public record NewCostsPage(String lead, List<Option> contracts, String holiday, String pension, Form form) {}
