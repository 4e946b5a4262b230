package no.kneika.platform;

/**
 * The training room (øvingsrommet) was emptied: nobody and nothing is left, and the clock shows today. Room people
 * furnishes it again, as on the first day, before the answer comes.
 */
public record TrainingRoomEmptied() {}
