package bulkhead;

import bulkhead.cli.Cli;

/** The program's entry: any argument goes to the command line. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        System.exit(Cli.run(args));
    }
}
