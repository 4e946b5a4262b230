package no.kneika.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import no.kneika.platform.WillNotStart;
import no.kneika.platform.database.DatabaseHome;
import no.kneika.support.KneikaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@KneikaTest
class KeysTest {

    private static final KeySettings NONE = new KeySettings(null, null, null, null);
    private static final Place PLACE =
            new Place(new InstitutionId(UUID.randomUUID()), "need", "text", UUID.randomUUID());

    @Autowired
    Vault running;

    @Autowired
    DatabaseHome home;

    @Autowired
    KeyCheck check;

    @TempDir
    Path temp;

    private final Keys keys = new Keys();

    @Test
    void theEmbeddedDatabaseHasItsKeysBesideItForItsOwnerAlone() throws IOException {
        for (var name : List.of("aead.json", "index.json")) {
            var file = home.folder().resolve("keys").resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theSameKeysAreFoundAtTheNextStart() {
        var sealed = running.seal(PLACE, "plan");
        var next = keys.vault(NONE, home, keys.keyFolder(home), check);

        assertThat(next.open(PLACE, sealed)).isEqualTo("plan");
    }

    @Test
    void aDatabaseWhoseKeysAreLostIsRefusedAndNoNewKeysAreMade() {
        var elsewhere = new DatabaseHome(false, temp);

        assertThatThrownBy(() -> keys.vault(NONE, elsewhere, keys.keyFolder(elsewhere), check))
                .isInstanceOfSatisfying(
                        WillNotStart.class,
                        refused -> assertThat(refused.remedy()).contains("backup"));
        assertThat(keys.keyFolder(elsewhere).isEmpty()).isTrue();
    }

    @Test
    void oneLostFileIsEnoughToRefuse() throws IOException {
        var elsewhere = new DatabaseHome(false, temp);
        var folder = keys.keyFolder(elsewhere);
        folder.write(Keyring.fresh());
        Files.delete(folder.index());

        assertThatThrownBy(() -> keys.vault(NONE, elsewhere, folder, check))
                .isInstanceOf(WillNotStart.class)
                .hasMessageContaining("index.json");
    }

    @Test
    void keysOfAnotherDatabaseAreRefused() {
        assertThatThrownBy(() -> check.demandSame(new TinkVault(Keyring.fresh())))
                .isInstanceOf(WillNotStart.class)
                .hasMessageContaining("kneika.keys.aead");
    }

    @Test
    void theRightSealingKeysWithAnotherIndexAreRefused() {
        var ours = keys.keyFolder(home).read();

        assertThatThrownBy(() -> check.demandSame(new TinkVault(
                        new Keyring(ours.sealing(), Keyring.fresh().indexing()))))
                .isInstanceOf(WillNotStart.class)
                .hasMessageContaining("kneika.keys.index");
    }

    @Test
    void anExternalDatabaseWithoutKeysIsToldWhatToSet() {
        var external = new DatabaseHome(true, temp);

        assertThatThrownBy(() -> keys.vault(NONE, external, keys.keyFolder(external), check))
                .isInstanceOfSatisfying(WillNotStart.class, refused -> {
                    assertThat(refused.remedy())
                            .contains("kneika.keys.aead-file")
                            .contains("make-keys");
                });
        assertThat(temp.resolve("keys")).doesNotExist();
    }

    @Test
    void rotateKeysAddsAKeyToTheFileAndTheOldValueStillOpens() {
        var elsewhere = new DatabaseHome(false, temp);
        var folder = keys.keyFolder(elsewhere);
        folder.write(Keyring.fresh());
        var sealed = new TinkVault(folder.read()).seal(PLACE, "plan");
        var out = new ByteArrayOutputStream();

        int code = new RotateKeys(NONE, elsewhere, folder).run(List.of(), new PrintStream(out));

        assertThat(code).isZero();
        assertThat(out.toString()).contains("there are now 2");
        assertThat(folder.read().sealing().size()).isEqualTo(2);
        assertThat(new TinkVault(folder.read()).open(PLACE, sealed)).isEqualTo("plan");
    }

    @Test
    void makeKeysMakesFilesThatTheSettingsReadAndLeavesThoseThatAreThere() throws IOException {
        var out = new PrintStream(new ByteArrayOutputStream());
        assertThat(new MakeKeys().run(List.of(temp.toString()), out)).isZero();
        var first = Files.readString(temp.resolve("aead.json"));

        assertThat(new KeySettings(temp.resolve("aead.json"), temp.resolve("index.json"), null, null).read())
                .isNotNull();
        assertThat(new MakeKeys().run(List.of(temp.toString()), out)).isEqualTo(1);
        assertThat(Files.readString(temp.resolve("aead.json"))).isEqualTo(first);
    }
}
