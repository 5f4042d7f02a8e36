package bulkhead.program;

/** How a run ended: the exit code, and what was printed (its first million characters). */
public record Ran(int exit, String output) {
    /** Stands for the exit code of what was killed since it took too long. */
    public static final int TOO_LONG = -1;
    /** Stands for the exit code of what couldn't be started; the output says why. */
    public static final int NOT_STARTED = -2;

    public boolean well() {
        return exit == 0;
    }
}
