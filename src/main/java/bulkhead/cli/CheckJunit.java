package bulkhead.cli;

import bulkhead.rules.Judgement;
import bulkhead.rules.Rule;
import bulkhead.rules.Rules;
import bulkhead.rules.Severity;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * For build servers: JUnit XML with a suite a file and a case a rule, so that clean rules are seen to have run. Findings at or
 * above the gate fail their case, those below and suppressed ones are its output.
 */
final class CheckJunit implements CheckFormat {
    private final Gate gate;

    CheckJunit(Gate gate) {
        this.gate = gate;
    }

    @Override
    public String text(List<Checked> files, Locale locale) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            xml.writeStartElement("testsuites");
            for (var file : files) {
                suite(file, locale, xml);
            }
            newLine(xml, 0);
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private void suite(Checked file, Locale locale, XMLStreamWriter xml) throws XMLStreamException {
        newLine(xml, 1);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", plain(file.file()));
        xml.writeAttribute("tests", Integer.toString(Rules.all().size()));
        xml.writeAttribute("failures",
                Long.toString(Rules.all().stream().filter(rule -> found(file, rule).stream().anyMatch(this::fails)).count()));
        xml.writeAttribute("errors", "0");
        for (var rule : Rules.all()) {
            testCase(file, rule, locale, xml);
        }
        newLine(xml, 1);
        xml.writeEndElement();
    }

    private void testCase(Checked file, Rule rule, Locale locale, XMLStreamWriter xml) throws XMLStreamException {
        var found = found(file, rule);
        newLine(xml, 2);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", plain(file.file()));
        xml.writeAttribute("name", rule.id());
        var failing = found.stream().filter(this::fails).toList();
        if (!failing.isEmpty()) {
            newLine(xml, 3);
            xml.writeStartElement("failure");
            xml.writeAttribute("message", plain(file.sentences(locale).what(failing.getFirst().finding())));
            xml.writeAttribute("type", failing.getFirst().finding().severity().name().toLowerCase(Locale.ROOT));
            xml.writeCharacters(plain(lines(file, failing, locale)));
            xml.writeEndElement();
        }
        var others = found.stream().filter(judgement -> !fails(judgement)).toList();
        if (!others.isEmpty()) {
            newLine(xml, 3);
            xml.writeStartElement("system-out");
            xml.writeCharacters(plain(lines(file, others, locale)));
            xml.writeEndElement();
        }
        newLine(xml, 2);
        xml.writeEndElement();
    }

    private boolean fails(Judgement judgement) {
        return gate.stops(judgement);
    }

    private static List<Judgement> found(Checked file, Rule rule) {
        return file.judgements().stream().filter(judgement -> judgement.finding().rule().equals(rule.id())).toList();
    }

    private static String lines(Checked file, List<Judgement> judgements, Locale locale) {
        var sentences = file.sentences(locale);
        return judgements.stream().map(judgement -> sentences.severity(judgement.finding().severity()) + ": "
                + sentences.what(judgement.finding())
                + " " + sentences.advice(judgement.finding())).reduce((a, b) -> a + "\n" + b).orElse("");
    }

    private static void newLine(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Characters that XML 1.0 can't hold, not even escaped, become replacement characters. */
    private static String plain(String text) {
        return text.codePoints().map(c -> c == '\n' || c == '\t' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
