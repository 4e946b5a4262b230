package no.kneika.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases", "/cases?sort=name&page=2", "/cases/1#hours"})
    void leadsWithinTheHouse(String path) {
        assertThat(ReturnPath.isOurs(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cases",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\nSet-Cookie: x",
                "/a b"
            })
    void neverOutOfIt(String path) {
        assertThat(ReturnPath.isOurs(path)).isFalse();
    }
}
