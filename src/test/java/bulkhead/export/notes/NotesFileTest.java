package bulkhead.export.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Note;
import bulkhead.export.Owner;
import bulkhead.model.Id;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotesFileTest {
    private static final Topology TOPOLOGY = Topologies.of("a:redis; b:redis; c:redis");

    /** A sentence of ours about a password must not itself be taken for one, or half of it would be left out. */
    @Test
    void theKeysOfASecretAreNamedInFull() {
        var note = Note.of("provide-secret", Id.of("a"), "a", "shop/a-credentials", "monitor-password, root-password");
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var text = file(Map.of("kubernetes", List.of(note)), locale).text();
            assertTrue(text.contains(note.sentence(locale)), text);
        }
    }

    @Test
    void aNoteThatHoldsForSeveralIsSaidOnceAndNamesThemAll() {
        var file = file(Map.of("redis", List.of(secrets("a"), secrets("b"), Note.of("redis-folder", Id.of("c"), "c"))), Locale.ENGLISH);
        assertEquals("""
                # Notes on this export

                ## Secrets and files to provide

                - `/etc/redis.conf` (file): a, b

                ## To provide

                ### Redis

                - 'a' reads its passwords from /etc/redis.conf: provide 'requirepass', and 'masterauth' for replicas. \
                Without a password it serves the machine itself only (protected-mode). The same holds for 'b'. (`a`, `b`)

                ## Chosen, since nothing drawn says it

                ### Redis

                - 'c' keeps its data in the folder it is started in; add 'dir' to have it elsewhere. (`c`)
                """, file.text());
    }

    @Test
    void germanNotesAreGerman() {
        var text = file(Map.of("redis", List.of(secrets("a"), secrets("b"))), Locale.GERMAN).text();
        assertTrue(text.contains("## Bereitzustellen\n") && text.contains(" Ebenso: „b“."), text);
    }

    @Test
    void aLineOfOneElementIsItsAndOneOfSeveralSaysSo() {
        var lines = file(Map.of("redis", List.of(secrets("a"), secrets("b"), Note.of("redis-folder", Id.of("c"), "c"))), Locale.ENGLISH).lines();
        assertEquals(List.of(Optional.of(Owner.Reason.SEVERAL), Optional.empty()),
                lines.stream().filter(line -> line.text().startsWith("- '")).map(Artifact.Line::reason).toList());
        assertEquals(Optional.of(Id.of("c")), lines.getLast().element());
    }

    @Test
    void notesOfOneKeyThatSayDifferentThingsStayApart() {
        var digest = digest(Map.of("haproxy", List.of(port("a", "8081"), port("b", "8082"), port("c", "8081"))));
        assertEquals(List.of(2, 1), digest.remarks().stream().map(remark -> remark.notes().size()).toList());
    }

    @Test
    void targetsStayInTheirOrderAndOnlyThoseWithSomethingToSayHaveAHeading() {
        var targets = new LinkedHashMap<String, List<Note>>();
        targets.put("redis", List.of(Note.of("redis-folder", Id.of("a"), "a")));
        targets.put("keydb", List.of());
        targets.put("haproxy", List.of(port("a", "8081")));
        assertEquals(List.of("### Redis", "### HAProxy"), file(targets, Locale.ENGLISH).text().lines().filter(line -> line.startsWith("###")).toList());
    }

    private static Note secrets(String id) {
        return Note.of("redis-secrets", Id.of(id), id, "/etc/redis.conf");
    }

    private static Note port(String id, String port) {
        return Note.of("further-port", Id.of(id), id, port, "proxy");
    }

    private static Digest digest(Map<String, List<Note>> notes) {
        var targets = new LinkedHashMap<String, Export>();
        notes.forEach((target, all) -> targets.put(target, new Export(List.of(), all)));
        return Digest.of(targets);
    }

    private static Artifact file(Map<String, List<Note>> notes, Locale locale) {
        return NotesFile.of(digest(notes), TOPOLOGY, locale);
    }
}
