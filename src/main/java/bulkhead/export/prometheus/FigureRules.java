package bulkhead.export.prometheus;

import bulkhead.deployment.Setting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The alarms about what is rated of a component: above the normal target, above the emergency target. */
record FigureRules(Told told, Source source, Pace pace) {
    Stream<Rule> of(Figure figure) {
        return Stream.concat(figure.normal().map(target -> rule(figure, target, Rule.Severity.WARNING, "AboveNormalTarget"))
                .stream(),
                Stream.of(rule(figure, figure.emergency(), Rule.Severity.CRITICAL, "AboveEmergencyTarget")));
    }

    private Rule rule(Figure figure, Setting target, Rule.Severity severity, String suffix) {
        var threshold = figure.threshold(target);
        var size = Told.size(figure.full());
        var summary = "An instance of " + source.name() + " is above " + Told.percent(target) + " of its " + figure.what() + " ("
                + size + ").";
        var origin = Amount.plain(threshold) + " = " + Told.percent(target) + ", " + told.source(target) + ", of " + size + ", "
                + told.source(figure.full());
        return new Rule(figure.name() + suffix, severity, Rule.Silence.HARMLESS, figure.metric()
                .expression(source.selection(), pace) + " > " + Amount.plain(threshold),
                ComponentRules.PATIENCE, source.label(), told.of(summary, source.component(), origin), figure.full().element(),
                List.of(Trial.alarms(series(figure, bad(threshold)), Map.of()),
                        Trial.silent(series(figure, figure.metric().harmless(threshold)))));
    }

    private List<Trial.Series> series(Figure figure, BigDecimal amount) {
        return figure.metric().series(source.selection(), pace, amount);
    }

    /** A figure that is an alarm beyond doubt. */
    static BigDecimal bad(BigDecimal threshold) {
        return threshold.multiply(BigDecimal.TWO).add(BigDecimal.ONE);
    }
}
