package bulkhead.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A command can't be used in this way: the text {@code usage.<key>} with its arguments. */
final class Misuse extends ParameterException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    Misuse(CommandSpec command, String key, Object... arguments) {
        super(command.commandLine(), key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
