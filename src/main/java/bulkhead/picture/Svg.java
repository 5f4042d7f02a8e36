package bulkhead.picture;

import bulkhead.catalog.Segment;
import bulkhead.diagram.lettering.Characters;
import bulkhead.diagram.lettering.Face;
import bulkhead.diagram.lettering.Lettering;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a picture as SVG 1.1: text stays text, each element is a group with its id in {@code data-id} and its title and
 * description for screen readers. The same picture always gives the same bytes. Fonts are named, not embedded; {@code textLength}
 * keeps a text to its width in whatever font stands in.
 */
final class Svg implements Surface {
    private static final String FONTS = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private String indent = "\n";

    /** An attempt to write that can fail by the signature of the XML writer only, not in memory. */
    private interface Writing {
        void run() throws XMLStreamException;
    }

    private Svg(double width, double height, String title, String description) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("svg");
        attributes("xmlns", "http://www.w3.org/2000/svg", "width", number(width), "height", number(height), "viewBox",
                "0 0 " + number(width) + " " + number(height), "role", "img", "font-family",
                FONTS, "fill", "none", "stroke-linecap", "round",
                "stroke-linejoin", "round");
        indent += "  ";
        described(title, description);
    }

    static String of(Sheet sheet) {
        try {
            var svg = new Svg(sheet.width(), sheet.height(), sheet.title(), sheet.description());
            sheet.paint(svg);
            svg.xml.writeCharacters("\n");
            svg.xml.writeEndDocument();
            return svg.text + "\n";
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void begin(Part part) {
        write(() -> {
            open("g", "data-id", safe(part.element().value()), "role", "img");
            indent += "  ";
            described(part.title(), part.description());
        });
    }

    @Override
    public void end() {
        write(() -> {
            indent = indent.substring(0, indent.length() - 2);
            xml.writeCharacters(indent);
            xml.writeEndElement();
        });
    }

    @Override
    public void fill(Shape shape, Colour colour) {
        write(() -> {
            shape(shape);
            attributes("fill", hex(colour));
        });
    }

    @Override
    public void stroke(Shape shape, Pen pen) {
        write(() -> {
            shape(shape);
            attributes("stroke", hex(pen.colour()));
            if (pen.width() != 1) {
                attributes("stroke-width", number(pen.width()));
            }
            if (!pen.dashes().isEmpty()) {
                attributes("stroke-dasharray", pen.dashes().stream().map(Svg::number).collect(Collectors.joining(" ")));
            }
        });
    }

    @Override
    public void text(double x, double baseline, String line, Lettering lettering, Anchor anchor, Colour colour) {
        write(() -> {
            xml.writeCharacters(indent);
            xml.writeStartElement("text");
            attributes("x", number(x), "y", number(baseline), "font-size", number(lettering.size()), "fill", hex(colour));
            if (lettering.face() == Face.SEMIBOLD) {
                attributes("font-weight", "600");
            }
            if (anchor != Anchor.START) {
                attributes("text-anchor", anchor == Anchor.MIDDLE ? "middle" : "end");
            }
            if (lettering.covers(line) && line.length() > 1) {
                attributes("textLength", number(lettering.width(line)), "lengthAdjust", "spacingAndGlyphs");
            }
            xml.writeCharacters(safe(line));
            xml.writeEndElement();
        });
    }

    private void shape(Shape shape) throws XMLStreamException {
        switch (shape) {
            case Shape.Box box -> {
                empty("rect", "x", number(box.x()), "y", number(box.y()), "width", number(box.width()), "height",
                        number(box.height()));
                if (box.radius() > 0) {
                    attributes("rx", number(box.radius()));
                }
            }
            case Shape.Path path -> empty("path", "d", path.segments().stream().map(Svg::data).collect(Collectors.joining()));
        }
    }

    private static String data(Segment segment) {
        return switch (segment) {
            case Segment.Move(double x, double y) -> "M" + number(x) + " " + number(y);
            case Segment.Line(double x, double y) -> "L" + number(x) + " " + number(y);
            case Segment.Cubic(double ax, double ay, double bx, double by, double x, double y) -> "C" + number(ax) + " "
                    + number(ay) + " " + number(bx)
                    + " " + number(by) + " " + number(x) + " " + number(y);
            case Segment.Close() -> "Z";
        };
    }

    private void described(String title, String description) throws XMLStreamException {
        element("title", title);
        if (!description.isEmpty()) {
            element("desc", description);
        }
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeCharacters(indent);
        xml.writeStartElement(name);
        xml.writeCharacters(safe(content));
        xml.writeEndElement();
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters(indent);
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters(indent);
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String safe(String text) {
        return Characters.safe(text);
    }

    private static String hex(Colour colour) {
        var digits = Integer.toHexString(colour.rgb());
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }

    /** At most two decimals, none where there are none. */
    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
