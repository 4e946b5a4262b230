package no.kneika;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Kneika. */
@Modulithic(
        systemName = "Kneika",
        sharedModules = {"kernel", "platform"})
@SpringBootApplication
public class Kneika {

    public static void main(String[] args) {
        SpringApplication.run(Kneika.class, args);
    }
}
