package no.kneika.claims.web;

import java.util.List;
import no.kneika.platform.web.Event;
import no.kneika.platform.web.Figure;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * A claim that was dispatched, with ready answers.
 *
 * @param seen the step this page shows; a command that saw another is too late
 * @param again where a returned claim is corrected and sent again, or null
 * @param takenBack what of it was reversed after it was sent, and what to do about it
 * @param owed what is to be paid back, for finance who does it; or null
 * @param wrong repayments that can be taken back, for finance who does it
 * @param openQuestion the one of NAV's that is answered next, for those who may
 * @param lateToo whether a refusal may be because it came late
 */
public record SentPage(
        String id,
        String lead,
        String status,
        String statusColor,
        String next,
        List<Figure> figures,
        List<Event> history,
        List<Letter> letters,
        int seen,
        boolean canReturn,
        boolean canSettle,
        boolean canRefuse,
        boolean lateToo,
        boolean canGiveUp,
        boolean canWriteOff,
        @Nullable String whyNotWriteOff,
        @Nullable String again,
        List<String> takenBack,
        @Nullable String owed,
        String owedAmount,
        List<Option> wrong,
        String outstanding,
        String rulebook,
        String kid,
        String today,
        String grantHref,
        List<Asked> questions,
        @Nullable String openQuestion,
        String form,
        Form typed) {

    /** A version that left: its document, and its figures to take along. */
    public record Letter(String name, String href) {}

    /** The form that was refused is drawn with its errors; the others are as new. */
    public Form formOf(String name) {
        return name.equals(form) ? typed : Form.empty();
    }
}
