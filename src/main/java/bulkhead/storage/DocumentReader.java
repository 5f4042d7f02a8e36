package bulkhead.storage;

import bulkhead.model.Document;
import bulkhead.model.Layout;
import bulkhead.model.Meta;
import bulkhead.model.Topology;
import bulkhead.model.Vocabulary;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Text of a file → document. Tells everything that is wrong at once: first what is no JSON, then all that is no sound document.
 */
public final class DocumentReader {
    private static final String VERSION = "version";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Complaints complaints;
    private final Vocabulary vocabulary;

    private DocumentReader(Complaints complaints, Vocabulary vocabulary) {
        this.complaints = complaints;
        this.vocabulary = vocabulary;
    }

    /** @param file the name complaints give the file */
    public static Reading read(String file, byte[] utf8, Vocabulary vocabulary) throws UnreadableDocument {
        var bytes = ByteBuffer.wrap(utf8);
        try {
            return read(file, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), vocabulary);
        } catch (CharacterCodingException _) {
            var before = new String(utf8, 0, bytes.position(), StandardCharsets.UTF_8);
            throw new Complaints(file).alone(Spot.of(before, before.length()), "not-utf8");
        }
    }

    /** @param file the name complaints give the text */
    public static Reading read(String file, String text, Vocabulary vocabulary) throws UnreadableDocument {
        var complaints = new Complaints(file);
        var json = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (json.isBlank()) {
            throw complaints.alone(Spot.NOWHERE, "empty");
        }
        var root = NodeReader.read(json, complaints);
        if (!(root instanceof Node.Obj object)) {
            throw complaints.alone(root.at(), "no-document");
        }
        return new DocumentReader(complaints, vocabulary).document(Migrations.current(object, version(object, complaints)));
    }

    private static int version(Node.Obj root, Complaints complaints) throws UnreadableDocument {
        var node = root.fields().get(VERSION);
        if (node == null) {
            throw complaints.alone(root.at(), "missing-version");
        }
        if (!(node instanceof Node.Num(var _, var text)) || !text.matches("[1-9]\\d*")) {
            throw complaints.alone(node.at(), "no-version", node.json().substring(0, Math.min(40, node.json().length())));
        }
        if (text.length() > 9 || Integer.parseInt(text) > Migrations.CURRENT) {
            throw complaints.alone(node.at(), "newer-version", text, Integer.toString(Migrations.CURRENT));
        }
        return Integer.parseInt(text);
    }

    private Reading document(Node.Obj root) throws UnreadableDocument {
        var top = Fields.of(root, "document", complaints);
        top.take(VERSION);
        var elements = new Elements(complaints, vocabulary);
        var meta = top.own("meta").map(new MetaCodec()::read).orElse(Meta.UNNAMED);
        for (var section : Section.ELEMENTS) {
            elements.read(top, section);
        }
        var views = Section.VIEWS.readOnce(top, complaints);
        var scenes = Section.SCENES.readOnce(top, complaints);
        var scenarios = Section.SCENARIOS.readOnce(top, complaints);
        var suppressions = Section.SUPPRESSIONS.readAll(top, complaints);
        var topology = elements.topology();
        complaints.throwIfAny();
        return new Reading(new Document(meta, topology.orElse(Topology.EMPTY), new Layout(views), scenes, scenarios, suppressions,
                top.extras()),
                elements.positions());
    }
}
