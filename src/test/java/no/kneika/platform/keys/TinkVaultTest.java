package no.kneika.platform.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.UUID;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.Place;
import no.kneika.platform.WillNotStart;
import org.junit.jupiter.api.Test;

class TinkVaultTest {

    private static final InstitutionId NORDFJELLA = new InstitutionId(UUID.randomUUID());
    private static final Place EVAS_NEED = new Place(NORDFJELLA, "need", "text", UUID.randomUUID());

    private final Keyring keys = Keyring.fresh();
    private final TinkVault vault = new TinkVault(keys);

    @Test
    void whatEvaWroteOpensWhereItWasSealed() {
        var sealed = vault.seal(EVAS_NEED, "Jeg mister tråden på forelesning");

        assertThat(vault.open(EVAS_NEED, sealed)).isEqualTo("Jeg mister tråden på forelesning");
        assertThat(new String(sealed, UTF_8)).doesNotContain("forelesning");
    }

    @Test
    void theSameTextSealedTwiceLooksDifferent() {
        assertThat(vault.seal(EVAS_NEED, "migrene")).isNotEqualTo(vault.seal(EVAS_NEED, "migrene"));
    }

    @Test
    void evasNeedDoesNotOpenInIngridsRow() {
        var sealed = vault.seal(EVAS_NEED, "migrene");
        var ingrids = new Place(NORDFJELLA, "need", "text", UUID.randomUUID());

        assertThatThrownBy(() -> vault.open(ingrids, sealed))
                .isInstanceOf(SecurityException.class)
                .hasMessageContaining("need.text")
                .hasMessageNotContaining(ingrids.row().toString());
    }

    @Test
    void norInAnotherColumnTableOrInstitution() {
        var sealed = vault.seal(EVAS_NEED, "migrene");
        var row = EVAS_NEED.row();

        for (var place : new Place[] {
            new Place(NORDFJELLA, "need", "diagnosis", row),
            new Place(NORDFJELLA, "assessment", "text", row),
            new Place(new InstitutionId(UUID.randomUUID()), "need", "text", row),
            // The same letters, cut elsewhere.
            new Place(NORDFJELLA, "needt", "ext", row)
        }) {
            assertThatThrownBy(() -> vault.open(place, sealed)).isInstanceOf(SecurityException.class);
        }
    }

    @Test
    void aChangedByteIsNoticed() {
        var sealed = vault.seal(EVAS_NEED, "migrene");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(EVAS_NEED, sealed)).isInstanceOf(SecurityException.class);
    }

    @Test
    void afterRotationTheOldOpensAndTheNewKeySeals() {
        var before = vault.seal(EVAS_NEED, "før");
        var rotated = new TinkVault(keys.rotated());

        assertThat(rotated.open(EVAS_NEED, before)).isEqualTo("før");
        var after = rotated.seal(EVAS_NEED, "etter");
        assertThat(rotated.open(EVAS_NEED, after)).isEqualTo("etter");
        assertThatThrownBy(() -> vault.open(EVAS_NEED, after)).isInstanceOf(SecurityException.class);
    }

    @Test
    void rotationLeavesTheBlindIndexAsItWas() {
        assertThat(new TinkVault(keys.rotated()).blindIndex("identity", "13039712345"))
                .isEqualTo(vault.blindIndex("identity", "13039712345"));
    }

    @Test
    void theBlindIndexNeedsTheKeyAndThePurpose() {
        var index = vault.blindIndex("identity", "13039712345");

        assertThat(index).hasSize(32).isEqualTo(vault.blindIndex("identity", "13039712345"));
        assertThat(index).isNotEqualTo(vault.blindIndex("account", "13039712345"));
        assertThat(index).isNotEqualTo(new TinkVault(Keyring.fresh()).blindIndex("identity", "13039712345"));
    }

    @Test
    void keysComeBackFromTheirText() {
        var sealed = vault.seal(EVAS_NEED, "migrene");
        var again = new TinkVault(Keyring.read(keys.sealingText(), keys.indexingText()));

        assertThat(again.open(EVAS_NEED, sealed)).isEqualTo("migrene");
        assertThat(Arrays.equals(again.blindIndex("a", "b"), vault.blindIndex("a", "b")))
                .isTrue();
    }

    @Test
    void swappedKeysAreNamed() {
        var swapped = Keyring.read(keys.indexingText(), keys.sealingText());

        assertThatThrownBy(() -> new TinkVault(swapped))
                .isInstanceOfSatisfying(
                        WillNotStart.class,
                        refused -> assertThat(refused.remedy()).contains("swapped"));
    }

    @Test
    void whatIsNoKeysetIsRefusedWithoutQuotingIt() {
        assertThatThrownBy(() -> Keyring.read("hemmelig", keys.indexingText()))
                .isInstanceOf(WillNotStart.class)
                .hasMessageContaining("kneika.keys.aead")
                .hasMessageNotContaining("hemmelig")
                .hasNoCause();
    }
}
