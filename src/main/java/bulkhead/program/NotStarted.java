package bulkhead.program;

import java.io.IOException;

/** The system wouldn't start a program. */
public final class NotStarted extends Exception {
    private static final long serialVersionUID = 1;

    NotStarted(Executable program, IOException cause) {
        super(program.file() + ": " + cause.getMessage(), cause);
    }
}
