package bulkhead.editor.inspector;

import java.util.List;

/** Fields under one heading. */
public record FieldGroup(String title, List<Field> fields) {
    public FieldGroup {
        fields = List.copyOf(fields);
    }
}
