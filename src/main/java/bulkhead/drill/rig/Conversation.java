package bulkhead.drill.rig;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;

/** How a stand-in talks on one connection until it ends. */
interface Conversation {
    /** What a request asks for when it isn't a check. */
    String WORK = "/drill";
    /** The answer's header that tells who gave it. */
    String NAME = "X-Instance";

    /** Whoever is talked to. */
    interface Host {
        String name();

        /** Whether it can do its work now. */
        boolean serves();

        /** Does one piece of work, which takes its time, and answers whether it could. */
        boolean works() throws InterruptedException;

        /** What a request is answered: only what asks for work costs any. */
        default boolean answers(String asked) throws InterruptedException {
            return asked.contains(WORK) ? works() : serves();
        }
    }

    void hold(BufferedInputStream in, OutputStream out, Host host) throws IOException, InterruptedException;

    static Conversation in(Outline.Tongue tongue) {
        return tongue == Outline.Tongue.FASTCGI ? new Fastcgi() : new Plain();
    }
}
