package no.kneika.platform;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Goes on with batches the house left when it died. Somebody who no longer holds the role does no more in it. */
@Component
class BatchResume implements HouseJob {

    private final Use use;
    private final BatchRows rows;
    private final Batches batches;
    private final ObjectProvider<InstitutionDirectory> institutions;
    private final ObjectProvider<Doorman> doorman;

    BatchResume(
            Use use,
            BatchRows rows,
            Batches batches,
            ObjectProvider<InstitutionDirectory> institutions,
            ObjectProvider<Doorman> doorman) {
        this.use = use;
        this.rows = rows;
        this.batches = batches;
        this.institutions = institutions;
        this.doorman = doorman;
    }

    @Override
    public String name() {
        return "platform.batches";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        institutions.stream()
                .flatMap(directory -> directory.all().stream())
                .forEach(institution ->
                        use.asSystem(institution, rows::unfinished).forEach(this::goOn));
    }

    private void goOn(BatchRows.Left left) {
        if (stillHeld(left.by())) batches.carryOut(left.by(), left.id());
        else batches.giveUp(left.by(), left.id(), "batch-role-ended");
    }

    private boolean stillHeld(Actor by) {
        return doorman.stream()
                .flatMap(door -> door.entries(by.institution(), by.person()).stream())
                .anyMatch(entry -> entry.capacity() == by.capacity());
    }
}
