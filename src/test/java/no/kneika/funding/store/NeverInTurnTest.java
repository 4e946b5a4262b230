package no.kneika.funding.store;

import static org.assertj.core.api.Assertions.assertThat;

import no.kneika.support.KneikaTest;
import no.kneika.support.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With three hundred students no grant is held against every version in turn: the page of claims once took four times as long. */
@KneikaTest
class NeverInTurnTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {GrantRows.OF_CASES, ApplicationRows.EVERY + "select * from every"})
    void whatIsReadOfManyStudentsIsPutTogetherByHash(String statement) {
        var at = world.newInstitution();
        var plan = at.as("Randi Moe", () -> {
            jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
            jdbc.sql("prepare many_students (uuid[]) as " + statement.replace(":cases", "$1"))
                    .update();
            try {
                return String.join(
                        "\n",
                        jdbc.sql("explain execute many_students ('{}')")
                                .query(String.class)
                                .list());
            } finally {
                jdbc.sql("deallocate many_students").update();
            }
        });
        assertThat(plan).contains("Full Join").doesNotContain("Nested Loop");
    }
}
