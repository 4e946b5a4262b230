package no.kneika.platform;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Money;
import no.kneika.kernel.Period;
import no.kneika.kernel.Reason;

/** Reasons as they are kept: the code and its values, so that the sentence is written in the language of whoever reads it. */
final class ReasonText {

    private ReasonText() {}

    static String write(List<Reason> reasons) {
        return reasons.stream().map(ReasonText::line).collect(Collectors.joining("\n"));
    }

    static List<Reason> read(String text) {
        return text.lines().map(ReasonText::reason).toList();
    }

    private static String line(Reason it) {
        var parts = new ArrayList<>(List.of(it.code(), coded(it.source())));
        it.args().forEach(arg -> parts.add(typed(arg)));
        return String.join("\t", parts);
    }

    private static Reason reason(String line) {
        var parts = Arrays.asList(line.split("\t"));
        return Reason.of(
                parts.get(0),
                URLDecoder.decode(parts.get(1), StandardCharsets.UTF_8),
                parts.subList(2, parts.size()).stream().map(ReasonText::value).toArray());
    }

    private static String typed(Object value) {
        return switch (value) {
            case Money money -> "ore:" + money.ore();
            case Minutes minutes -> "min:" + minutes.value();
            case HourlyRate rate -> "rate:" + rate.kroner();
            case Period period -> "period:" + period.from() + "/" + period.to();
            case LocalDate day -> "day:" + day;
            case YearMonth month -> "month:" + month;
            case Integer number -> "int:" + number;
            case Long number -> "long:" + number;
            default -> "text:" + coded(value.toString());
        };
    }

    private static Object value(String typed) {
        int colon = typed.indexOf(':');
        var text = typed.substring(colon + 1);
        return switch (typed.substring(0, colon)) {
            case "ore" -> Money.ofOre(Long.parseLong(text));
            case "min" -> new Minutes(Integer.parseInt(text));
            case "rate" -> new HourlyRate(new BigDecimal(text));
            case "period" -> Period.of(text.substring(0, text.indexOf('/')), text.substring(text.indexOf('/') + 1));
            case "day" -> LocalDate.parse(text);
            case "month" -> YearMonth.parse(text);
            case "int" -> Integer.parseInt(text);
            case "long" -> Long.parseLong(text);
            default -> URLDecoder.decode(text, StandardCharsets.UTF_8);
        };
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
