package no.kneika.payroll.service;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file somebody brought: what it is called, as text only, and what it is known by. */
record BroughtFile(String name, String sha256, byte[] bytes) {

    private static final int LONGEST = 100;

    static BroughtFile of(String fileName, byte[] bytes) {
        var name = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return new BroughtFile(
                name.isEmpty() ? "-" : name.substring(0, Math.min(LONGEST, name.length())), sha256(bytes), bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
