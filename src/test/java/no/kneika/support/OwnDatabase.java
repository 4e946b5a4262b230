package no.kneika.support;

import java.util.Map;
import no.kneika.platform.database.TestFolders;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each test application a data folder of its own. */
class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test data folder",
                        Map.of("kneika.data-dir", TestFolders.fresh().toString())));
    }
}
