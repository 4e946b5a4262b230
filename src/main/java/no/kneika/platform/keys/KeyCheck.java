package no.kneika.platform.keys;

import java.util.Arrays;
import no.kneika.platform.Technical;
import no.kneika.platform.Vault;
import no.kneika.platform.WillNotStart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which keys a database was first sealed with, as values that only those keys open and give. */
@Component
class KeyCheck {

    private static final String KNOWN = "Kneika";

    private final Technical technical;
    private final JdbcClient jdbc;

    KeyCheck(Technical technical, JdbcClient jdbc) {
        this.technical = technical;
        this.jdbc = jdbc;
    }

    private record Row(byte[] sealed, byte[] index) {}

    boolean isRecorded() {
        return technical.run(() -> jdbc.sql("select exists (select from key_check)")
                .query(Boolean.class)
                .single());
    }

    /** @throws WillNotStart when the vault's keys are not those of this database */
    void demandSame(Vault vault) {
        var row = technical.run(() -> {
            record(vault);
            return jdbc.sql("select sealed, index from key_check")
                    .query((found, n) -> new Row(found.getBytes("sealed"), found.getBytes("index")))
                    .single();
        });
        if (!opens(vault, row)) throw foreign("kneika.keys.aead");
        if (!Arrays.equals(vault.blindIndex("key_check", KNOWN), row.index())) throw foreign("kneika.keys.index");
    }

    private void record(Vault vault) {
        jdbc.sql("insert into key_check (sealed, index) values (:sealed, :index) on conflict do nothing")
                .param("sealed", vault.seal(Keys.checkPlace(), KNOWN))
                .param("index", vault.blindIndex("key_check", KNOWN))
                .update();
    }

    private static boolean opens(Vault vault, Row row) {
        try {
            return vault.open(Keys.checkPlace(), row.sealed()).equals(KNOWN);
        } catch (SecurityException otherKeys) {
            return false;
        }
    }

    private static WillNotStart foreign(String setting) {
        return new WillNotStart(
                "The keys in " + setting + " are not those this database was sealed with.", Keys.BRING_BACK);
    }
}
