package no.kneika.platform.sheet;

import java.util.Arrays;
import no.kneika.kernel.Decision;
import no.kneika.kernel.Reason;

/** Makes rows of whatever somebody brought, or says what it is instead. What a file is called does not count; its bytes do. */
public final class FileReading {

    static final String SOURCE = "what can be read";

    /** So many lines make no register of one institution. */
    static final int MOST_ROWS = 200_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private FileReading() {}

    public static Decision<Sheet> read(byte[] bytes) {
        if (begins(bytes, OLE2)) return refused("import-old-excel");
        if (begins(bytes, PDF)) return refused("import-not-a-table");
        if (begins(bytes, ZIP)) return ExcelReading.read(bytes);
        return Encoded.decode(bytes).then(CsvReading::read);
    }

    static <T> Decision<T> refused(String code, Object... values) {
        return Decision.refused(Reason.of(code, SOURCE, values).at("file"));
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
