package no.kneika.documents.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PlainFontTest {

    @Test
    void interHasEveryLetterAndTheSameWidthsAndNothingToSubstitute() throws IOException {
        var inter = new ClassPathResource("fonts/400Regular/Inter_400Regular.ttf").getContentAsByteArray();
        try (var whole = font(inter);
                var plain = font(PlainFont.of(inter))) {
            assertThat(whole.getGsubData()).isNotSameAs(GsubData.NO_DATA_FOUND);
            assertThat(plain.getGsubData()).isSameAs(GsubData.NO_DATA_FOUND);
            assertThat(plain.getNumberOfGlyphs()).isEqualTo(whole.getNumberOfGlyphs());
            for (int letter : "Blåbærsyltetøy på Ærøya, ½ time".chars().toArray()) {
                int glyph = plain.getUnicodeCmapLookup().getGlyphId(letter);
                assertThat(glyph).isEqualTo(whole.getUnicodeCmapLookup().getGlyphId(letter));
                assertThat(plain.getAdvanceWidth(glyph)).isEqualTo(whole.getAdvanceWidth(glyph));
            }
        }
    }

    private static TrueTypeFont font(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }
}
