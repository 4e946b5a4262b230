package no.kneika.funding.web;

import java.util.List;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;

/**
 * Something is to be otherwise with a grant, before it is.
 *
 * @param months the months it can begin to hold; empty for an end
 * @param hours as they are now, or what is left of a grant that ends
 * @param asksHours whether somebody must say how many hours are left
 */
public record ChangePage(
        String action,
        String back,
        String over,
        String lead,
        List<Option> months,
        List<Option> reasons,
        String lastDay,
        String hours,
        boolean asksHours,
        String hoursHelp,
        Form form) {}
