package no.kneika.platform.training;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import no.kneika.platform.Actor;
import no.kneika.platform.Done;
import no.kneika.platform.TrainingPeople;
import no.kneika.platform.login.Entrance;
import no.kneika.platform.web.Html;
import no.kneika.platform.web.Page;
import no.kneika.platform.web.Pages;
import no.kneika.platform.web.Reply;
import no.kneika.platform.web.SignInPage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** "Hvem vil du være?": in the training room one signs in by choosing a person. */
@Controller
@Profile("training")
class TrainingSignIn {

    private final ObjectProvider<TrainingPeople> people;
    private final Entrance entrance;
    private final Pages pages;

    TrainingSignIn(ObjectProvider<TrainingPeople> people, Entrance entrance, Pages pages) {
        this.people = people;
        this.entrance = entrance;
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    Html choose() {
        var page = pages.open("signin.training-title");
        var all = groups();
        var many = all.stream()
                        .map(TrainingPeople.Group::institutionName)
                        .distinct()
                        .count()
                > 1;
        var groups = all.stream().map(group -> shown(group, page, many)).toList();
        return Html.page("web/sign-in", page, new SignInPage("/sign-in", groups, List.of()));
    }

    @PostMapping("/sign-in")
    View signIn(@RequestParam(defaultValue = "") String who, HttpServletRequest request, HttpServletResponse response) {
        var someone = find(who);
        if (someone.isEmpty()) return Reply.seeOther("/sign-in");
        var chosen = someone.get();
        var path =
                entrance.admit(request, response, new Actor(chosen.institution(), chosen.person(), chosen.capacity()));
        return Reply.seeOther(path);
    }

    @GetMapping("/signed-out")
    View signedOut(@RequestParam(required = false) @Nullable String kept) {
        return kept == null ? Reply.seeOther("/sign-in") : Reply.seeOther(new Done("/sign-in", "form-kept"));
    }

    private List<TrainingPeople.Group> groups() {
        return people.stream().flatMap(room -> room.groups().stream()).toList();
    }

    private Optional<TrainingPeople.Someone> find(String value) {
        return groups().stream()
                .flatMap(group -> group.people().stream())
                .filter(someone -> value(someone).equals(value))
                .findFirst();
    }

    // Where there is one institution only, its name on every heading would be noise.
    private static SignInPage.Group shown(TrainingPeople.Group group, Page page, boolean withPlace) {
        var heading = page.t(group.titleKey());
        var place = withPlace ? group.institutionName() : "";
        return new SignInPage.Group(
                place.isEmpty() ? heading : heading + ", " + place,
                group.people().stream().map(someone -> shown(someone, page)).toList());
    }

    private static SignInPage.Someone shown(TrainingPeople.Someone someone, Page page) {
        var note = someone.noteKey().isEmpty() ? "" : page.t(someone.noteKey());
        return new SignInPage.Someone(value(someone), someone.name(), someone.capacity(), note);
    }

    private static String value(TrainingPeople.Someone someone) {
        return someone.institution() + "/" + someone.person() + "/" + someone.capacity();
    }
}
