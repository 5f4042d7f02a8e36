package bulkhead.faulttree.openpsa;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text of a file → its root element. Knows no document type, expands no entity but the five of XML, and fetches nothing. */
final class MarkupReader {
    /** Deeper formulas are refused; the parser itself goes no deeper than 200. */
    private static final int DEEPEST = 100;

    private final Source source;
    private final XMLStreamReader xml;
    private final StartTags tags;
    private final List<Markup> open = new ArrayList<>();

    private MarkupReader(Source source, XMLStreamReader xml) {
        this.source = source;
        this.xml = xml;
        this.tags = new StartTags(source.text());
    }

    static Markup read(Source source) throws UnreadableTree {
        if (source.text().isBlank()) {
            throw source.complaint(0, "empty");
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            return new MarkupReader(source, factory.createXMLStreamReader(new StringReader(source.text()))).root();
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            throw new UnreadableTree(source.file(), Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()), "broken");
        }
    }

    private Markup root() throws XMLStreamException, UnreadableTree {
        var above = new Markup("", 0);
        open.add(above);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.DTD -> throw source.complaint(source.text().indexOf("<!DOCTYPE"), "document-type");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                default -> {
                    // comments and the like say nothing
                }
            }
        }
        return above.contents().getFirst();
    }

    private void start() throws UnreadableTree {
        var element = new Markup(xml.getLocalName(), tags.next());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        open.getLast().add(element);
        open.add(element);
        if (open.size() > DEEPEST) {
            throw source.complaint(element.offset(), "too-deep", Integer.toString(DEEPEST));
        }
    }

    private void text() throws UnreadableTree {
        if (!xml.isWhiteSpace() && open.stream().noneMatch(Markup::isRemark)) {
            throw source.complaint(open.getLast().offset(), "text", open.getLast().name());
        }
        open.getLast().add(xml.getText());
    }
}
