package no.kneika.security;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.kneika.kernel.CaseId;
import no.kneika.platform.Actor;
import no.kneika.security.Kind.Known;
import no.kneika.support.World.Tenant;

/**
 * One institution with its people and everything that can have an id.
 *
 * @param evas the case that was walked from need to claim
 * @param references what the funder calls its grants here, by case
 */
record House(Tenant tenant, CaseId evas, Map<Kind, List<Known>> ids, Map<String, String> references) {

    static House of(Tenant tenant, CaseId evas, AllRows rows, List<Known> more, Map<String, String> references) {
        var ids = new EnumMap<Kind, List<Known>>(Kind.class);
        for (var kind : Kind.values()) ids.put(kind, new ArrayList<>(kind.known(rows, tenant.id())));
        more.forEach(each -> ids.getOrDefault(each.kind(), new ArrayList<>()).add(each));
        return new House(tenant, evas, ids, references);
    }

    List<Known> of(Kind kind) {
        return ids.getOrDefault(kind, List.of());
    }

    /** One of the kind that belongs to Eva's case, or to none. */
    String evas(Kind kind) {
        return of(kind).stream()
                .filter(each -> each.caseId().equals(evas.toString()))
                .findFirst()
                .or(() -> of(kind).stream().findFirst())
                .orElseThrow(() -> missing(kind))
                .id();
    }

    static AssertionError missing(Kind kind) {
        return new AssertionError("No " + kind + " is made in Houses.walked: add the step that makes one, so that its"
                + " pages are crossed too.");
    }

    /** Somebody of each capacity. */
    List<Actor> oneOfEach() {
        var found = new EnumMap<no.kneika.kernel.Capacity, Actor>(no.kneika.kernel.Capacity.class);
        tenant.cast().actors().values().forEach(actor -> found.putIfAbsent(actor.capacity(), actor));
        return List.copyOf(found.values());
    }

    /** Somebody of each capacity, and another coordinator, student and mentor. */
    List<Actor> someOfEach() {
        var some = new ArrayList<>(oneOfEach());
        for (var name : List.of("Marit Hove", "Tobias Strand", "Tuva Lie", "Kaja Foss", "Hennie Vik"))
            some.add(tenant.actor(name));
        return some;
    }

    String name(Actor actor) {
        return tenant.cast().actors().entrySet().stream()
                        .filter(each -> each.getValue().equals(actor))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("")
                + " " + actor.capacity();
    }
}
