package no.kneika.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kneika.kernel.Decision;
import no.kneika.kernel.PersonId;
import no.kneika.people.People;
import no.kneika.platform.Actor;
import no.kneika.platform.BatchItem;
import no.kneika.platform.BatchWork;
import no.kneika.platform.Done;
import org.springframework.stereotype.Component;

/** Invitations sent together. */
@Component
class InvitationBatch implements BatchWork {

    private final Invitations invitations;
    private final People people;

    InvitationBatch(Invitations invitations, People people) {
        this.invitations = invitations;
        this.people = people;
    }

    @Override
    public String kind() {
        return Invitations.BATCH;
    }

    @Override
    public Decision<Done> carryOut(Actor by, BatchItem item) {
        return invitations
                .send(new PersonId(item.subject()), item.seen(), by)
                .map(sent -> new Done("/invitations", "invitation-sent"));
    }

    @Override
    public Map<UUID, String> names(Actor by, Collection<UUID> subjects) {
        var names = new HashMap<UUID, String>();
        people.names(subjects.stream().map(PersonId::new).toList()).forEach((id, name) -> names.put(id.value(), name));
        return names;
    }

    @Override
    public String navItem() {
        return "students";
    }

    @Override
    public String home() {
        return "/invitations";
    }
}
