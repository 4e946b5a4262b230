package no.kneika.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One page or form of the house.
 *
 * @param method GET or POST
 * @param pattern the address with its variables, for example {@code /grants/{id}/corrections}
 * @param upload whether it takes a file
 */
record Route(String method, String pattern, boolean upload) {

    private static final Pattern VARIABLE = Pattern.compile("/([a-z-]+)/\\{(\\w+)}");
    private static final Pattern MONTH = Pattern.compile("\\{month}");

    /** Everything that a browser can reach, as Spring knows it; error pages apart. */
    static List<Route> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().startsWith("no.kneika"))
                .flatMap(each -> {
                    var info = each.getKey();
                    var patterns = info.getPatternValues();
                    var upload = Stream.of(each.getValue().getMethodParameters())
                            .anyMatch(parameter ->
                                    parameter.getParameterType().getSimpleName().startsWith("MultipartFile"));
                    return info.getMethodsCondition().getMethods().stream()
                            .map(RequestMethod::name)
                            .flatMap(method -> patterns.stream().map(pattern -> new Route(method, pattern, upload)));
                })
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    boolean isPost() {
        return method.equals("POST");
    }

    /** What its variables are ids of, in order; a month, a week or a day is no id, nor is a funder. Empty for one that nobody has told of. */
    Optional<List<Kind>> kinds() {
        var plain = plain();
        var kinds = new ArrayList<Kind>();
        var variable = VARIABLE.matcher(plain);
        int variables = 0;
        while (variable.find()) {
            variables++;
            Kind.after(variable.group(1)).ifPresent(kinds::add);
        }
        var all = plain.chars().filter(c -> c == '{').count();
        return kinds.size() == variables && variables == all ? Optional.of(kinds) : Optional.empty();
    }

    /** Its address, with ids put in. */
    String path(Function<Kind, String> ids) {
        var kinds = kinds().orElseThrow().iterator();
        var plain = plain();
        return Pattern.compile("\\{\\w+}").matcher(plain).replaceAll(any -> ids.apply(kinds.next()));
    }

    /** A month, a week and a day are no ids, nor is who pays or what a file is called. */
    private String plain() {
        return MONTH.matcher(pattern)
                .replaceAll("2026-09")
                .replace("{funder}", "NAV")
                .replace("{year}", "2026")
                .replace("{format}", "VISMA_16")
                .replace("{week}", "2026-W39")
                .replace("{day}", "2026-09-22");
    }

    String contentType() {
        return upload ? MediaType.MULTIPART_FORM_DATA_VALUE : MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
