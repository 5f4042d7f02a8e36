package bulkhead.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Drawings;
import bulkhead.diagram.Fate;
import bulkhead.diagram.Headings;
import bulkhead.diagram.Overlay;
import bulkhead.diagram.lettering.Lettering;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static final List<String> HOSTILE = List.of("x".repeat(300),
            "<script>alert(\"1\")</script> & ]]>", "a\u0000\u0008b\nc", "\u202Eevil \uD83D", "مركز", "👩‍👩‍👧‍👦 Büro");

    @Test
    void anSvgHasAGroupForEveryElementDrawn() throws Exception {
        var shop = Samples.shop();
        var drawn = Stream.of(shop.topology().places(), shop.topology().risks(), shop.topology().components(), shop.topology()
                .links())
                .flatMap(map -> map.keySet().stream()).map(id -> id.value()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(drawn, ids(picture(shop).svg()));
    }

    @Test
    void everyGroupOfAnSvgHasATitle() throws Exception {
        var groups = parsed(picture(Samples.shop()).svg()).getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            assertEquals("title", groups.item(i).getChildNodes().item(1).getNodeName());
        }
    }

    @Test
    void hostileNamesStayInsideTheirTexts() throws Exception {
        var svg = parsed(picture(hostile()).svg());
        assertEquals(0, svg.getElementsByTagName("script").getLength());
    }

    @Test
    void theSamePictureHasTheSameBytes() {
        assertArrayEquals(picture(Samples.shop()).svg(), picture(Samples.shop()).svg());
        assertArrayEquals(picture(Samples.shop()).png(1), picture(Samples.shop()).png(1));
        assertArrayEquals(picture(Samples.shop()).pdf(), picture(Samples.shop()).pdf());
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void whatBecameOfWhomIsSeenWithoutColoursAndExplained(Fate fate) {
        var shop = Samples.shop();
        var well = svg(shop, Overlay.NONE);
        var told = svg(shop, new Overlay(Map.of(), Map.of(), Set.of(), Map.of(Id.of("app-1"), fate), Map.of()));
        var legend = ">" + Texts.beside(Picture.class, Locale.ENGLISH).text("fate." + fate) + "<";
        assertFalse(well.contains(legend));
        assertTrue(told.contains(legend));
        assertTrue(shapes(told) > shapes(well) + 3, "its sign beside the box and in the legend, and a pattern");
    }

    @Test
    void aBoxSaysHowManyOfItsInstancesLive() {
        var told = svg(Samples.shop(), new Overlay(Map.of(), Map.of(), Set.of(), Map.of(), Map.of(Id.of("app-1"), 1)));
        var instances = Samples.shop().topology().components().get(Id.of("app-1")).instances().count();
        assertTrue(told.contains(">1/" + instances + "<"), told);
    }

    private static String svg(Document document, Overlay overlay) {
        return new String(Picture.of(document, Catalog.standard(), overlay, Theme.LIGHT, Locale.ENGLISH).svg(), StandardCharsets.UTF_8);
    }

    private static int shapes(String svg) {
        return svg.split("<(path|rect)").length;
    }

    @Test
    void aPictureOfNothingIsAPictureToo() throws Exception {
        assertEquals(new TreeSet<>(), ids(picture(Document.EMPTY).svg()));
        assertTrue(picture(Document.EMPTY).png(2).length > 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void aPngHasThePixelsOfItsScale(double scale) throws IOException {
        var svg = new String(picture(Samples.shop()).svg(), StandardCharsets.UTF_8);
        var image = ImageIO.read(new ByteArrayInputStream(picture(Samples.shop()).png(scale)));
        assertTrue(svg.contains("width=\"" + (int) (image.getWidth() / scale) + "\" height=\""
                + (int) (image.getHeight() / scale) + "\""));
    }

    @Test
    void aPdfIsAPdf() {
        assertEquals("%PDF-1.", new String(picture(Samples.shop()).pdf(), 0, 7, StandardCharsets.US_ASCII));
    }

    @Test
    void noTextLeavesItsBoxNorCoversTheIconBesideIt() {
        var document = hostile();
        var drawing = Drawings.of(document, Catalog.standard(), Locale.GERMAN);
        var overflowing = new ArrayList<String>();
        Painter.paint(drawing, Samples.overlay(), Theme.LIGHT, new Surface() {
            private final Deque<Part> parts = new ArrayDeque<>();

            @Override
            public void fill(Shape shape, Colour colour) {
            }

            @Override
            public void stroke(Shape shape, Pen pen) {
            }

            @Override
            public void begin(Part part) {
                parts.push(part);
            }

            @Override
            public void end() {
                parts.pop();
            }

            @Override
            public void text(double x, double baseline, String text, Lettering lettering, Anchor anchor, Colour colour) {
                double width = lettering.width(text);
                double left = x - (anchor == Anchor.START ? 0 : anchor == Anchor.MIDDLE ? width / 2 : width);
                drawing.cards().stream().filter(card -> !parts.isEmpty() && card.component().equals(parts.peek().element()))
                        .forEach(card -> {
                    var box = card.bounds();
                    boolean sign = text.equals("E") || text.equals("W") || text.equals("i") || text.length() == 1;
                    if (!sign && (left < box.x() || left + width > box.right() || baseline - lettering.size() * 0.75 < box.y()
                            || baseline + 3 > box.bottom())) {
                        overflowing.add(text);
                    }
                });
            }
        }, bulkhead.diagram.Detail.FULL);
        assertEquals(List.of(), overflowing);
    }

    @Test
    void labelsHoldTheirText() {
        var drawing = Drawings.of(Samples.shop(), Catalog.standard(), Locale.GERMAN);
        assertTrue(drawing.wires().stream().flatMap(wire -> wire.label().stream())
                .allMatch(label -> Headings.CAPTION.width(label.text()) <= label.bounds().width()));
    }

    private static Document hostile() {
        var shop = Samples.shop();
        var elements = shop.topology().elements().toList();
        var renamed = IntStream.range(0, elements.size()).<Element>mapToObj(i -> elements.get(i)
                .withName(HOSTILE.get(i % HOSTILE.size()))).toList();
        return shop.withTopology(Topology.of(renamed)).withMeta(shop.meta().withName(HOSTILE.get(1)));
    }

    private static TreeSet<String> ids(byte[] svg) throws Exception {
        var groups = parsed(svg).getElementsByTagName("g");
        return IntStream.range(0, groups.getLength())
                .mapToObj(i -> groups.item(i).getAttributes().getNamedItem("data-id").getNodeValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static org.w3c.dom.Document parsed(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static Picture picture(Document document) {
        return Picture.of(document, Catalog.standard(), document == Document.EMPTY ? Overlay.NONE : Samples.overlay(),
                Theme.LIGHT, Locale.ENGLISH);
    }
}
