package bulkhead.export.prometheus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What is rated of a component that carries on while those with the labels {@code lost} are gone. */
record Survivor(Source source, Figure figure, Set<String> lost) {
    /** Holds without labels where its busiest instance elsewhere is above the emergency target. */
    String condition(Pace pace) {
        return "max(" + figure.metric().expression(selection(), pace) + ") > " + Amount.plain(threshold());
    }

    BigDecimal threshold() {
        return figure.threshold(figure.emergency());
    }

    List<Trial.Series> series(Pace pace, BigDecimal amount) {
        return figure.metric().series(source.selection().and("place", "elsewhere"), pace, amount);
    }

    private Selection selection() {
        return source.selection().but("place", lost);
    }
}
