package no.kneika.messages.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody else writes a letter's file, and may mean no good by it. */
class CorrespondenceFileTest {

    private static final String FILE = "{\"fileName\": \"vedtak.pdf\"}";

    @Test
    void anAttachmentListedAgainAndAgainIsNotKeptAgainAndAgain() throws Exception {
        assertThat(read("n1", "2026-11-20T10:00:00Z", FILE).attachments()).hasSize(1);
        var many = String.join(",", Collections.nCopies(5_000, FILE));
        assertThatThrownBy(() -> read("n1", "2026-11-20T10:00:00Z", many))
                .isInstanceOfSatisfying(
                        CorrespondenceFile.Refused.class,
                        refused -> assertThat(refused.reason).isEqualTo("too-large"));
    }

    @Test
    void anIdNoTableHoldsIsNone() {
        assertThatThrownBy(() -> read("n".repeat(101), "", FILE)).isInstanceOf(CorrespondenceFile.Refused.class);
    }

    @Test
    void aYearOnlyJavaKnowsIsNoDate() throws Exception {
        assertThat(read("n1", "+999999999-01-01T00:00:00Z", FILE).published()).isNull();
        assertThat(read("n1", "2026-11-20T10:00:00Z", FILE).published()).isNotNull();
    }

    private static Correspondence read(String id, String published, String attachments)
            throws CorrespondenceFile.Refused, IOException {
        var json = """
                {"correspondenceId": "%s", "recipient": "314700228", "messageSender": "Nav Moss", "published": "%s",
                 "content": {"messageTitle": "Vedtak", "messageBody": "Hei", "attachments": [%s]}}
                """.formatted(id, published, attachments);
        return CorrespondenceFile.read(new Parts() {
            @Override
            public byte[] correspondence() {
                return json.getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public byte @Nullable [] attachment(String name) {
                return new byte[10];
            }
        });
    }
}
