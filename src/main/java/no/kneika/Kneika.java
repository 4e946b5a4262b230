package no.kneika;

import no.kneika.platform.cli.Terminal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts Kneika; with {@code cli} first among its words, runs one command of {@code bin/kneika} instead. */
@Modulithic(
        systemName = "Kneika",
        sharedModules = {"kernel", "platform"})
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Kneika {

    public static void main(String[] args) {
        if (Terminal.isAsked(args)) {
            Terminal.main(Kneika.class, args);
            return;
        }
        SpringApplication.run(Kneika.class, args);
    }
}
