package no.kneika.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsAreVersionSevenAndInTheOrderTheyWereMade() {
        var ids = Stream.generate(Ids::next).limit(20_000).map(Object::toString).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(Ids.next().version()).isEqualTo(7);
        assertThat(Ids.next().variant()).isEqualTo(2);
    }
}
