package no.kneika.funding.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kneika.funding.ContactPerson;
import no.kneika.funding.WrittenApplication;
import no.kneika.funding.domain.ApplicationRules;
import no.kneika.institution.EmployerCosts;
import no.kneika.institution.Funder;
import no.kneika.institution.Institutions;
import no.kneika.institution.NavOffice;
import no.kneika.institution.NavUnit;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;
import org.springframework.stereotype.Component;

/** The fields of an application: filled from what is known, read from what was typed. */
@Component
class ApplicationForm {

    private final Institutions institutions;

    ApplicationForm(Institutions institutions) {
        this.institutions = institutions;
    }

    static Form filled(Page page, WrittenApplication it) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("office", it.officeNumber());
        values.put("adviserName", it.adviserName());
        values.put("unit", it.unitNumber());
        values.put("from", page.date(it.period().from()));
        values.put("to", page.date(it.period().to()));
        values.put("hours", it.hours().isZero() ? "" : page.typed(it.hours()));
        values.put(
                "rate", it.rate().kroner().signum() == 0 ? "" : number(it.rate().toString()));
        values.put("holiday", page.typed(it.costs().holidayPay()));
        values.put("pension", page.typed(it.costs().pension()));
        values.put("contribution", page.typed(it.costs().contribution()));
        values.put("mentorName", it.mentorName());
        values.put("reasons", it.reasons());
        values.put("contactName", it.contact().name());
        values.put("contactPhone", it.contact().phone());
        values.put("contactEmail", it.contact().email());
        return Form.of(values);
    }

    private static String number(String exact) {
        return exact.replace('.', ',');
    }

    Decision<WrittenApplication> read(Form form, LocalDate today) {
        var typed = new Gathering();
        var office = typed.take(office(form.value("office")));
        var adviser = typed.take(Inputs.optionalText(form.value("adviserName"), "adviserName", 120));
        var unit = institutions.navUnit(form.value("unit"));
        var period = typed.take(Inputs.period(form.value("from"), "from", form.value("to"), "to", today));
        var hours = typed.take(Inputs.hours(form.value("hours"), "hours"));
        var rate = typed.take(Inputs.rate(form.value("rate"), "rate"));
        var holiday = typed.take(Inputs.percent(form.value("holiday"), "holiday"));
        var pension = typed.take(Inputs.percent(form.value("pension"), "pension"));
        var contribution = typed.take(Inputs.percent(form.value("contribution"), "contribution"));
        var mentor = typed.take(Inputs.optionalText(form.value("mentorName"), "mentorName", 120));
        var reasons = typed.take(Inputs.text(form.value("reasons"), "reasons", ApplicationRules.LONGEST_REASONS));
        var name = typed.take(Inputs.text(form.value("contactName"), "contactName", 120));
        var phone = typed.take(Inputs.optionalText(form.value("contactPhone"), "contactPhone", 30));
        var email = typed.take(Inputs.optionalText(form.value("contactEmail"), "contactEmail", 120));
        return typed.make(() -> new WrittenApplication(
                Funder.NAV,
                office.get().number(),
                office.get().name(),
                adviser.get(),
                unit.map(NavUnit::number).orElse(""),
                unit.map(NavUnit::name).orElse(""),
                period.get(),
                hours.get(),
                rate.get(),
                new EmployerCosts(holiday.get(), pension.get(), contribution.get()),
                mentor.get(),
                reasons.get(),
                new ContactPerson(name.get(), phone.get(), email.get())));
    }

    private Decision<NavOffice> office(String number) {
        return institutions
                .navOffice(number)
                .<Decision<NavOffice>>map(Decision::accepted)
                .orElseGet(() -> Decision.refused(
                        Reason.of("application-no-office", "HK-dir 5.2").at("office")));
    }

    List<Option> offices() {
        return institutions.navOffices().stream()
                .map(office -> new Option(office.number(), office.name()))
                .toList();
    }

    List<Option> units() {
        return institutions.navUnits().stream()
                .map(unit -> new Option(unit.number(), unit.name()))
                .toList();
    }
}
