package no.kneika;

import java.util.List;
import no.kneika.funding.SettledSumCommand;
import no.kneika.platform.cli.Terminal;
import no.kneika.rehearsal.RehearseCommand;
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
            Terminal.main(
                    Kneika.class,
                    List.of(new RehearseCommand(Kneika.class, System.err), new SettledSumCommand()),
                    args);
            return;
        }
        SpringApplication.run(Kneika.class, args);
    }
}
