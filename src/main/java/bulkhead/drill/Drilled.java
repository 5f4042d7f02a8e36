package bulkhead.drill;

import bulkhead.drill.forecast.Forecast;
import bulkhead.drill.forecast.Strike;
import java.util.List;

/**
 * One strike as it went: what was predicted and measured, how many requests were sent after it, the slowest of their answers in seconds, and how
 * many of those underway when it fell were lost with whom they were with.
 */
public record Drilled(Strike strike, Forecast forecast, List<Figure> figures, int sent, double slowest, int underway, double lateness) {
    public Drilled {
        figures = List.copyOf(figures);
    }

    public boolean held() {
        return figures.stream().allMatch(Figure::held);
    }
}
