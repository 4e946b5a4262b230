package no.kneika.messages.out;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plain text as internet mail (RFC 5322), in UTF-8, with nothing in a header that could begin another. */
final class Eml {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    // An encoded word is at most 75 characters (RFC 2047): twelve are its frame, and base64 makes four of three.
    private static final int BYTES_IN_WORD = 45;

    private Eml() {}

    static boolean isAddress(@Nullable String text) {
        return text != null && text.length() <= 254 && ADDRESS.matcher(text).matches();
    }

    static byte[] of(UUID id, String house, String from, String to, String subject, String text, Instant at) {
        var lines = List.of(
                "Message-ID: <" + id + "@" + from.substring(from.indexOf('@') + 1) + ">",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)),
                "From: " + encoded(house) + " <" + from + ">",
                "To: <" + to + ">",
                "Subject: " + encoded(subject),
                // RFC 3834: nobody's "I am away" answers it.
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
                "");
        return String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        text.codePoints().forEach(character -> {
            var next = Character.toString(character);
            if (bytes(word + next).length > BYTES_IN_WORD) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(next);
        });
        words.add(word.toString());
        return String.join(
                "\r\n ",
                words.stream()
                        .map(each -> "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(each)) + "?=")
                        .toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
