package bulkhead.cli;

/** The exit codes; stable from the first release. */
final class Exit {
    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    /** Of drill: this machine is too busy for it to tell anything. */
    static final int BUSY = 4;

    private Exit() {
    }
}
