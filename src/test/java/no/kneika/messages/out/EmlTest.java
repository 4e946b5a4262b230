package no.kneika.messages.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Mail as a mail server will read it. */
class EmlTest {

    private static final UUID ID = UUID.fromString("01999999-0000-7000-8000-000000000001");

    private static String mail(String house, String subject, String text) {
        return new String(
                Eml.of(
                        ID,
                        house,
                        "kneika@hinf.example",
                        "aksel@hinf.example",
                        subject,
                        text,
                        Instant.parse("2026-09-27T10:00:00Z")),
                StandardCharsets.US_ASCII);
    }

    private static String header(String mail, String name) {
        var folded = mail.substring(0, mail.indexOf("\r\n\r\n")).replace("\r\n ", "\n ");
        return Arrays.stream(folded.split("\r\n"))
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .collect(Collectors.joining());
    }

    private static String decoded(String header) {
        return Arrays.stream(header.split("\\s+"))
                .filter(word -> word.startsWith("=?UTF-8?B?"))
                .map(word -> new String(
                        Base64.getDecoder().decode(word.substring(10, word.length() - 2)), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    @Test
    void whatAkselGetsSaysWhatItIsInHisLanguage() {
        var mail = mail("Høgskolen i Nordfjella", "Lever timene for september", "Lever dem innen 30. september. Æøå.");
        assertThat(decoded(header(mail, "Subject"))).isEqualTo("Lever timene for september");
        assertThat(decoded(header(mail, "From"))).isEqualTo("Høgskolen i Nordfjella");
        assertThat(header(mail, "From")).endsWith("<kneika@hinf.example>");
        assertThat(header(mail, "To")).isEqualTo("<aksel@hinf.example>");
        assertThat(header(mail, "Date")).isEqualTo("Sun, 27 Sep 2026 10:00:00 GMT");
        assertThat(header(mail, "Message-ID")).isEqualTo("<" + ID + "@hinf.example>");
        var body = mail.substring(mail.indexOf("\r\n\r\n") + 4).strip();
        assertThat(new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8))
                .isEqualTo("Lever dem innen 30. september. Æøå.");
    }

    @Test
    void aLongSubjectIsFoldedBetweenLetters() {
        var long_ = "Æ".repeat(100) + "🎓".repeat(30);
        var mail = mail("H", long_, "x");
        assertThat(decoded(header(mail, "Subject"))).isEqualTo(long_);
        assertThat(mail.lines()).allMatch(line -> line.length() <= 998);
        assertThat(Arrays.stream(header(mail, "Subject").split("\\s+"))).allMatch(word -> word.length() <= 75);
    }

    @Test
    void aNameWithALineBreakBeginsNoHeader() {
        var mail = mail("Nordfjella\r\nBcc: alle@hinf.example", "Hei", "x");
        assertThat(mail).doesNotContain("Bcc: ");
    }

    @Test
    void whatIsNoAddressIsNotWrittenTo() {
        assertThat(Eml.isAddress("aksel.rod@stud.hinf.example")).isTrue();
        for (var wrong : new String[] {
            "",
            "aksel",
            "aksel@",
            "@hinf.example",
            "a b@hinf.example",
            "a@hinf.example>\r\nBcc: x@y.no",
            "a@b..no",
            "a,b@c.no"
        }) assertThat(Eml.isAddress(wrong)).as(wrong).isFalse();
        assertThat(Eml.isAddress(null)).isFalse();
    }
}
