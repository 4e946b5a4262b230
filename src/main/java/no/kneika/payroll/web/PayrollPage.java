package no.kneika.payroll.web;

import java.util.List;
import no.kneika.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Hours out and vouchers in.
 *
 * @param send what can be sent now, or null when nothing can
 * @param corrections hours that were sent and are taken back with the next file
 * @param without mentors who have hours but no employee number, as a sentence; null when there are none
 * @param format which format the file is written in, as a sentence
 * @param underway files of vouchers that are being read, or were refused and wait
 * @param lines wrong lines of a file that was refused, one sentence each
 */
public record PayrollPage(
        @Nullable Send send,
        List<Row> corrections,
        @Nullable String without,
        String format,
        List<Export> exports,
        List<File> underway,
        List<File> files,
        List<Month> months,
        Form sendForm,
        Form voucherForm) {

    /** @param rows what the file will hold, for the preview */
    public record Send(String label, String sum, List<Row> rows) {}

    public record Row(String mentor, String month, String hours, String rate, String wage) {}

    public record Export(String name, String note, String href) {}

    public record File(String name, String note, String href) {}

    /** @param state "avstemt", or how many differences wait for a word */
    public record Month(String name, String state, String href) {}
}
