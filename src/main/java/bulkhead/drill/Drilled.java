package bulkhead.drill;

import bulkhead.drill.forecast.Forecast;
import bulkhead.drill.forecast.Strike;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;

/**
 * One strike as it went: what was predicted and measured, how many requests were sent after it, the slowest of their answers in
 * seconds, and how many of those underway when it fell were lost with whom they were with, what the lost ones were told, and by
 * how many seconds this machine was late at most.
 */
public record Drilled(Strike strike, Forecast forecast, List<Figure> figures, int sent, double slowest, int underway,
        Map<String, Long> troubles, double lateness) {
    public Drilled {
        figures = List.copyOf(figures);
        troubles = Ordered.copy(troubles);
    }

    public boolean held() {
        return figures.stream().allMatch(Figure::held);
    }
}
