package no.kneika.rehearsal.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Who pays for whom in a rehearsal, and when somebody else takes over (finansieringsformer, rules.md 2).
 *
 * @param first who pays from the first day; empty when it differs from pair to pair
 * @param switchAtMonth the month somebody else takes over, counted from 1; 0 when nobody does
 */
public record Regimes(Optional<Pays> first, int switchAtMonth) {

    /** As it was before 2026: a grant, and then a claim. */
    public static final Regimes ORDINARY = new Regimes(Optional.of(Pays.CLAIMED), 0);

    /** Who pays. */
    public enum Pays {
        /** NAV grants, and is claimed afterwards. */
        CLAIMED,
        /** NAV pays an agreement by itself. */
        SETTLED,
        /** The institution pays. */
        BUDGETED;

        /** A grant becomes an agreement, as in 2026; NAV's months are used up; NAV takes over what was a bridge. */
        Pays next() {
            return switch (this) {
                case CLAIMED, BUDGETED -> SETTLED;
                case SETTLED -> BUDGETED;
            };
        }
    }

    /** Empty for a word that is none. */
    public static Optional<Regimes> read(String word, int switchAtMonth) {
        if (word.equals("mixed")) return Optional.of(new Regimes(Optional.empty(), switchAtMonth));
        for (var pays : Pays.values())
            if (pays.name().toLowerCase(Locale.ROOT).equals(word))
                return Optional.of(new Regimes(Optional.of(pays), switchAtMonth));
        return Optional.empty();
    }

    /** The first day somebody else pays. */
    public Optional<LocalDate> switchDay() {
        return switchAtMonth == 0 ? Optional.empty() : Optional.of(Plan.FIRST_DAY.plusMonths(switchAtMonth - 1));
    }

    /** Who pays for a pair on a day. */
    public Pays of(Part part, LocalDate day) {
        var pays = first.orElseGet(() -> Pays.values()[part.number() % Pays.values().length]);
        return switchDay().filter(at -> !day.isBefore(at)).isPresent() ? pays.next() : pays;
    }

    /** Everybody is paid for by claims, all the time. */
    public boolean isOrdinary() {
        return equals(ORDINARY);
    }
}
