package no.kneika.payroll.web;

import java.util.List;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** The formats there are. */
public record FormatsPage(List<Format> formats, Form form) {

    /** @param inUse which version the next file is written in, or null */
    public record Format(
            String code,
            String name,
            String about,
            @Nullable String inUse,
            List<Version> versions) {}

    /** @param canUse it is not the one in use */
    public record Version(String number, String note, boolean canUse, String label) {}
}
