package bulkhead.cli;

import bulkhead.catalog.Words;
import bulkhead.rules.Judgement;
import bulkhead.rules.Severity;

/** From which severity on findings make {@code check} fail. Suppressed ones never do. */
enum Gate {
    ERROR, WARNING, NOTE, NEVER;

    @Override
    public String toString() {
        return Words.of(this);
    }

    boolean stops(Judgement judgement) {
        return this != NEVER && !judgement.suppressed() && judgement.finding().severity()
                .compareTo(Severity.valueOf(name())) <= 0;
    }
}
