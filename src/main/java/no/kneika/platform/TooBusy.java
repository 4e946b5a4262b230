package no.kneika.platform;

/** So many ask at once that it was not this one's turn in time (det er kø): 503, nothing was begun, and trying again helps. */
public class TooBusy extends RuntimeException {

    public TooBusy(String who) {
        super(who, null, false, false);
    }
}
