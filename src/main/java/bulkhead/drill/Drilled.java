package bulkhead.drill;

import bulkhead.drill.forecast.Forecast;
import bulkhead.drill.forecast.Strike;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;

/**
 * One strike as it went: what was predicted and measured, how many requests were sent a second and after it, the slowest of their
 * answers in seconds, and how many of those underway when it fell were lost with whom they were with, how many others were lost
 * and why, most first, and by how many seconds this machine was late at most. The rate is 0 where this machine carried none, so that nothing was
 * struck.
 */
public record Drilled(Strike strike, Forecast forecast, List<Figure> figures, double rate, int sent, double slowest, int underway,
        Map<Loss, Long> losses, double lateness) {
    /** What a strike says about its prediction. */
    public enum Verdict {
        HELD, MISSED,
        /** This machine was too busy for anything to be told. */
        UNTOLD
    }

    public Drilled {
        figures = List.copyOf(figures);
        losses = Ordered.copy(losses);
    }

    static Drilled untold(Strike strike, Forecast forecast) {
        return new Drilled(strike, forecast, List.of(), 0, 0, 0, 0, Map.of(), 0);
    }

    public Verdict verdict() {
        return figures.stream().anyMatch(Figure::missed) ? Verdict.MISSED
                : rate == 0 || !figures.stream().allMatch(Figure::held) ? Verdict.UNTOLD : Verdict.HELD;
    }

    public boolean held() {
        return verdict() == Verdict.HELD;
    }
}
