package no.kneika.platform.clock;

import java.time.LocalDateTime;
import no.kneika.platform.BusinessClock;
import no.kneika.platform.TechnicalClock;
import no.kneika.platform.WillNotStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Which clocks the house runs on. */
@Configuration(proxyBeanMethods = false)
class Clocks {

    @Bean
    TechnicalClock technicalClock() {
        return TechnicalClock.ofTheMachine();
    }

    /** Outside the training room the business clock is the time in Norway, and nothing else. */
    @Bean
    @Profile("!training")
    BusinessClock businessClock(TechnicalClock technical, Ahead days) {
        if (days.days() > 0) {
            throw new WillNotStart(
                    "This database is a training room: its clock is wound %d days ahead.".formatted(days.days()),
                    "Start with the profile training (SPRING_PROFILES_ACTIVE=training), or give another data folder.");
        }
        return () -> LocalDateTime.ofInstant(technical.now(), BusinessClock.ZONE);
    }

    @Bean
    @Profile("training")
    WoundClock woundClock(TechnicalClock technical, Ahead days) {
        return new WoundClock(technical, days);
    }
}
