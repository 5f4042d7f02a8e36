package bulkhead;

import bulkhead.cli.Cli;
import bulkhead.editor.EditorApp;

/** The program's entry: nothing or one document opens the editor, anything else goes to the command line. */
public final class Main {
    private static final int WRONG_USAGE = 2;

    private Main() {
    }

    public static void main(String[] args) {
        // a library logs to nobody, and would say so wherever a PDF is drawn
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(opensEditor(args) ? edit(args) : Cli.run(args));
    }

    /** No command is called like a JSON file. */
    static boolean opensEditor(String... args) {
        return args.length == 0 || args.length == 1 && !args[0].startsWith("-") && args[0].endsWith(".json");
    }

    private static int edit(String... files) {
        return EditorApp.show(files).map(reason -> {
            System.err.println(reason);
            return WRONG_USAGE;
        }).orElse(0);
    }
}
