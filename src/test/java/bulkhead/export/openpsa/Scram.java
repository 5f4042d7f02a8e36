package bulkhead.export.openpsa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What SCRAM, an engine of its own, says about a fault tree: probability to six digits, and the minimal cut sets of orders 1 and 2.
 * Where it isn't installed a test says so by name; on the build server that is a failure.
 */
record Scram(double probability, Set<Set<String>> cutSets) {
    private static final int SECONDS = 60;
    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/bin/scram"), Path.of("/usr/local/bin/scram"));

    /** Empty where it has no answer within a minute. */
    static Optional<Scram> solve(Path tree, Path report) throws Exception {
        var process = new ProcessBuilder(program().toString(), "--bdd", "--probability", "true", "--limit-order", "2",
                "-o", report.toString(), tree.toString()).redirectErrorStream(true)
                .redirectOutput(report.resolveSibling(report.getFileName() + ".txt").toFile()).start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return Optional.empty();
        }
        assertEquals(0, process.exitValue(), () -> said(report) + "\n" + tree);
        return Optional.of(read(report));
    }

    static Path program() {
        var program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("scram isn't installed; the build server needs it (Debian package scram).");
        }
        return program.orElseGet(() -> abort("scram isn't installed (Debian package scram)."));
    }

    private static String said(Path report) {
        try {
            return Files.readString(report.resolveSibling(report.getFileName() + ".txt"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static Scram read(Path report) throws Exception {
        var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(report.toFile());
        var sums = elements(document.getElementsByTagName("sum-of-products"));
        assertEquals(1, sums.size(), report::toString);
        var sets = new HashSet<Set<String>>();
        elements(sums.getFirst().getElementsByTagName("product")).forEach(product -> sets.add(new TreeSet<>(
                elements(product.getElementsByTagName("basic-event")).stream().map(event -> event.getAttribute("name")).toList())));
        return new Scram(Double.parseDouble(sums.getFirst().getAttribute("probability")), sets);
    }

    private static List<Element> elements(NodeList nodes) {
        return Arrays.asList(IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toArray(Element[]::new));
    }
}
