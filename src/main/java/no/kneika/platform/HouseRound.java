package no.kneika.platform;

/**
 * Everything the house does by itself, done once by hand (en runde): days begin, folders are emptied, what was asked for is
 * run, done when the call answers. For a house without an engine, such as a rehearsal's; what fails is not tried again but
 * thrown.
 */
public interface HouseRound {

    /** All of it, with what is done again and again for each institution. */
    void make();

    /** Days, folders, and the jobs that were asked for and are due, a few side by side. */
    void small();
}
