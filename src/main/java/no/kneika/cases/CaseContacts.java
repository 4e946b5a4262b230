package no.kneika.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.cases.domain.WhomToWrite;
import no.kneika.cases.store.ToldRows;
import no.kneika.institution.Institutions;
import no.kneika.institution.Responsible;
import no.kneika.institution.ResponsibleId;
import no.kneika.institution.Responsibles;
import no.kneika.kernel.CaseId;
import no.kneika.kernel.PersonId;
import no.kneika.platform.BusinessClock;
import org.springframework.stereotype.Component;

/** Whom one writes to about which case (kontakter i saken), and which cases somebody answers for. Inside {@code Use}. */
@Component
public class CaseContacts {

    private final Cases cases;
    private final Responsibles register;
    private final Institutions institutions;
    private final ToldRows told;
    private final BusinessClock clock;

    CaseContacts(Cases cases, Responsibles register, Institutions institutions, ToldRows told, BusinessClock clock) {
        this.cases = cases;
        this.register = register;
        this.institutions = institutions;
        this.told = told;
        this.clock = clock;
    }

    /** Whom to write to about a case today. */
    public List<WhomToWrite.Line> of(CaseId id) {
        var it = cases.find(id);
        var all = register.all();
        return WhomToWrite.of(
                new WhomToWrite.Facts(
                        it.nav().map(nav -> new WhomToWrite.Place(nav.officeNumber(), nav.officeName())),
                        it.nav().flatMap(NavContact::adviser),
                        it.nav()
                                .flatMap(nav -> institutions.navUnitFor(nav.officeNumber()))
                                .map(unit -> new WhomToWrite.Place(unit.number(), unit.name())),
                        it.coordinator().flatMap(who -> entry(who, all))),
                clock.today(),
                all);
    }

    /** The open cases one knows of, by whoever at NAV answers for them today: successors have taken over. */
    public Map<ResponsibleId, List<SupportCase>> byAdviser() {
        var found = new HashMap<ResponsibleId, List<SupportCase>>();
        var today = clock.today();
        for (var it : cases.all()) {
            if (!it.isOpen()) continue;
            it.nav()
                    .flatMap(NavContact::adviser)
                    .map(id ->
                            register.succeeding(id, today).map(Responsible::id).orElse(id))
                    .ifPresent(id ->
                            found.computeIfAbsent(id, any -> new ArrayList<>()).add(it));
        }
        return found;
    }

    /** Who was told that somebody changed, newest first. */
    public List<ToldRows.Told> told(ResponsibleId id) {
        return told.of(id);
    }

    private static Optional<ResponsibleId> entry(PersonId who, Map<ResponsibleId, Responsible> all) {
        return all.values().stream()
                .filter(it ->
                        it.person().equals(Optional.of(who)) && it.departure().isEmpty())
                .map(Responsible::id)
                .findFirst();
    }
}
