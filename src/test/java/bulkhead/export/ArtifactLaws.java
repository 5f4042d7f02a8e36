package bulkhead.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.model.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for the files of every target, whatever the model is called. */
public final class ArtifactLaws {
    /** What Windows takes for a device, whatever the ending. */
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])([. ].*)?|.*[. ]");
    /** Windows' own limit less a folder to write to. */
    private static final int LONGEST_PATH = 200;

    private ArtifactLaws() {
    }

    public static void hold(Export export, Topology topology, String seed) {
        var paths = new HashSet<String>();
        for (var artifact : export.artifacts()) {
            assertTrue(paths.add(artifact.path()), () -> "two files at " + artifact.path() + ", " + seed);
            assertTrue(artifact.path().matches("[a-z-]+(/[a-z0-9-]+)*/([a-z0-9.-]+|[A-Z]+[.]md)") && artifact.path().length() < LONGEST_PATH,
                    () -> artifact.path() + ", " + seed);
            assertTrue(Stream.of(artifact.path().split("/")).noneMatch(name -> DEVICE.matcher(name).matches()), () -> artifact.path() + ", " + seed);
            lines(artifact, topology, seed);
        }
        for (var note : export.notes()) {
            for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertTrue(!note.sentence(locale).startsWith("note."), () -> "no text for " + note.key() + " in " + locale);
                assertTrue(note.sentence(locale).codePoints().noneMatch(ArtifactLaws::unseen), () -> note.sentence(locale) + ", " + seed);
                assertTrue(note.category() == Note.Category.PROVIDE || note.supplies().isEmpty(), note::key);
            }
        }
    }

    /** Nothing in a line moves the cursor, and each line that isn't blank says whose it is. */
    public static void lines(Artifact artifact, Topology topology, String seed) {
        for (var line : artifact.lines()) {
            assertEquals(List.of(), line.text().codePoints().filter(ArtifactLaws::unseen).mapToObj(Integer::toHexString).toList(), () -> line + ", " + seed);
            assertTrue(line.text().isBlank() || line.element().isPresent() || line.reason().isPresent(), () -> line + ", " + seed);
            line.element().ifPresent(id -> assertTrue(topology.contains(id), () -> line + ", " + seed));
        }
    }

    private static boolean unseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
