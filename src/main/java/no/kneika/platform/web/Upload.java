package no.kneika.platform.web;

import java.io.IOException;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with a form (en fil som er lastet opp), in the field {@code file}. */
public final class Upload {

    private static final long MEGABYTE = 1024 * 1024;

    private Upload() {}

    /** What is in it; refused where none was chosen, where there is nothing in it, and where it is too large. */
    public static Decision<byte[]> content(@Nullable MultipartFile file, int megabytes) {
        if (file == null || name(file).isEmpty() && file.isEmpty()) return refused("file-choose");
        if (file.isEmpty()) return refused("file-empty");
        if (file.getSize() > megabytes * MEGABYTE)
            return Decision.refused(
                    Reason.of("file-too-large", "security.md", megabytes).at("file"));
        try {
            return Decision.accepted(file.getBytes());
        } catch (IOException interrupted) {
            return refused("file-choose");
        }
    }

    /** What it is called where it came from, or nothing. */
    public static String name(@Nullable MultipartFile file) {
        var name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static Decision<byte[]> refused(String code) {
        return Decision.refused(Reason.of(code, "look.md").at("file"));
    }
}
