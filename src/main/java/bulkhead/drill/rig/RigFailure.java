package bulkhead.drill.rig;

import java.util.List;

/** A drill couldn't be set up: the text key {@code failure.<key>} with its arguments. */
public final class RigFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    public RigFailure(String key, String... arguments) {
        super(key + " " + String.join(" ", arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
