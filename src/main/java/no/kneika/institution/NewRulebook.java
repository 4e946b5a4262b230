package no.kneika.institution;

import java.time.LocalDate;
import java.util.Map;

/**
 * What an administrator wants a new version of a rulebook to say.
 *
 * @param seen the number of the newest version when the writing began
 * @param values every setting that is to differ from the version that would otherwise hold on that day
 */
public record NewRulebook(Funder funder, LocalDate from, Map<Setting, String> values, String reason, int seen) {

    public NewRulebook {
        values = Map.copyOf(values);
    }
}
