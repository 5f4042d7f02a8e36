package bulkhead.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the icons that lie as {@code icons/<name>.svg} on the class path: path, line, rect, circle and polyline on a square of
 * 24, whose colours and line width the root states once. Anything else is a mistake in our own drawing and is refused.
 */
final class IconReader {
    private IconReader() {
    }

    static Icon read(String name) {
        try (var file = IconReader.class.getResourceAsStream("/icons/" + name + ".svg")) {
            if (file == null) {
                throw new IllegalStateException("There is no icon 'icons/" + name + ".svg'.");
            }
            return new Icon(name, strokes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new IllegalStateException("Icon 'icons/" + name + ".svg' can't be read: " + e.getMessage(), e);
        }
    }

    static List<Stroke> strokes(InputStream svg) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        var xml = factory.createXMLStreamReader(svg);
        var strokes = new ArrayList<Stroke>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && !xml.getLocalName().equals("svg")) {
                strokes.add(stroke(xml));
            }
        }
        return strokes;
    }

    private static Stroke stroke(XMLStreamReader shape) {
        var filled = "currentColor".equals(shape.getAttributeValue(null, "fill"));
        return new Stroke(PathData.parse(pathData(shape)), filled ? Stroke.Ink.AREA : Stroke.Ink.LINE);
    }

    private static String pathData(XMLStreamReader shape) {
        return switch (shape.getLocalName()) {
            case "path" -> shape.getAttributeValue(null, "d");
            case "line" -> "M" + number(shape, "x1") + " " + number(shape, "y1") + "L" + number(shape, "x2") + " " + number(shape,
                    "y2");
            case "polyline" -> "M" + shape.getAttributeValue(null, "points");
            case "circle" -> circle(number(shape, "cx"), number(shape, "cy"), number(shape, "r"));
            case "rect" -> rectangle(shape, number(shape, "rx"));
            case String other -> throw new IllegalArgumentException("the shape '" + other + "' isn't one that icons may have.");
        };
    }

    private static String circle(double x, double y, double radius) {
        var half = "A" + radius + " " + radius + " 0 0 1 ";
        return "M" + (x - radius) + " " + y + half + (x + radius) + " " + y + half + (x - radius) + " " + y + "Z";
    }

    private static String rectangle(XMLStreamReader shape, double radius) {
        double left = number(shape, "x");
        double top = number(shape, "y");
        double width = number(shape, "width") - 2 * radius;
        double height = number(shape, "height") - 2 * radius;
        var corner = "a" + radius + " " + radius + " 0 0 1 ";
        return "M" + (left + radius) + " " + top
                + "h" + width + corner + radius + " " + radius + "v" + height + corner + -radius + " " + radius
                + "h" + -width + corner + -radius + " " + -radius + "v" + -height + corner + radius + " " + -radius + "Z";
    }

    private static double number(XMLStreamReader shape, String attribute) {
        var text = shape.getAttributeValue(null, attribute);
        return text == null ? 0 : Double.parseDouble(text);
    }
}
