package bulkhead.rules;

import bulkhead.edit.Edit;
import bulkhead.edit.Together;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A change that may mend a finding: the text key {@code fix.<key>} with what its sentence speaks of, and the edit that does it
 * in one undo step. Whether it does mend it is {@link Fixes}' to find out.
 */
public record Fix(String key, List<Argument> arguments, Edit edit) {
    private static final Pattern VARIANT = Pattern.compile("\\.new$|-each$");

    public Fix {
        arguments = List.copyOf(arguments);
    }

    /** One or several edits as one step. */
    static Fix of(String key, List<? extends Edit> edits, Argument... arguments) {
        return new Fix(key, List.of(arguments), new Together("fix", List.copyOf(edits)));
    }

    static Fix of(String key, Edit edit, Argument... arguments) {
        return of(key, List.of(edit), arguments);
    }

    /** The sort of change: that which needs a new place first is of the same sort, and so is that of each member of a group. */
    String sort() {
        return VARIANT.matcher(key).replaceFirst("");
    }
}
