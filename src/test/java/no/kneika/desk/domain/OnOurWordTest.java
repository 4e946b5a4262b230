package no.kneika.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kneika.funding.ApplicationView.State;
import org.junit.jupiter.api.Test;

class OnOurWordTest {

    @Test
    void kristiansHoursAreOnOurWordUntilNavHasAnswered() {
        assertThat(OnOurWord.isOpen(List.of(State.SENT))).isTrue();
        assertThat(OnOurWord.isOpen(List.of(State.GRANTED))).isFalse();
        assertThat(OnOurWord.isOpen(List.of(State.REJECTED))).isFalse();
    }

    @Test
    void aSecondApplicationWaitsThoughTheFirstIsAnswered() {
        assertThat(OnOurWord.isOpen(List.of(State.REJECTED, State.SENT))).isTrue();
    }

    @Test
    void whatJorunnLetStartBeforeAnyApplicationWasSentIsToo() {
        assertThat(OnOurWord.isOpen(List.of())).isTrue();
        assertThat(OnOurWord.isOpen(List.of(State.DRAFT))).isTrue();
    }
}
