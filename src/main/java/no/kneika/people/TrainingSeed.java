package no.kneika.people;

import no.kneika.kernel.InstitutionId;

/**
 * What a room puts into the training room (øvingsrommet) beside the people. Declare a bean; it is called once per new
 * training institution, outside {@link no.kneika.platform.Use}, in rising order. Seed through the same services people
 * use, and be content to find it done already.
 */
public interface TrainingSeed {

    int order();

    void seed(InstitutionId institution, TrainingCast cast);
}
