package no.kneika.messages.in;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A letter with its attachments in one file, as the inbox folder has them. Nothing is unpacked to a disk. */
final class ZippedLetter implements Parts {

    private static final int MOST_FILES = 100;
    private static final String LETTER = "correspondence.json";

    private final Map<String, byte[]> files;

    private ZippedLetter(Map<String, byte[]> files) {
        this.files = files;
    }

    /** @param most bytes in all, unpacked */
    static ZippedLetter of(byte[] content, long most) throws CorrespondenceFile.Refused, IOException {
        var files = new HashMap<String, byte[]>();
        long left = most;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // What is called a folder may hold bytes too, and a name may come again: everything counts.
                var bytes = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
                left -= bytes.length;
                if (left < 0 || ++entries > MOST_FILES) throw new CorrespondenceFile.Refused("too-large", false);
                if (entry.isDirectory()) continue;
                var home = entry.getName().replace('\\', '/');
                files.put(home.substring(home.lastIndexOf('/') + 1), bytes);
            }
        } catch (IllegalArgumentException names) {
            throw new IOException("names that are none", names);
        }
        return new ZippedLetter(files);
    }

    @Override
    public byte @Nullable [] correspondence() {
        return files.get(LETTER);
    }

    @Override
    public byte @Nullable [] attachment(String name) {
        return name.equals(LETTER) ? null : files.get(name);
    }
}
