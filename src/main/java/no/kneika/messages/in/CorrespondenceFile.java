package no.kneika.messages.in;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code correspondence.json} and its attachments. Believes nothing: names and checksums are looked at. */
final class CorrespondenceFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_ATTACHMENTS = 100;

    /** As the table has it. */
    private static final int LONGEST_ID = 100;

    private static final String ORGANISATION = "urn:altinn:organization:identifier-no:";

    private CorrespondenceFile() {}

    /** Why a folder cannot be read. */
    static final class Refused extends Exception {
        final String reason;
        /** It may be whole in a moment: somebody may still be writing it. */
        final boolean mayComeRight;

        Refused(String reason, boolean mayComeRight) {
            super(reason, null, false, false);
            this.reason = reason;
            this.mayComeRight = mayComeRight;
        }
    }

    static Correspondence read(Path folder) throws Refused, IOException {
        var letter = read(Parts.in(folder));
        if (!letter.correspondenceId().equals(folder.getFileName().toString()))
            throw new Refused("id-differs-from-folder", false);
        return letter;
    }

    static Correspondence read(Parts parts) throws Refused, IOException {
        var bytes = parts.correspondence();
        if (bytes == null) throw new Refused("no-correspondence", true);
        var json = parse(bytes);
        var id = required(json, "correspondenceId");
        if (id.length() > LONGEST_ID) throw new Refused("missing-correspondenceId", false);
        var content = json.path("content");
        if (!content.isObject()) throw new Refused("missing-content", false);
        return new Correspondence(
                id,
                organisation(required(json, "recipient")),
                required(json, "messageSender"),
                sender(optional(json, "sender")),
                optional(json, "sendersReference"),
                required(content, "messageTitle"),
                optional(content, "messageSummary").isBlank()
                        ? optional(content, "messageBody")
                        : optional(content, "messageSummary") + "\n\n" + optional(content, "messageBody"),
                optional(content, "language"),
                published(optional(json, "published")),
                attachments(parts, content.path("attachments")),
                false);
    }

    private static JsonNode parse(byte[] bytes) throws Refused {
        try {
            var json = JSON.readTree(bytes);
            if (json == null || !json.isObject()) throw new Refused("not-json", true);
            return json;
        } catch (JacksonException malformed) {
            throw new Refused("not-json", true);
        }
    }

    private static List<Correspondence.Attachment> attachments(Parts parts, JsonNode listed)
            throws Refused, IOException {
        var attachments = new ArrayList<Correspondence.Attachment>();
        var names = new HashSet<String>();
        for (var each : listed) {
            var name = required(each, "fileName");
            // One file listed a thousand times would be kept a thousand times.
            if (!names.add(name) || names.size() > MOST_ATTACHMENTS) throw new Refused("too-large", false);
            if (name.contains("/") || name.contains("\\") || name.startsWith(".") || name.length() > 200)
                throw new Refused("unsafe-file-name", false);
            var bytes = parts.attachment(name);
            if (bytes == null) throw new Refused("attachment-missing", true);
            var checksum = optional(each, "checksum");
            if (!checksum.isBlank() && !checksum.equalsIgnoreCase(hash(checksum.length(), bytes)))
                throw new Refused("checksum-differs", true);
            attachments.add(new Correspondence.Attachment(name, mediaType(name), bytes));
        }
        return attachments;
    }

    private static String required(JsonNode node, String field) throws Refused {
        var value = optional(node, field);
        if (value.isBlank()) throw new Refused("missing-" + field, false);
        return value;
    }

    private static String optional(JsonNode node, String field) {
        var value = node.path(field);
        // A zero character is text in JSON and an error in PostgreSQL.
        return value.isString() ? value.asString().replace("\u0000", "") : "";
    }

    private static String organisation(String text) throws Refused {
        var number = text.startsWith(ORGANISATION) ? text.substring(ORGANISATION.length()) : text;
        number = number.replaceAll("\\s", "");
        if (number.startsWith("0192:")) number = number.substring(5);
        if (!number.matches("\\d{9}")) throw new Refused("unknown-recipient", false);
        return number;
    }

    private static @Nullable String sender(String text) {
        var number = text.startsWith(ORGANISATION) ? text.substring(ORGANISATION.length()) : text;
        return number.matches("\\d{9}") ? number : null;
    }

    private static @Nullable Instant published(String text) {
        try {
            if (text.isBlank()) return null;
            var day = OffsetDateTime.parse(text);
            // Java knows years that PostgreSQL does not.
            return day.getYear() < 1970 || day.getYear() > 2200 ? null : day.toInstant();
        } catch (DateTimeParseException odd) {
            return null;
        }
    }

    /** Altinn gives MD5; we also read SHA-256. Told apart by length. */
    private static String hash(int length, byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance(length == 32 ? "MD5" : "SHA-256");
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String mediaType(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "pdf" -> "application/pdf";
            case "xml" -> "application/xml";
            case "json" -> "application/json";
            case "csv" -> "text/csv";
            case "txt" -> "text/plain";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            default -> "application/octet-stream";
        };
    }
}
