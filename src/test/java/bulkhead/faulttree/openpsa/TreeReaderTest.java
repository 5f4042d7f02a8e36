package bulkhead.faulttree.openpsa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.faulttree.BasicEvent;
import bulkhead.faulttree.FaultTree;
import bulkhead.faulttree.Gate;
import bulkhead.faulttree.RandomTrees;
import bulkhead.faulttree.Solver;
import bulkhead.faulttree.TooLarge;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeReaderTest {
    private static final String RICH = """
            <?xml version="1.0"?>
            <!-- a model -->
            <opsa-mef name="all">
              <label>Everything that is read</label>
              <define-fault-tree name="tree">
                <attributes><attribute name="author" value="somebody"/></attributes>
                <define-gate name="top" role="public">
                  <label>The
                     top &amp; end</label>
                  <or><event name="left"/><gate name="right"/><basic-event name="a"/></or>
                </define-gate>
                <define-component name="part">
                  <define-gate name="left"><atleast min="2"><event name="a"/><event name="b" type="basic-event"/>
                    <and><event name="a"/><event name="right" type="gate"/></and></atleast></define-gate>
                  <define-basic-event name="a"><label>First</label><float value="1.5e-3"/></define-basic-event>
                </define-component>
                <define-gate name="right"><event name="b"/></define-gate>
              </define-fault-tree>
              <model-data>
                <define-basic-event name="b"><int value="1"/></define-basic-event>
                <define-basic-event name="unknown"/>
              </model-data>
            </opsa-mef>
            """;

    @Test
    void everythingOfTheSubsetIsRead() throws UnreadableTree {
        assertEquals(new FaultTree("tree", List.of(new BasicEvent("a", "First", OptionalDouble.of(0.0015)), BasicEvent.of("b", 1),
                new BasicEvent("unknown", "", OptionalDouble.empty())), List.of(new Gate("top", "The top & end", 1, List.of(4, 5, 0)),
                new Gate("left", "", 2, List.of(0, 1, 6)), new Gate("right", "", 1, List.of(1)), new Gate("", "", 2, List.of(0, 5)))), read(RICH));
    }

    @Test
    void lineEndsAndByteOrderMarkMakeNoDifference() throws UnreadableTree {
        assertEquals(read(RICH), read("\uFEFF" + RICH.replace("\n", "\r\n")));
    }

    @Test
    void aModelMaySpreadOverSeveralFiles() throws UnreadableTree {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("tree.xml", model("<define-gate name=\"top\"><event name=\"a\"/></define-gate>").getBytes(StandardCharsets.UTF_8));
        files.put("data.xml", "<opsa-mef><model-data><define-basic-event name=\"a\"><float value=\"0.5\"/></define-basic-event></model-data></opsa-mef>"
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(new FaultTree("f", List.of(BasicEvent.of("a", 0.5)), List.of(new Gate("top", "", 1, List.of(0)))), TreeReader.read(files));
    }

    @Test
    void whatIsWrittenIsReadAgainAndMeansTheSame() throws UnreadableTree, TooLarge {
        int written = 0;
        for (long seed = 1; seed <= 2_000; seed++) {
            var tree = RandomTrees.of(seed, 9, 9);
            if (tree.gates().stream().allMatch(gate -> gate.least() > 0 && gate.least() <= gate.inputs().size()
                    && gate.inputs().stream().distinct().count() == gate.inputs().size())) {
                var again = read(text(tree));
                assertEquals(tree.events(), again.events(), "seed " + seed);
                assertEquals(tree.gates(), again.gates(), "seed " + seed);
                int top = tree.tops().getLast();
                assertEquals(Solver.of(tree, top).probability(), Solver.of(again, top).probability(), "seed " + seed);
                written++;
            }
        }
        assertTrue(written > 100, "only " + written);
    }

    @Test
    void labelsCannotBreakOut() throws UnreadableTree {
        var hostile = "</label><define-gate/> & \"'\u0000\u202e]]>\n\u2028 \ud83e\udd8a \ud83e end";
        var tree = new FaultTree("t", List.of(new BasicEvent("e", hostile, OptionalDouble.of(0.1))), List.of(new Gate("g", hostile, 1, List.of(0))));
        assertEquals("</label><define-gate/> & \"' ]]> \ud83e\udd8a end", read(text(tree)).events().getFirst().label());
    }

    @Test
    void namesOutsideTheFormatAreNotWritten() {
        for (var name : List.of("", "a.b", "1a", "a b", "a--b", "-a", "a-", "\u00e4")) {
            var tree = new FaultTree("t", List.of(BasicEvent.of("e", 0.1)), List.of(new Gate(name, "", 1, List.of(0))));
            assertThrows(IllegalArgumentException.class, () -> TreeWriter.lines(tree), name);
        }
    }

    @Test
    void whatIsNoModelSaysSo() {
        assertEquals("tree.xml:1:1: The file is empty; name one with a fault tree.",
                assertThrows(UnreadableTree.class, () -> read(" \n")).text(Locale.ENGLISH));
        assertEquals("tree.xml:2:3: The root element is <html>, not <opsa-mef>; check that this is the right file.",
                assertThrows(UnreadableTree.class, () -> read("\n  <html><body/></html>")).text(Locale.ENGLISH));
        assertEquals("tree.xml:1:11: <define-event-tree> isn't read; only fault trees of and, or, atleast, gates, and basic events with a number are.",
                assertThrows(UnreadableTree.class, () -> read("<opsa-mef><define-event-tree name=\"x\"/></opsa-mef>")).text(Locale.ENGLISH));
    }

    /** ‹ stands before the tag that is to blame. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <define-gate name="t"><or><event name="a"/>‹<xor><event name="a"/></xor></or></define-gate> | <xor> can turn a failure into a success
            <define-gate name="t">‹<not><event name="a"/></not></define-gate>                         | <not> can turn a failure into a success
            <define-gate name="t">‹<nand><event name="a"/></nand></define-gate>                       | <nand> can turn
            <define-gate name="t">‹<nor><event name="a"/></nor></define-gate>                         | <nor> can turn
            <define-gate name="t">‹<iff><event name="a"/></iff></define-gate>                         | <iff> can turn
            <define-gate name="t">‹<imply><event name="a"/></imply></define-gate>                     | <imply> can turn
            <define-gate name="t">‹<cardinality min="1" max="2"><event name="a"/></cardinality></define-gate> | <cardinality> can turn
            <define-gate name="t">‹<house-event name="h"/></define-gate>                              | <house-event> is always or never true
            <define-gate name="t">‹<event name="h" type="house-event"/></define-gate>                 | <house-event> is always or never true
            <define-gate name="t">‹<constant value="true"/></define-gate>                             | <constant> is always or never true
            ‹<define-house-event name="h"><constant value="true"/></define-house-event>               | <define-house-event> is always or never
            ‹<define-parameter name="p"><float value="1"/></define-parameter>                         | <define-parameter> isn't read
            ‹<define-CCF-group name="c" model="beta-factor"/>                                         | <define-CCF-group> isn't read
            <define-basic-event name="x">‹<exponential><float value="1"/></exponential></define-basic-event> | The probability of 'x' is a <exponential>
            <define-basic-event name="x">‹<parameter name="p"/></define-basic-event>                  | The probability of 'x' is a <parameter>
            <define-basic-event name="x">‹<float value="1.5"/></define-basic-event>                   | The probability of 'x' is 1.5
            <define-basic-event name="x">‹<float value="-0.1"/></define-basic-event>                  | The probability of 'x' is -0.1
            <define-basic-event name="x">‹<float value="NaN"/></define-basic-event>                   | The probability of 'x' is NaN
            <define-basic-event name="x">‹<float/></define-basic-event>                               | <float> lacks the attribute 'value'
            <define-basic-event name="x"><float value="0"/>‹<float value="0"/></define-basic-event>   | 'x' has two probabilities
            ‹<define-gate name="a"><event name="a"/></define-gate>                                    | 'a' is defined twice
            ‹<define-gate name="t"/>                                                                  | Gate 't' has no formula
            <define-gate name="t"><event name="a"/>‹<event name="a"/></define-gate>                   | Gate 't' has two formulas
            <define-gate name="t">‹<event name="b"/></define-gate>                                    | 'b' isn't defined
            <define-gate name="t">‹<gate name="a"/></define-gate>                                     | 'a' is a basic event
            <define-gate name="t"><event name="a"/></define-gate><define-gate name="u">‹<basic-event name="t"/></define-gate> | 't' is a gate
            <define-gate name="t">‹<event name="f.a"/></define-gate>                                  | 'f.a' is a path
            ‹<define-gate name="t" role="private"><event name="a"/></define-gate>                     | A private <define-gate> isn't read
            ‹<define-gate name=" "><event name="a"/></define-gate>                                    | <define-gate> has an empty name
            ‹<define-gate><event name="a"/></define-gate>                                             | <define-gate> lacks the attribute 'name'
            <define-gate name="t">‹<and/></define-gate>                                               | <and> has nothing in it
            <define-gate name="t">‹<atleast><event name="a"/></atleast></define-gate>                 | <atleast> lacks the attribute 'min'
            <define-gate name="t">‹<atleast min="2"><event name="a"/></atleast></define-gate>         | '2' of 1 can't be asked for
            <define-gate name="t">‹<atleast min="0"><event name="a"/></atleast></define-gate>         | '0' of 1 can't be asked for
            <define-gate name="t">‹<atleast min="x"><event name="a"/></atleast></define-gate>         | 'x' of 1 can't be asked for
            <define-gate name="t"><atleast min="2"><event name="a"/>‹<event name="a"/></atleast></define-gate> | 'a' stands twice
            ‹<define-gate name="t"><gate name="u"/></define-gate><define-gate name="u"><and><event name="a"/><gate name="t"/></and></define-gate> | Gate 't' needs itself: t → u → t
            ‹<define-gate name="t"><gate name="t"/></define-gate>                                     | Gate 't' needs itself: t → t;
            <define-gate name="t"><and>‹&nbsp;<event name="a"/></and></define-gate>                   | XML can't be read from here
            <define-gate name="t">‹<and>hello</and></define-gate>                                     | Text inside <and> isn't understood
            """)
    void theFirstMistakeIsNamedWithItsPlace(String content, String words) {
        var event = "<define-basic-event name=\"a\"><float value=\"0.1\"/></define-basic-event>\n\n  ";
        var marked = model(event + content.strip());
        var before = marked.substring(0, marked.indexOf('‹'));
        int column = before.length() - before.lastIndexOf('\n');
        var unreadable = assertThrows(UnreadableTree.class, () -> read(marked.replace("‹", "")));
        assertEquals(3, unreadable.line(), unreadable.text(Locale.ENGLISH));
        // a parser notices broken text only a little later
        assertTrue(words.startsWith("XML") ? unreadable.column() >= column : unreadable.column() == column,
                () -> unreadable.text(Locale.ENGLISH) + " at " + column);
        assertTrue(unreadable.sentence(Locale.ENGLISH).contains(words), unreadable.sentence(Locale.ENGLISH));
        assertFalse(unreadable.sentence(Locale.GERMAN).contains("{"), unreadable.sentence(Locale.GERMAN));
    }

    @Test
    void documentTypesAndEntitiesAreRefusedUnread() {
        var bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE opsa-mef [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<opsa-mef>&a;</opsa-mef>";
        var unreadable = assertThrows(UnreadableTree.class, () -> read(bomb));
        assertEquals("tree.xml:2:1: A document type isn't read; remove it.", unreadable.text(Locale.ENGLISH));
        var outside = assertThrows(UnreadableTree.class, () -> read("<!DOCTYPE opsa-mef SYSTEM \"http://127.0.0.1:1/x.dtd\"><opsa-mef/>"));
        assertEquals("tree.xml:1:1: A document type isn't read; remove it.", outside.text(Locale.ENGLISH));
    }

    @Test
    void deepFormulasAreRefusedInsteadOfOverflowing() {
        var deep = model("<define-gate name=\"t\">" + "<or>".repeat(100_000) + "</or>".repeat(100_000) + "</define-gate>");
        assertTrue(assertThrows(UnreadableTree.class, () -> read(deep)).sentence(Locale.ENGLISH).startsWith("Elements are nested more than 100 deep"));
    }

    @Test
    void bytesThatAreNoTextAreNamedWithTheirPlace() {
        var bytes = "<opsa-mef>\n  <label>\u00e4</label>".getBytes(StandardCharsets.ISO_8859_1);
        var unreadable = assertThrows(UnreadableTree.class, () -> TreeReader.read(Map.of("tree.xml", bytes)));
        assertEquals("tree.xml:2:10: The file is not UTF-8 here; save it as UTF-8.", unreadable.text(Locale.ENGLISH));
    }

    @Test
    void aModelWithoutGatesSaysSo() {
        assertEquals("tree.xml: No gate is defined here; name the file that has the fault tree.",
                assertThrows(UnreadableTree.class, () -> read("<opsa-mef/>")).text(Locale.ENGLISH));
    }

    @Test
    void placesAreRightInLargeFilesToo() {
        var random = new Random(7);
        for (int round = 0; round < 30; round++) {
            int size = 1 + random.nextInt(3_000);
            int wrong = random.nextInt(size);
            var events = IntStream.range(0, size).mapToObj(event -> "<define-basic-event name=\"" + "e".repeat(1 + random.nextInt(60)) + event + "\">"
                    + "\n".repeat(random.nextInt(3)) + "<label>\ud83e\udd8a &lt; \u00e4</label>" + "<float   value='" + (event == wrong ? "2" : "0.5") + "'/>"
                    + "</define-basic-event>" + "\n".repeat(random.nextInt(2))).collect(Collectors.joining());
            var text = model("<!-- <float value='2'/> --><?pi <float value='2'/>?><label><![CDATA[<float value='2'/>]]></label>" + events);
            int at = text.indexOf("<float   value='2'");
            var unreadable = assertThrows(UnreadableTree.class, () -> read(text));
            assertEquals(List.of(1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count(), at - text.lastIndexOf('\n', at)),
                    List.of(unreadable.line(), unreadable.column()), "round " + round);
        }
    }

    private static String model(String content) {
        return "<opsa-mef><define-fault-tree name=\"f\">" + content
                + "</define-fault-tree></opsa-mef>";
    }

    private static String text(FaultTree tree) {
        var lines = new ArrayList<String>();
        TreeWriter.lines(tree).forEach(line -> lines.add(line.text()));
        return String.join("\n", lines);
    }

    private static FaultTree read(String text) throws UnreadableTree {
        return TreeReader.read(Map.of("tree.xml", text.getBytes(StandardCharsets.UTF_8)));
    }
}
