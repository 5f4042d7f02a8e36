package bulkhead.cli;

import bulkhead.rules.Judgement;
import bulkhead.rules.Severity;

/** From which severity on findings make {@code check} fail. Suppressed ones never do. */
enum Gate {
    ERROR, WARNING, NOTE, NEVER;

    boolean stops(Judgement judgement) {
        return this != NEVER && !judgement.suppressed() && judgement.finding().severity()
                .compareTo(Severity.valueOf(name())) <= 0;
    }
}
