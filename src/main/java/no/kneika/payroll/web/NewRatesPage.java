package no.kneika.payroll.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * Where a new pay scale is written.
 *
 * @param groups one for each kind of contract and support
 */
public record NewRatesPage(String lead, List<Option> ways, List<Group> groups, Form form) {

    public record Group(String name, List<Box> boxes) {}

    /** @param initial what the scale of today says */
    public record Box(String name, String label, String initial) {}
}
