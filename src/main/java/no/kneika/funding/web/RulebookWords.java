package no.kneika.funding.web;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.kneika.institution.Funder;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.Setting;
import no.kneika.kernel.HourlyRate;
import no.kneika.platform.web.Option;
import no.kneika.platform.web.Page;

/** A rulebook as people read it: names and values of settings, and which version something was decided under. */
final class RulebookWords {

    private static final int ANY_YEAR = 2028;

    private RulebookWords() {}

    /** What a rulebook is about; what the institution asks of those it pays for is nothing NAV has a rule for. */
    static List<Setting.Topic> topics(Funder funder) {
        return Stream.of(Setting.Topic.values())
                .filter(topic -> funder == Funder.OWN || topic != Setting.Topic.OWN_MONEY)
                .toList();
    }

    /** "versjon 2, fra 1. januar 2027". */
    static String version(Page page, RulebookVersion it) {
        return page.t("rulebook.version", it.number(), it.validFrom());
    }

    /** The version that would have held on its first day without it. */
    static RulebookVersion before(RulebookVersion it, List<RulebookVersion> all) {
        return all.stream()
                .filter(other -> other.number() < it.number())
                .filter(other -> !other.validFrom().isAfter(it.validFrom()))
                .max(Comparator.comparing(RulebookVersion::validFrom).thenComparing(RulebookVersion::number))
                .orElse(it);
    }

    static String name(Page page, Setting setting) {
        return page.t("rulebook." + setting);
    }

    static String value(Page page, Setting setting, String value) {
        return switch (setting.shape()) {
            case COUNT -> value;
            case COUNTS -> page.list(Arrays.asList(value.split(",", -1)));
            case RATE -> page.rate(HourlyRate.of(value));
            case DAY -> day(page, value);
            case COST_PARTS ->
                page.list(Arrays.stream(value.split(",", -1))
                        .map(part -> page.t("cost." + part))
                        .toList());
            case GROUNDS ->
                page.list(Arrays.stream(value.split(",", -1))
                        .map(ground -> page.t("own.ground." + ground))
                        .toList());
            case GRADE -> value;
            default -> page.t("rulebook.choice." + value);
        };
    }

    /** What the field of a setting holds, so that it can be read again. */
    static String typed(Page page, Setting setting, String value) {
        return switch (setting.shape()) {
            case COUNTS -> value.replace(",", ", ");
            case RATE -> value.replace('.', ',');
            case DAY -> value.substring(3) + "." + value.substring(0, 2) + ".";
            default -> value;
        };
    }

    static List<Option> options(Page page, Setting setting) {
        return setting.shape().choices().stream()
                .map(choice -> new Option(choice, value(page, setting, choice)))
                .toList();
    }

    private static String day(Page page, String value) {
        var month = YearMonth.of(ANY_YEAR, Integer.parseInt(value.substring(0, 2)));
        return page.t("rulebook.day", String.valueOf(Integer.parseInt(value.substring(3))), page.monthName(month));
    }
}
