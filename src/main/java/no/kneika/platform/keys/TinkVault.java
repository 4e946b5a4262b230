package no.kneika.platform.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import no.kneika.platform.Place;
import no.kneika.platform.Vault;
import no.kneika.platform.WillNotStart;

/** Seals with AES-256-GCM and indexes with HMAC-SHA-256, both by Tink. */
public final class TinkVault implements Vault {

    private static final int INDEX_BYTES = 32;

    private final Aead aead;
    private final PrfSet prf;

    public TinkVault(Keyring keys) {
        try {
            aead = keys.sealing().getPrimitive(RegistryConfiguration.get(), Aead.class);
            prf = keys.indexing().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException wrongKind) {
            throw new WillNotStart(
                    "The keys are not of the right kind.",
                    "kneika.keys.aead takes AEAD keys and kneika.keys.index PRF keys; perhaps they are swapped.");
        }
    }

    @Override
    public byte[] seal(Place place, String plain) {
        return sealBytes(place, plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(Place place, byte[] sealed) {
        return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] sealBytes(Place place, byte[] plain) {
        try {
            return aead.encrypt(plain, associated(place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Sealing failed in " + where(place), impossible);
        }
    }

    @Override
    public byte[] openBytes(Place place, byte[] sealed) {
        try {
            return aead.decrypt(sealed, associated(place));
        } catch (GeneralSecurityException refused) {
            throw new SecurityException(
                    "A value in " + where(place) + " does not open: it was changed, moved from another"
                            + " row, or sealed with a key that is no longer here");
        }
    }

    @Override
    public byte[] blindIndex(String purpose, String value) {
        try {
            return prf.computePrimary(parts(purpose, value), INDEX_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Indexing failed for " + purpose, impossible);
        }
    }

    private static byte[] associated(Place place) {
        return parts(
                place.institution().toString(),
                place.table(),
                place.column(),
                place.row().toString());
    }

    /** Each part after its length: two different lists never give the same bytes. */
    private static byte[] parts(String... parts) {
        var encoded = new byte[parts.length][];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            encoded[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            size += Integer.BYTES + encoded[i].length;
        }
        var all = ByteBuffer.allocate(size);
        for (var part : encoded) all.putInt(part.length).put(part);
        return all.array();
    }

    /** Table and column, never the row: this ends in logs. */
    private static String where(Place place) {
        return place.table() + "." + place.column();
    }
}
