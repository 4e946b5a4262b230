package no.kneika.platform.training;

import java.util.Arrays;
import no.kneika.platform.WillNotStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** In the training room anybody may be anybody. That is never let loose on a database that may hold real people. */
@Configuration(proxyBeanMethods = false)
class TrainingGuard {

    /** Before the first bean, so also before a migration touches the database. */
    @Bean
    static BeanFactoryPostProcessor noTrainingOnRealPeople(ConfigurableEnvironment settings) {
        return beans -> check(settings);
    }

    static void check(ConfigurableEnvironment settings) {
        var training = Arrays.asList(settings.getActiveProfiles()).contains("training");
        var external = !settings.getProperty("kneika.database.url", "").isBlank();
        if (training && external && !settings.getProperty("kneika.training.allow-external", Boolean.class, false)) {
            throw new WillNotStart(
                    "The training profile lets anybody be anybody, and an external database is set.",
                    "Start without the profile training. Or, if the database holds made-up people only, set"
                            + " kneika.training.allow-external=true.");
        }
    }
}
