package no.kneika.messages.in;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Counts what the streams of a PDF unpack to. PDFBox 3 has no end of its own: its memory settings are about what is written,
 * and whatever a filter unpacks goes to the heap, also the tables that are unpacked before anybody can look at the file. So
 * every filter of the house is this one around the library's, and it counts where a letter is being read. Pictures are not
 * unpacked then: there are no words in them.
 */
final class CountedFilter extends Filter {

    private static final ScopedValue<ReadingLimit> READING = ScopedValue.newInstance();
    private static final Set<COSName> PICTURES = Set.of(
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JBIG2_DECODE,
            COSName.JPX_DECODE);

    static {
        putAroundAll();
    }

    private final Filter library;
    private final boolean isPicture;

    private CountedFilter(Filter library, boolean isPicture) {
        this.library = library;
        this.isPicture = isPicture;
    }

    /** Everything unpacked in here is counted. */
    static <T> T counting(ReadingLimit limit, ScopedValue.CallableOp<T, IOException> reading) throws IOException {
        return ScopedValue.where(READING, limit).call(reading);
    }

    @Override
    public DecodeResult decode(InputStream packed, OutputStream unpacked, COSDictionary parameters, int index)
            throws IOException {
        return library.decode(packed, counted(unpacked), parameters, index);
    }

    @Override
    public DecodeResult decode(
            InputStream packed, OutputStream unpacked, COSDictionary parameters, int index, DecodeOptions options)
            throws IOException {
        return library.decode(packed, counted(unpacked), parameters, index, options);
    }

    @Override
    protected void encode(InputStream plain, OutputStream packed, COSDictionary parameters) throws IOException {
        library.encode(plain, packed, parameters, 0);
    }

    private OutputStream counted(OutputStream unpacked) throws IOException {
        if (!READING.isBound()) return unpacked;
        if (isPicture) throw new IOException("a picture has no words");
        var limit = READING.get();
        return new FilterOutputStream(unpacked) {
            @Override
            public void write(int b) throws IOException {
                limit.unpacked(1);
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                limit.unpacked(length);
                out.write(bytes, from, length);
            }
        };
    }

    /** The library has no way in; should it change its drawer, no PDF is read rather than one without an end. */
    @SuppressWarnings("unchecked")
    private static void putAroundAll() {
        try {
            var drawer = FilterFactory.class.getDeclaredField("filters");
            drawer.setAccessible(true);
            var around = new IdentityHashMap<Filter, Filter>();
            // Two names of one filter stay one: the library leaves out a filter that comes twice for a stream.
            ((Map<COSName, Filter>) drawer.get(FilterFactory.INSTANCE))
                    .replaceAll((name, filter) ->
                            around.computeIfAbsent(filter, each -> new CountedFilter(each, PICTURES.contains(name))));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("PDFBox keeps its filters elsewhere", changed);
        }
    }
}
