package bulkhead.drill.forecast;

import bulkhead.deployment.Node;
import bulkhead.model.Id;
import java.util.Map;

/**
 * What the analysis says a loss does to what a drill can see: {@code noticed} is, by proxy that lives, within how many seconds
 * its checks see lost servers; {@code interrupted} seconds until a group the proxies call has switched over; {@code lostSeconds}
 * how many seconds' worth of all requests are lost beside that; {@code unanswered} the share of requests that stay without an
 * answer for good; {@code overload} by how much the busiest instance is beyond what it can do, or what the proxies let in, at the demand
 * that is drilled (0: it isn't); {@code shares} what each instance that lives gets of all requests; {@code letIn} what may come to it
 * at once. {@code elsewhere} are takeovers the flow waits
 * for too that no proxy makes: they aren't drilled.
 */
public record Forecast(Map<Node, Noticing> noticed, double interrupted, double lostSeconds, double unanswered, double overload,
        Map<Node, Double> shares, Map<Node, LetIn> letIn, Map<Id, Double> elsewhere) {
    public Forecast {
        noticed = Map.copyOf(noticed);
        shares = Map.copyOf(shares);
        letIn = Map.copyOf(letIn);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** Whether not one request may be lost. */
    public boolean lossless() {
        return interrupted == 0 && lostSeconds == 0 && unanswered == 0 && overload == 0;
    }

    /** From how many seconds on nothing is lost any more. */
    public double cleanAfter() {
        return lostSeconds == 0 ? interrupted
                : Math.max(interrupted, noticed.values().stream().mapToDouble(each -> each.within().to()).max().orElse(0));
    }

    /** Whether nobody is answered any more. */
    public boolean down() {
        return unanswered == 1;
    }
}
