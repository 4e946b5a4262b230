package no.kneika.access.domain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A sealed block of the access log (segl). Its digest covers the one before it, so nothing in the chain can be changed, put
 * in or taken out without every later block changing too.
 */
public record Block(long number, int lines, byte[] digest, byte[] previous) {

    /** What the first block stands on. */
    private static final byte[] NOTHING = new byte[32];

    /** A line's id and the digest it was sealed with. */
    public record Seal(UUID line, byte[] digest) {}

    /** What stands before the first block. */
    public static Block none() {
        return new Block(0, 0, NOTHING.clone(), NOTHING.clone());
    }

    /** The block that seals these lines after this one. */
    public Block next(List<Seal> seals) {
        return new Block(number + 1, seals.size(), digest(number + 1, digest, seals), digest);
    }

    /** Whether this block is what sealing the lines after that block gives. */
    public boolean follows(Block before, List<Seal> seals) {
        return number == before.number + 1
                && lines == seals.size()
                && Arrays.equals(previous, before.digest)
                && Arrays.equals(digest, digest(number, before.digest, seals));
    }

    private static byte[] digest(long number, byte[] previous, List<Seal> seals) {
        var sha = Digests.sha256();
        sha.update(previous);
        sha.update(ByteBuffer.allocate(12).putLong(number).putInt(seals.size()).array());
        for (var seal : seals) {
            sha.update(ByteBuffer.allocate(16)
                    .putLong(seal.line().getMostSignificantBits())
                    .putLong(seal.line().getLeastSignificantBits())
                    .array());
            sha.update(seal.digest());
        }
        return sha.digest();
    }
}
