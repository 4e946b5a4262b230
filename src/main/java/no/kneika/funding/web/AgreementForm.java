package no.kneika.funding.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.kneika.funding.domain.AgreementTerms;
import no.kneika.funding.domain.AgreementTerms.WageKind;
import no.kneika.funding.domain.WrittenAgreement;
import no.kneika.funding.domain.WrittenAgreement.Employer;
import no.kneika.funding.domain.WrittenAgreement.Someone;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Percent;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;

/** The fields of an agreement: filled from what is known, read from what was typed. */
final class AgreementForm {

    private static final int NAME = 120;
    private static final int PHONE = 30;
    private static final int MOST_HOURS = 999;

    /** Long enough to be read whole; the rule says what NAV takes, and how much is too much. */
    private static final int WORDS = 5000;

    private AgreementForm() {}

    static Form filled(Page page, WrittenAgreement it) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("mentor", it.mentor().toString());
        values.put("writtenOn", page.date(it.writtenOn()));
        values.put("studentPhone", it.student().phone());
        values.put("contactName", it.employer().contact().name());
        values.put("contactPhone", it.employer().contact().phone());
        values.put("adviserName", it.adviser().name());
        values.put("adviserPhone", it.adviser().phone());
        values.put("mentorPhone", it.mentorContact().phone());
        values.put("tasks", it.tasks());
        values.put("from", page.date(it.period().from()));
        values.put("to", page.date(it.period().to()));
        values.put("followUp", it.followUp());
        values.put("facilitation", it.facilitation());
        var terms = it.terms();
        values.put("hours", terms.hours().signum() == 0 ? "" : terms.hours().toPlainString());
        values.put("wage", terms.wage().signum() == 0 ? "" : terms.wage().toPlainString());
        values.put("per", terms.kind().name());
        values.put("position", plain(terms.position()).replace('.', ','));
        values.put("holiday", percent(terms.holiday()));
        values.put("pension", percent(terms.pension()).replace('.', ','));
        values.put("contribution", percent(terms.contribution()));
        values.put("account", it.account());
        values.put("family", it.familyTie().isPresent() ? "YES" : "NO");
        values.put("familyWhy", it.familyTie().orElse(""));
        return Form.of(values);
    }

    static Decision<WrittenAgreement> read(Form form, LocalDate today) {
        var typed = new Gathering();
        var mentor = mentor(form);
        if (mentor.isEmpty())
            typed.refuse(Reason.of("agreement-not-mentor", "rules.md 2 SETTLED").at("mentor"));
        var writtenOn = typed.take(Inputs.date(form.value("writtenOn"), "writtenOn", today));
        var studentPhone = typed.take(Inputs.optionalText(form.value("studentPhone"), "studentPhone", PHONE));
        var contactName = typed.take(Inputs.optionalText(form.value("contactName"), "contactName", NAME));
        var contactPhone = typed.take(Inputs.optionalText(form.value("contactPhone"), "contactPhone", PHONE));
        var adviserName = typed.take(Inputs.optionalText(form.value("adviserName"), "adviserName", NAME));
        var adviserPhone = typed.take(Inputs.optionalText(form.value("adviserPhone"), "adviserPhone", PHONE));
        var mentorPhone = typed.take(Inputs.optionalText(form.value("mentorPhone"), "mentorPhone", PHONE));
        var tasks = typed.take(Inputs.optionalText(form.value("tasks"), "tasks", WORDS));
        var period = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", today));
        var followUp = typed.take(Inputs.optionalText(form.value("followUp"), "followUp", WORDS));
        var facilitation = typed.take(Inputs.optionalText(form.value("facilitation"), "facilitation", WORDS));
        var hours = typed.take(Inputs.integer(form.value("hours"), "hours", 0, MOST_HOURS));
        var wage = typed.take(Inputs.money(form.value("wage"), "wage"));
        var kind = typed.take(Inputs.choice(form.value("per"), "per", WageKind.class));
        var position = typed.take(Inputs.percent(form.value("position"), "position"));
        var holiday = typed.take(Inputs.percent(form.value("holiday"), "holiday"));
        var pension = typed.take(Inputs.percent(form.value("pension"), "pension"));
        var zone = typed.take(Inputs.percent(form.value("contribution"), "contribution"));
        var account = typed.take(Inputs.optionalText(form.value("account"), "account", PHONE));
        var family = typed.take(Inputs.choice(form.value("family"), "family", YesNo.class));
        var familyWhy = typed.take(Inputs.optionalText(form.value("familyWhy"), "familyWhy", WORDS));
        return typed.make(() -> new WrittenAgreement(
                mentor.orElseThrow(),
                writtenOn.get(),
                new Someone("", studentPhone.get()),
                new Employer("", "", new Someone(contactName.get(), contactPhone.get())),
                new Someone(adviserName.get(), adviserPhone.get()),
                new Someone("", mentorPhone.get()),
                tasks.get(),
                period.get(),
                followUp.get(),
                facilitation.get(),
                new AgreementTerms(
                        wage.get().kroner(),
                        kind.get(),
                        position.get().value(),
                        BigDecimal.valueOf(hours.get()),
                        share(holiday.get()),
                        share(pension.get()),
                        share(zone.get())),
                account.get().replaceAll("[\\s.\\u00a0]", ""),
                family.get() == YesNo.YES ? Optional.of(familyWhy.get()) : Optional.empty()));
    }

    private enum YesNo {
        YES,
        NO
    }

    static Optional<PersonId> mentor(Form form) {
        return GrantForm.uuid(form.value("mentor")).map((UUID id) -> new PersonId(id));
    }

    static List<Option> kinds(Page page) {
        return Stream.of(WageKind.values())
                .map(kind -> new Option(
                        kind.name(), page.t("agreement-sum.per." + kind.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    static List<Option> rates(Page page, List<BigDecimal> shares) {
        return shares.stream()
                .map(share -> new Option(percent(share), page.percent(new Percent(share.movePointRight(2)))))
                .toList();
    }

    static List<Option> yesNo(Page page) {
        return Stream.of(YesNo.values())
                .map(it -> new Option(
                        it.name(), page.t("agreement.sheet.choice." + it.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static BigDecimal share(Percent percent) {
        return percent.value().movePointLeft(2);
    }

    private static String percent(BigDecimal share) {
        return plain(share.movePointRight(2));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
