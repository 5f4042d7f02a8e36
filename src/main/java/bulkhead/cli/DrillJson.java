package bulkhead.cli;

import bulkhead.drill.DrillReport;
import bulkhead.drill.Drilled;
import bulkhead.drill.Figure;
import bulkhead.drill.Rehearsal;
import bulkhead.drill.database.DatabaseReport;
import bulkhead.drill.forecast.Span;
import bulkhead.model.Meta;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A drill for programs: seconds, requests, shares between 0 and 1; what was never seen is null. */
final class DrillJson {
    private final Optional<Rehearsal> rehearsal;
    private final DrillReport report;

    private final Optional<DatabaseReport> database;

    DrillJson(Optional<Rehearsal> rehearsal, DrillReport report, Optional<DatabaseReport> database) {
        this.rehearsal = rehearsal;
        this.database = database;
        this.report = report;
    }

    String text(String file, Meta meta) {
        var root = Json.object().put("version", 1).put("file", file).put("name", meta.name())
                .put("held", report.held() && database.stream().allMatch(DatabaseReport::held))
                .put("haproxy", rehearsal.map(each -> each.installed().toString()).orElse(null));
        rehearsal.map(Rehearsal::drawn).orElse(List.of()).forEach(root.putArray("drawnReleases")::add);
        rehearsal.map(Rehearsal::written).orElse(List.of()).forEach(root.putArray("releases")::add);
        root.putObject("rate").put("drawn", report.drawn()).put("sent", report.sent());
        root.put("proxies", report.proxies()).put("standIns", report.standIns());
        var strikes = root.putArray("strikes");
        report.strikes().forEach(strike -> strikes.add(strike(strike)));
        database.ifPresentOrElse(each -> root.set("replication", replication(each)), () -> root.putNull("replication"));
        var changes = root.putArray("changes");
        Stream.concat(report.changes().stream(), database.stream().flatMap(each -> each.changes().stream()))
                .forEach(change -> changes.addObject().put("file", change.file()).put("line", change.line())
                .put("exported", change.exported()).put("used", change.used()));
        return Json.text(root);
    }

    private static ObjectNode strike(Drilled drilled) {
        var node = Json.object().put("name", drilled.strike().name()).put("held", drilled.held())
                .put("verdict", drilled.verdict().name().toLowerCase(Locale.ROOT)).put("rate", drilled.rate())
                .put("sent", drilled.sent())
                .put("slowest", drilled.slowest()).put("underway", drilled.underway()).put("lateness", drilled.lateness())
                .put("overload", drilled.forecast().overload());
        new LossJson(drilled.losses()).put(node);
        var figures = node.putArray("figures");
        drilled.figures().forEach(figure -> figures.add(figure(figure)));
        var elsewhere = node.putArray("elsewhere");
        drilled.forecast().elsewhere()
                .forEach((group, seconds) -> elsewhere.addObject().put("group", group.value()).put("seconds", seconds));
        return node;
    }

    private static ObjectNode replication(DatabaseReport drilled) {
        return Json.object().put("mariadb", drilled.mariadb().toString()).put("held", drilled.held())
                .put("replicas", drilled.replicas())
                .put("copied", drilled.copied()).put("semiSynchronous", drilled.semiSynchronous())
                .put("confirming", drilled.confirming())
                .put("confirmed", drilled.confirmed()).put("lost", drilled.lost())
                .put("oldPrimary", drilled.back().name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode figure(Figure figure) {
        var node = Json.object().put("subject", figure.subject().name().toLowerCase(Locale.ROOT));
        figure.of().ifPresentOrElse(of -> node.put("of", of), () -> node.putNull("of"));
        node.set("predicted", span(figure.predicted()));
        node.set("measured", span(figure.measured()));
        return node.put("tolerance", figure.tolerance()).put("held", figure.held())
                .put("missed", figure.missed());
    }

    private static ObjectNode span(Span span) {
        var node = Json.object();
        node.set("from", Json.number(span.from()));
        node.set("to", Json.number(span.to()));
        return node;
    }
}
