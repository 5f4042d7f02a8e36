package bulkhead.export.prometheus;

import bulkhead.deployment.Deployment;
import bulkhead.model.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two alarms about the loss of one place. */
record PlaceRule(Deployment deployment, Place place, PlaceLoss loss) {
    Rule lost() {
        return rule("PlaceLost", loss.condition(), "Nobody in " + name()
                + " answers: the place is lost, or cut off from who watches.",
                List.of(Trial.alarms(List.of(loss.up("0")), Map.of()), Trial.alarms(List.of(), Map.of()),
                        Trial.silent(List.of(loss.up("1")))));
    }

    Rule atEmergencyRating(List<Survivor> survivors, Pace pace) {
        var any = survivors.stream().map(survivor -> survivor.condition(pace)).collect(Collectors.joining("\n  or "));
        var first = survivors.getFirst();
        var bad = FigureRules.bad(first.threshold());
        return rule("PlaceLostSurvivorsAboveEmergencyTarget", "(" + loss.condition() + ")\nand on () (" + any + ")",
                "Nobody in " + name()
                        + " answers, and who carries on elsewhere is above the emergency target: shed load or add instances.",
                List.of(Trial.alarms(with(first.series(pace, bad), loss.up("0")), Map.of()),
                Trial.alarms(first.series(pace, bad), Map.of()),
                        Trial.silent(with(first.series(pace, first.figure().metric().harmless(first.threshold())), loss.up("0"))),
                        Trial.silent(with(first.series(pace, bad), loss.up("1")))));
    }

    private static List<Trial.Series> with(List<Trial.Series> series, Trial.Series further) {
        return Stream.concat(series.stream(), Stream.of(further)).toList();
    }

    private Rule rule(String name, String condition, String summary, List<Trial> trials) {
        return new Rule(name, Rule.Severity.CRITICAL, Rule.Silence.ALARMING, condition, ComponentRules.PATIENCE,
                Map.of("place", name()),
                new Told(deployment).of(summary, place), place.id(), trials);
    }

    private String name() {
        return deployment.names().of(place.id());
    }
}
