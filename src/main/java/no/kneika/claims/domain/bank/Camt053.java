package no.kneika.claims.domain.bank;

import static no.kneika.claims.domain.bank.BankFile.refused;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kneika.kernel.Decision;

/**
 * Reads a bank's statement, ISO 20022 camt.053 in versions 02 and 08 (kontoutskrift). A document type, an entity or
 * anything else that would have to be fetched stops it: a file from outside decides nothing about what is read.
 */
final class Camt053 {

    private static final String SPACE = "urn:iso:std:iso:20022:tech:xsd:";
    private static final List<String> READ = List.of(SPACE + "camt.053.001.02", SPACE + "camt.053.001.08");
    /** Deeper than any statement, and far from deep enough to tire the reader. */
    private static final int DEEPEST = 40;

    private Camt053() {}

    static Decision<Statement> read(byte[] bytes) {
        try {
            return read(factory().createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException broken) {
            return refused(
                    "bank-xml-broken",
                    Math.max(
                            1,
                            broken.getLocation() == null
                                    ? 1
                                    : broken.getLocation().getLineNumber()));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, space) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static Decision<Statement> read(XMLStreamReader xml) throws XMLStreamException {
        var gathering = new CamtGathering();
        boolean first = true;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return refused("bank-xml-not-allowed");
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (first) {
                        var space = xml.getNamespaceURI();
                        if (space == null || !READ.contains(space)) return unknown(space == null ? "" : space);
                        first = false;
                    }
                    if (gathering.depth() > DEEPEST) return refused("bank-xml-not-allowed");
                    gathering.begins(xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> gathering.says(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> gathering.ends();
                default -> {}
            }
            if (gathering.lines() > BankFile.MOST_LINES) return refused("bank-too-many-lines", BankFile.MOST_LINES);
        }
        return gathering.statement();
    }

    private static Decision<Statement> unknown(String space) {
        var name = space.substring(space.lastIndexOf(':') + 1);
        return name.startsWith("camt.") || name.startsWith("pain.")
                ? refused("bank-other-camt", name)
                : refused("bank-not-a-statement");
    }
}
