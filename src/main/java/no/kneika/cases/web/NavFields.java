package no.kneika.cases.web;

import java.util.Optional;
import no.kneika.cases.NavContact;
import no.kneika.institution.Institutions;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.kernel.Reason;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Inputs;

/** The fields for NAV's office and adviser, which two forms share. */
final class NavFields {

    private NavFields() {}

    static Decision<Optional<NavContact>> read(Form form, Institutions institutions, Optional<PersonId> adviser) {
        var number = form.value("office");
        if (number.isBlank()) return Decision.accepted(Optional.empty());
        var office = institutions.navOffice(number);
        if (office.isEmpty())
            return Decision.refused(
                    Reason.of("nav-office-unknown", "HK-dir 5.2").at("office"));
        var typed = new Gathering();
        var name = typed.take(Inputs.optionalText(form.value("adviserName"), "adviserName", 120));
        var phone = typed.take(Inputs.optionalText(form.value("adviserPhone"), "adviserPhone", 30));
        return typed.make(
                () -> Optional.of(new NavContact(number, office.get().name(), name.get(), phone.get(), adviser)));
    }
}
