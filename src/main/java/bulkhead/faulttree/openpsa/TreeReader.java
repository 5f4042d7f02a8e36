package bulkhead.faulttree.openpsa;

import bulkhead.faulttree.FaultTree;
import java.util.Map;

/**
 * Reads fault trees in the Open-PSA Model Exchange Format: coherent ones, whose basic events have given probabilities. A model may be
 * spread over several files. What else the format knows is refused by name.
 */
public final class TreeReader {
    private final Definitions definitions = new Definitions();
    private String name = "";

    private TreeReader() {
    }

    /** @param utf8 the content of each file, one at least, by the name that complaints give it */
    public static FaultTree read(Map<String, byte[]> utf8) throws UnreadableTree {
        var reader = new TreeReader();
        for (var file : utf8.entrySet()) {
            var source = Source.of(file.getKey(), file.getValue());
            reader.model(new Tags(source), MarkupReader.read(source));
        }
        return reader.definitions.tree(reader.name, utf8.keySet().iterator().next());
    }

    private void model(Tags tags, Markup root) throws UnreadableTree {
        if (!root.name().equals("opsa-mef")) {
            throw tags.complaint(root, "no-model", root.name());
        }
        for (var child : root.contents()) {
            switch (child.name()) {
                case "define-fault-tree" -> {
                    var own = tags.name(child);
                    name = name.isEmpty() ? own : name;
                    container(tags, child);
                }
                case "model-data" -> container(tags, child);
                default -> throw tags.refused(child);
            }
        }
    }

    private void container(Tags tags, Markup container) throws UnreadableTree {
        tags.onlyPublic(container);
        for (var child : container.contents()) {
            switch (child.name()) {
                case "define-gate" -> definitions.gate(tags, child);
                case "define-basic-event" -> definitions.event(tags, child);
                case "define-component" -> container(tags, child);
                default -> throw tags.refused(child);
            }
        }
    }
}
