package no.kneika.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import no.kneika.platform.Actor;
import no.kneika.support.TestClock;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An institution where everything has happened, with every address in it and who may open it: for tests that look at pages. */
public final class WholeHouse {

    /** They know Eva's case from different sides; whoever else is there comes after them. */
    private static final List<String> FIRST = List.of("Randi Moe", "Eva Dahl", "Aksel Rød", "Jorunn Sand", "Olav Lien");

    private final List<Route> routes;
    private final House house;
    private final TestClock clock;

    private WholeHouse(List<Route> routes, House house, TestClock clock) {
        this.routes = routes;
        this.house = house;
        this.clock = clock;
    }

    /** Builds it; half a minute well spent once per test class. */
    public static WholeHouse built(
            AutowireCapableBeanFactory beans, int port, SessionRepository<? extends Session> sessions) {
        var clock = beans.getBean(TestClock.class);
        var mappings = beans.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var walk = new WalkOnPages(port, sessions, clock, beans.getBean(AllRows.class));
        var house = beans.createBean(Houses.class).walked(walk, "", "");
        return new WholeHouse(Route.all(mappings), house, clock);
    }

    /**
     * One page with its variables filled in.
     *
     * @param pattern as Spring knows it
     * @param path about Eva's case when there is one
     */
    public record Address(String pattern, String path) {}

    /** Of every GET route: its addresses, Eva's own first. A route nobody can fill in has none. */
    public LinkedHashMap<String, List<Address>> addresses() {
        var all = new LinkedHashMap<String, List<Address>>();
        for (var route : routes) {
            if (route.isPost()) continue;
            all.computeIfAbsent(route.pattern(), any -> addresses(route));
        }
        return all;
    }

    private List<Address> addresses(Route route) {
        var kinds = route.kinds();
        if (kinds.isEmpty()) return List.of();
        if (kinds.get().isEmpty()) return List.of(new Address(route.pattern(), route.path(house::evas)));
        var found = new ArrayList<Address>();
        found.add(new Address(route.pattern(), route.path(house::evas)));
        var last = kinds.get().getLast();
        for (var known : house.of(last)) {
            var other = new Address(route.pattern(), route.path(kind -> kind == last ? known.id() : house.evas(kind)));
            if (!found.contains(other)) found.add(other);
        }
        return found;
    }

    /** Those who may open it, best known first; everybody when it is undecided. */
    public List<Actor> mayOpen(String pattern) {
        var may = WhoMay.of(new Route("GET", pattern, false)).orElse(Set.of());
        return house.tenant().cast().actors().entrySet().stream()
                .filter(each -> may.isEmpty() || may.contains(each.getValue().capacity()))
                .sorted(Comparator.comparingInt(each -> rank(each.getKey())))
                .map(each -> each.getValue())
                .distinct()
                .toList();
    }

    private static int rank(String name) {
        int known = FIRST.indexOf(name);
        return known < 0 ? FIRST.size() : known;
    }

    public Actor actor(String name) {
        return house.tenant().actor(name);
    }

    public String evasCase() {
        return "/cases/" + house.evas();
    }

    /** The day after the walk, when the claim has been sent. */
    public void theClockStandsWhereTheWalkEnded() {
        clock.set(Houses.END);
    }
}
