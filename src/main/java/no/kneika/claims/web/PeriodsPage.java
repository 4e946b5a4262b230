package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's months, ready to be shown: which are closed, what the accounting system has got, and its accounts.
 *
 * @param export the button's word, or null when there is nothing to give
 * @param accounts empty for those who may not change them
 */
public record PeriodsPage(
        List<Month> months,
        List<Opened> reopened,
        @Nullable String export,
        List<File> files,
        List<Account> accounts,
        Form form) {

    /**
     * @param inWords its name inside a sentence
     * @param close where it is closed, or null
     * @param reopen where it is opened again, or null
     */
    public record Month(
            String name,
            String inWords,
            String state,
            String amount,
            @Nullable String close,
            @Nullable String reopen,
            String field) {}

    public record Opened(String name, String note) {}

    public record File(String name, String note, String href) {}

    public record Account(String name, String label, String number) {}
}
