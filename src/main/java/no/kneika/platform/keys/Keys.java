package no.kneika.platform.keys;

import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import no.kneika.platform.WillNotStart;
import no.kneika.platform.database.DatabaseHome;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the keys and makes sure that they are this database's before anything is sealed with them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class Keys {

    static final String BRING_BACK =
            "Bring the keys back from your backup of them; do not start with new ones (docs/operations.md, Keys).";

    @Bean
    KeyFolder keyFolder(DatabaseHome home) {
        return new KeyFolder(home.folder().resolve("keys"));
    }

    @Bean
    Vault vault(KeySettings settings, DatabaseHome home, KeyFolder folder, KeyCheck check) {
        var keys = find(settings, home, folder, check);
        var vault = new TinkVault(keys);
        check.demandSame(vault);
        return vault;
    }

    /** Keys are made only where the database is our own and has never seen any. */
    private static Keyring find(KeySettings settings, DatabaseHome home, KeyFolder folder, KeyCheck check) {
        if (home.external() || settings.areGiven()) return settings.read();
        if (folder.isEmpty()) {
            if (check.isRecorded()) {
                throw new WillNotStart(
                        "The database in " + home.folder() + " is sealed, and its keys in " + folder.folder()
                                + " are gone.",
                        BRING_BACK);
            }
            folder.write(Keyring.fresh());
        }
        return folder.read();
    }

    /** Where the check value stands: no institution and no row has the nil id. */
    static Place checkPlace() {
        var nil = new UUID(0, 0);
        return new Place(new InstitutionId(nil), "key_check", "sealed", nil);
    }
}
