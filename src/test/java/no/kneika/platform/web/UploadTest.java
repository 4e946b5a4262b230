package no.kneika.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** What Olav brings is told apart: nothing, a file with nothing in it, one that is too large, and one that can be read. */
class UploadTest {

    @Test
    void noFileAnEmptyFileAndATooLargeOneAreThreeSentences() {
        assertThat(Upload.content(null, 1).codes()).containsExactly("file-choose");
        assertThat(Upload.content(file("", 0), 1).codes()).containsExactly("file-choose");
        assertThat(Upload.content(file("bilag.csv", 0), 1).codes()).containsExactly("file-empty");
        assertThat(Upload.content(file("bilag.csv", 1024 * 1024 + 1), 1).codes())
                .containsExactly("file-too-large");
        assertThat(Upload.content(file("bilag.csv", 1024 * 1024), 1).orThrow()).hasSize(1024 * 1024);
    }

    private static MockMultipartFile file(String name, int bytes) {
        return new MockMultipartFile("file", name, "text/csv", new byte[bytes]);
    }
}
