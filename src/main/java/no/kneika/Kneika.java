package no.kneika;

import java.util.Arrays;
import no.kneika.platform.cli.Terminal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts Kneika; with {@code cli} first, runs one command of {@code bin/kneika} instead. */
@Modulithic(
        systemName = "Kneika",
        sharedModules = {"kernel", "platform"})
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Kneika {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("cli")) {
            Terminal.main(Kneika.class, Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        SpringApplication.run(Kneika.class, args);
    }
}
