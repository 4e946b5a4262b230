package no.kneika.platform.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import no.kneika.platform.WillNotStart;

/**
 * The two sets of keys (nøkkelknippe): one that seals, one that indexes. They are apart because the sealing keys are
 * rotated, while the index key cannot be without computing every index again.
 */
public record Keyring(KeysetHandle sealing, KeysetHandle indexing) {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Keyring fresh() {
        return new Keyring(
                generate(PredefinedAeadParameters.AES256_GCM), generate(PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    /** @throws WillNotStart when either text is not a keyset */
    public static Keyring read(String sealing, String indexing) {
        return new Keyring(parse("kneika.keys.aead", sealing), parse("kneika.keys.index", indexing));
    }

    /** A new key seals from now on; what older keys sealed still opens. */
    public Keyring rotated() {
        try {
            var fresh = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary();
            return new Keyring(KeysetHandle.newBuilder(sealing).addEntry(fresh).build(), indexing);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String sealingText() {
        return text(sealing);
    }

    String indexingText() {
        return text(indexing);
    }

    private static KeysetHandle generate(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeysetHandle parse(String setting, String text) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException unreadable) {
            // The cause is left out: it may quote the text.
            throw new WillNotStart("What " + setting + " gives is not a Tink keyset in JSON.", Keys.BRING_BACK);
        }
    }

    private static String text(KeysetHandle keys) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keys are never printed. */
    @Override
    public String toString() {
        return "Keyring[%d sealing, %d indexing]".formatted(sealing.size(), indexing.size());
    }
}
