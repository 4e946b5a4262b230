package no.kneika.platform.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.kneika.platform.WillNotStart;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class TrainingGuardTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void theTrainingRoomIsNotLetLooseOnAnExternalDatabase() {
        settings.setActiveProfiles("training");
        settings.setProperty("kneika.database.url", "jdbc:postgresql://db.example/kneika");

        assertThatThrownBy(() -> TrainingGuard.check(settings))
                .isInstanceOfSatisfying(
                        WillNotStart.class,
                        refused -> assertThat(refused.remedy()).contains("kneika.training.allow-external=true"));
    }

    @Test
    void unlessSomebodySaysThatItHoldsMadeUpPeopleOnly() {
        settings.setActiveProfiles("training");
        settings.setProperty("kneika.database.url", "jdbc:postgresql://db.example/kneika");
        settings.setProperty("kneika.training.allow-external", "true");

        assertThatCode(() -> TrainingGuard.check(settings)).doesNotThrowAnyException();
    }

    @Test
    void theEmbeddedDatabaseIsWhereItBelongs() {
        settings.setActiveProfiles("training");

        assertThatCode(() -> TrainingGuard.check(settings)).doesNotThrowAnyException();
    }
}
