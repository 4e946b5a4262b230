package no.kneika.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import no.kneika.kernel.InstitutionId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.Doorman;
import no.kneika.platform.web.CapacityPage;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.UnknownPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** In which capacity, and at which institution, one acts. Chosen after login, and again whenever one likes. */
@Controller
class ChoiceOfCapacity {

    private final ObjectProvider<Doorman> doorman;
    private final Entrance entrance;
    private final Pages pages;

    ChoiceOfCapacity(ObjectProvider<Doorman> doorman, Entrance entrance, Pages pages) {
        this.doorman = doorman;
        this.entrance = entrance;
        this.pages = pages;
    }

    @GetMapping("/capacity")
    View choose(SignedIn who) {
        var entries = entries(who);
        if (entries.isEmpty()) return notKnown();
        var choices = entries.stream()
                .map(entry -> new CapacityPage.Choice(
                        value(entry), entry.capacity(), entry.personName(), entry.institutionName()))
                .toList();
        return Html.page("web/capacity", pages.open("capacity.title"), new CapacityPage("/capacity", choices));
    }

    @PostMapping("/capacity")
    View chosen(
            SignedIn who,
            @RequestParam(defaultValue = "") String as,
            HttpServletRequest request,
            HttpServletResponse response) {
        return entries(who).stream()
                .filter(entry -> value(entry).equals(as))
                .findFirst()
                .map(entry -> Reply.seeOther(entrance.admit(request, response, who.as(entry))))
                .orElseGet(() -> Reply.seeOther("/capacity"));
    }

    @GetMapping("/not-known")
    Html notKnown() {
        return Html.page("web/unknown", pages.open("unknown.title"), new UnknownPage("/logout"))
                .status(HttpStatus.FORBIDDEN);
    }

    private List<Doorman.Entry> entries(SignedIn who) {
        return who.known().stream()
                .flatMap(
                        known -> doorman
                                .getObject()
                                .entries(new InstitutionId(known.institution()), new PersonId(known.person()))
                                .stream())
                .distinct()
                .toList();
    }

    private static String value(Doorman.Entry entry) {
        return entry.institution() + "/" + entry.person() + "/" + entry.capacity();
    }
}
