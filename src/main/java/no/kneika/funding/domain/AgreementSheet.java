package no.kneika.funding.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import no.kneika.funding.domain.AgreementTerms.WageKind;
import no.kneika.funding.domain.WrittenAgreement.Someone;

/**
 * An agreement as it is typed in at NAV: NAV's steps in NAV's order, each value as NAV's field takes it (NAV's public
 * code 2026: Kontaktinformasjon, Om mentoren, Varighet, Oppfølging og tilrettelegging, Beregning av tilskudd).
 */
public record AgreementSheet(List<Step> steps) {

    /** One page of NAV's form. */
    public record Step(String key, List<Field> fields) {}

    /**
     * One field of it.
     *
     * @param value as it is copied; for a choice, the key of the choice
     * @param kind how it is shown
     */
    public record Field(String key, String value, Kind kind) {

        public enum Kind {
            TEXT,
            LONG_TEXT,
            /** Chosen at NAV, not typed. */
            CHOICE
        }
    }

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    public static AgreementSheet of(WrittenAgreement it) {
        return new AgreementSheet(List.of(
                new Step("contact", contact(it)),
                new Step("mentor", mentor(it)),
                new Step(
                        "duration",
                        List.of(
                                day("from", it.period().from()),
                                day("to", it.period().to()))),
                new Step(
                        "follow-up",
                        List.of(words("follow-up", it.followUp()), words("facilitation", it.facilitation()))),
                new Step("money", money(it))));
    }

    private static List<Field> contact(WrittenAgreement it) {
        var fields = new ArrayList<Field>();
        someone(fields, "student", it.student());
        fields.add(text("employer-name", it.employer().name()));
        fields.add(text("employer-number", it.employer().number()));
        someone(fields, "contact", it.employer().contact());
        fields.add(choice("family", it.familyTie().isPresent() ? "yes" : "no"));
        it.familyTie().ifPresent(why -> fields.add(words("family-why", why)));
        someone(fields, "adviser", it.adviser());
        return fields;
    }

    private static List<Field> mentor(WrittenAgreement it) {
        var fields = new ArrayList<Field>();
        someone(fields, "mentor", it.mentorContact());
        fields.add(words("tasks", it.tasks()));
        return fields;
    }

    private static List<Field> money(WrittenAgreement it) {
        var terms = it.terms();
        var fields = new ArrayList<Field>();
        fields.add(text("hours", number(terms.hours())));
        fields.add(choice("per", terms.kind().name().toLowerCase(java.util.Locale.ROOT)));
        fields.add(text("wage", number(terms.wage())));
        // NAV asks for the position only where it has something to say.
        if (terms.kind() != WageKind.HOUR) fields.add(text("position", number(terms.position())));
        fields.add(text("pension", percent(terms.pension())));
        fields.add(text("contribution", percent(terms.contribution())));
        fields.add(text("holiday", percent(terms.holiday())));
        fields.add(text("account", it.account()));
        return fields;
    }

    private static void someone(List<Field> fields, String who, Someone it) {
        fields.add(text(who + "-first", it.first()));
        fields.add(text(who + "-last", it.last()));
        fields.add(text(who + "-phone", it.phone().replaceAll("[\\s\\u00a0]", "")));
    }

    private static Field text(String key, String value) {
        return new Field(key, value, Field.Kind.TEXT);
    }

    private static Field words(String key, String value) {
        return new Field(key, value, Field.Kind.LONG_TEXT);
    }

    private static Field choice(String key, String value) {
        return new Field(key, value, Field.Kind.CHOICE);
    }

    private static Field day(String key, LocalDate day) {
        return text(key, day.format(AS_TYPED));
    }

    private static String percent(BigDecimal share) {
        return number(share.movePointRight(2));
    }

    /** With a comma, without zeros nobody needs. */
    private static String number(BigDecimal it) {
        return it.signum() == 0 ? "0" : it.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
