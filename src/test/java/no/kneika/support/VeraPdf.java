package no.kneika.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The field's own referee of archivable and accessible PDF. */
public final class VeraPdf {

    private static final List<PDFAFlavour> DEMANDED = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** PDF/A-2a and PDF/UA-1, both whole. */
    public static void assertValid(byte[] pdf) {
        assertEquals(List.of(), faults(pdf));
    }

    /** Everything the referee holds against it, one line per broken rule. */
    public static List<String> faults(byte[] pdf) {
        var faults = new TreeSet<String>();
        for (var flavour : DEMANDED) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                for (var assertion : result.getTestAssertions())
                    if (assertion.getStatus() == TestAssertion.Status.FAILED)
                        faults.add(flavour.getId() + " " + assertion.getRuleId().getClause() + "-"
                                + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage());
                if (!result.isCompliant() && faults.isEmpty()) faults.add(flavour.getId() + " is not kept");
            } catch (Exception unreadable) {
                faults.add(flavour.getId() + ": " + unreadable);
            }
        }
        return List.copyOf(faults);
    }
}
