package no.kneika.platform.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kneika.kernel.Reason;

/**
 * A form as a person typed it, and what was wrong with it (skjema). Nothing typed is ever lost: a refused form is drawn
 * again from this. Controllers take it as a parameter.
 */
public record Form(Map<String, List<String>> values, List<Reason> errors) {

    /**
     * A likely correction, carried among a reason's values and offered as a button at the field.
     *
     * @param value what the field would then hold, as text
     * @param shown the same as a date, an amount or a time, for the sentence
     */
    public record Fix(String value, Object shown) {}

    public Form {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    public static Form of(Map<String, String> typed) {
        var values = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return new Form(values, List.of());
    }

    /** From a request; a pressed "use this" button ({@code fix=to=14.03.2027}) has its value put in. */
    static Form ofParameters(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, given) -> {
            if (!name.equals("fix") && !name.equals("_csrf")) values.put(name, List.copyOf(Arrays.asList(given)));
        });
        for (var fix : parameters.getOrDefault("fix", new String[0])) {
            int equals = fix.indexOf('=');
            if (equals > 0) values.put(fix.substring(0, equals), List.of(fix.substring(equals + 1)));
        }
        return new Form(values, List.of());
    }

    public static Form refused(Map<String, String> typed, List<Reason> reasons) {
        return of(typed).refused(reasons);
    }

    /** The same form with the reasons it was refused for. */
    public Form refused(List<Reason> reasons) {
        return new Form(values, reasons);
    }

    /** The same form with one field filled in, for what Kneika already knows. */
    public Form with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, List.of(value));
        return new Form(more, errors);
    }

    /** What was typed, or empty. */
    public String value(String name) {
        var given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }

    /** Everything ticked or repeated under one name. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether this choice is taken. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    public boolean isRefused() {
        return !errors.isEmpty();
    }

    /** Nothing is wrong with it: its sender had been signed out, and it is shown again as it was typed. */
    public boolean isUnsent() {
        return errors.size() == 1 && errors.getFirst().code().equals("sent-signed-out");
    }

    /** What is wrong with a field. */
    public Optional<Reason> error(String name) {
        return errors.stream().filter(reason -> name.equals(reason.field())).findFirst();
    }

    /** The correction offered at a field. */
    public Optional<Fix> fix(String name) {
        return error(name).stream()
                .flatMap(reason -> reason.args().stream())
                .filter(Fix.class::isInstance)
                .map(Fix.class::cast)
                .findFirst();
    }
}
