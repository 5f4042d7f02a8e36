package bulkhead.rules;

import bulkhead.edit.Edit;
import java.util.List;

/** A change that removes a finding: the text key {@code fix.<key>} with its arguments, and the edit that does it in one undo step. */
public record Fix(String key, List<String> arguments, Edit edit) {
    public Fix {
        arguments = List.copyOf(arguments);
    }
}
