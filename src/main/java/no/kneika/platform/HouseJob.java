package no.kneika.platform;

import java.time.Duration;

/** What the house does again and again for itself, outside any institution. Declare it as a bean. */
public interface HouseJob {

    /** Unique in the house, {@code room.what}. */
    String name();

    Duration every();

    void run();
}
