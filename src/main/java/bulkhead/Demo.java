package bulkhead;

import bulkhead.cli.Cli;
import bulkhead.editor.EditorApp;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What plain {@code mvn} starts: the editor on a real example. Where no window can open it says so in one line and does
 * the same job by command line: checks the example, writes its configs and its picture.
 */
public final class Demo {
    static final String EXAMPLE = "models/prime-insights.bulkhead.json";
    static final String OUTPUT = "target/demo";
    /** Exit code of a check that found something: a result, not a failure. */
    private static final int FINDINGS = 1;

    private Demo() {
    }

    public static void main(String[] args) {
        System.exit(EditorApp.show(EXAMPLE).isEmpty() ? 0 : withoutDisplay(Cli::run));
    }

    /** Runs each command in turn until one fails, and answers the code of the failure, else 0. */
    static int withoutDisplay(ToIntFunction<String[]> cli) {
        System.out.println("No display: checking " + EXAMPLE + ", writing its configs and picture to " + OUTPUT + "/ instead.");
        return commands().stream().map(command -> cli.applyAsInt(command.toArray(String[]::new)))
                .filter(code -> code > FINDINGS).findFirst().orElse(0);
    }

    static List<List<String>> commands() {
        return List.of(
                List.of("check", EXAMPLE),
                List.of("export", EXAMPLE, "--to", OUTPUT),
                List.of("render", EXAMPLE, "-o", OUTPUT + "/prime-insights.svg"),
                List.of("render", EXAMPLE, "-o", OUTPUT + "/prime-insights.png"));
    }
}
