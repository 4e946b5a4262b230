package no.kneika.funding.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.kneika.institution.Funder;
import no.kneika.institution.NewRulebook;
import no.kneika.institution.RulebookVersion;
import no.kneika.institution.Setting;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import no.kneika.platform.web.Form;
import no.kneika.platform.web.Gathering;
import no.kneika.platform.web.Inputs;
import no.kneika.platform.web.Page;

/** A whole rulebook as a form: every setting a field with its own name. */
final class RulebookForm {

    private static final int MOST = 1000;
    private static final String SOURCE = "rules.md ⚙";

    private RulebookForm() {}

    static Form filled(Page page, RulebookVersion it) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var setting : Setting.values()) {
            var value = it.value(setting);
            values.put(
                    setting.name(),
                    setting.shape().isSeveral()
                            ? Arrays.asList(value.split(",", -1))
                            : List.of(RulebookWords.typed(page, setting, value)));
        }
        return new Form(values, List.of());
    }

    /** Fields that hold what was typed, to be carried on to the next page. */
    static List<Map.Entry<String, String>> carried(Form form) {
        return Stream.concat(Stream.of("from"), Stream.of(Setting.values()).map(Enum::name))
                .flatMap(name -> form.values(name).stream().map(value -> Map.entry(name, value)))
                .toList();
    }

    static Decision<NewRulebook> read(Form form, Funder funder, LocalDate today, String reason, int seen) {
        var typed = new Gathering();
        var from = typed.take(Inputs.date(form.value("from"), "from", today));
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            var value = RulebookWords.topics(funder).contains(setting.topic())
                    ? read(form, setting, today)
                    : Decision.accepted(setting.byDefault(funder));
            typed.take(value);
            if (value.isAccepted()) values.put(setting, value.orThrow());
        }
        return typed.make(() -> new NewRulebook(funder, from.get(), values, reason, seen));
    }

    private static Decision<String> read(Form form, Setting setting, LocalDate today) {
        var field = setting.name();
        var text = form.value(field);
        return switch (setting.shape()) {
            case COUNT -> Inputs.integer(text, field, 0, MOST).map(count -> Integer.toString(count));
            case COUNTS -> counts(text, field);
            case RATE -> Inputs.rate(text, field).map(Object::toString);
            case DAY ->
                Inputs.date(text, field, today).map(day -> day.toString().substring(5));
            case COST_PARTS, GROUNDS -> parts(form, setting);
            default ->
                setting.shape().choices().contains(text)
                        ? Decision.accepted(text)
                        : Decision.refused(Reason.of("choice-missing", SOURCE).at(field));
        };
    }

    private static Decision<String> counts(String text, String field) {
        var digits = text.replaceAll("[^0-9]+", ",").replaceAll("^,|,$", "");
        return digits.matches("\\d{1,4}(,\\d{1,4}){0,9}")
                ? Decision.accepted(digits)
                : Decision.refused(Reason.of("number-not-understood", SOURCE).at(field));
    }

    private static Decision<String> parts(Form form, Setting setting) {
        var chosen = setting.shape().choices().stream()
                .filter(part -> form.has(setting.name(), part))
                .toList();
        return chosen.isEmpty()
                ? Decision.refused(
                        Reason.of(setting == Setting.COVERAGE ? "rulebook-no-coverage" : "rulebook-choose-one", SOURCE)
                                .at(setting.name()))
                : Decision.accepted(String.join(",", chosen));
    }
}
