package bulkhead.cli;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Headroom;
import bulkhead.analysis.failure.Availability;
import bulkhead.analysis.failure.CauseAnalysis;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.analysis.failure.GroupAvailability;
import bulkhead.deployment.Footing;
import bulkhead.model.Id;
import bulkhead.model.Meta;
import bulkhead.model.Numerals;
import bulkhead.model.Source.Origin;
import bulkhead.model.Texts;
import bulkhead.rules.Sentences;
import bulkhead.rules.sensitivity.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.Collectors;

/** A report for people: each flow, then a table of components. */
final class AnalysisText {
    private static final double MINUTES_A_YEAR = 365 * 24 * 60;

    private final Report report;
    private final int order;
    private final Sentences sentences;
    private final Texts texts;
    private final Numerals numerals;
    private final List<GroupAvailability> groups;
    private final CauseAnalysis causes;
    private final LatencyText latencies;
    private final HeadroomText headrooms;
    private final AheadText ahead;

    AnalysisText(Report report, int order, int pairs, Locale locale) {
        this.order = order;
        this.report = report;
        this.sentences = new Sentences(report.topology(), locale);
        this.texts = Texts.beside(Cli.class, locale);
        this.numerals = new Numerals(locale);
        this.groups = FlowRisks.groups(report);
        this.causes = new CauseAnalysis(report.deployment());
        this.latencies = new LatencyText(report, texts, this::number);
        this.headrooms = new HeadroomText(report, sentences, texts, this::number);
        this.ahead = new AheadText(new Ahead(report, pairs), headrooms, sentences, texts, this::number);
    }

    List<String> lines(Meta meta, InDepth inDepth) {
        var lines = new ArrayList<String>();
        lines.add(meta.name());
        inDepth.outlook().ifPresent(outlook ->
                lines.add(texts.text("analyse.outlook", number(outlook.factor(), 6), outlook.month())));
        report.flows().values().forEach(flow -> flow(flow, lines));
        lines.add("");
        lines.addAll(ahead.all());
        lines.add("");
        lines.addAll(components());
        lines.addAll(new MissingText(report, sentences, texts, this::number).lines());
        lines.addAll(latencies.pools());
        lines.add("");
        lines.addAll(new CostText(report, texts, this::number).lines());
        lines.addAll(new DataText(report, sentences, texts, this::number).lines());
        inDepth.against().ifPresent(other -> {
            lines.add("");
            lines.addAll(new DifferenceText(other.difference(), meta.name(), other.name(), texts, this::number).lines());
        });
        inDepth.plan().ifPresent(plan -> {
            lines.add("");
            lines.addAll(new PlanText(plan, report.topology(), sentences, texts).lines());
        });
        inDepth.assumptions().ifPresent(sensitivity -> {
            lines.add("");
            lines.addAll(new AssumptionsText(sensitivity, sentences, texts.locale()).lines());
        });
        return lines;
    }

    private void flow(FlowFailure flow, List<String> lines) {
        lines.add("");
        lines.add(texts.text("analyse.flow", report.topology().label(flow.flow())));
        lines.add("  " + availability(flow.availability()));
        lines.add("  " + singlePoints(flow));
        new CausesText(sentences, texts, this::number).lines(flow, causes.of(flow, order), order)
                .forEach(line -> lines.add("  " + line));
        var headroom = report.capacity().headroom().get(flow.flow());
        if (headroom != null) {
            lines.add("  " + headrooms.of(flow.flow()));
        }
        footings(flow, headroom).forEach(line -> lines.add("  " + line));
        latencies.flow(flow.flow()).forEach(line -> lines.add("  " + line));
        ahead.flow(flow.flow()).forEach(line -> lines.add("  " + line));
        new FlowRisksText(FlowRisks.of(report, flow.flow(), groups), sentences, texts, this::number).lines()
                .forEach(line -> lines.add("  " + line));
    }

    /** The least reliable numbers: of availability and headroom, each once. */
    private Stream<String> footings(FlowFailure flow, Headroom headroom) {
        var available = flow.availability() instanceof Availability.Exact exact ? exact.footing() : Optional.<Footing>empty();
        var grows = Optional.ofNullable(headroom).filter(known -> known.allWell().isPresent())
                .flatMap(known -> report.capacity().footing(Optional.of(flow.flow()), known.bottleneck()));
        return Stream.concat(available.stream().map(number -> footing("analyse.footing.availability", number)),
                grows.stream().map(number -> footing("analyse.footing.headroom", number)));
    }

    private String footing(String key, Footing number) {
        return texts.text(key, new Wording(sentences, texts.locale()).footing(number), source(number.source().origin()));
    }

    private String source(Origin origin) {
        return texts.text("source." + origin.name().toLowerCase(Locale.ROOT));
    }

    private String availability(Availability availability) {
        return switch (availability) {
            case Availability.Exact exact -> texts.text("analyse.availability", percent(exact.structural(), 6),
                    number((1 - exact.structural()) * MINUTES_A_YEAR, 1), number(exact.interruptionSeconds(), 1),
                    percent(exact.effective(), 6));
            case Availability.Refused(var reason, var arguments) -> Texts.beside(Availability.class, texts.locale())
                    .text("refused." + reason, arguments.toArray());
        };
    }

    private String singlePoints(FlowFailure flow) {
        return flow.singlePoints().isEmpty() ? texts.text("analyse.no-single-points")
                : texts.text("analyse.single-points", flow.singlePoints().stream().map(sentences::event)
                        .collect(Collectors.joining(", ")));
    }

    private List<String> components() {
        var table = new Table();
        table.row(texts.text("analyse.component"), texts.text("analyse.instances"), texts.text("analyse.average"),
                texts.text("analyse.peak"),
                texts.text("analyse.capacity"), texts.text("analyse.target"), texts.text("analyse.cost.source"));
        report.topology().components().keySet().stream().filter(id -> report.capacity().peak().containsKey(id) || isUntold(id))
                .forEach(id -> row(id, table));
        var endless = report.capacity().endless();
        return endless.isEmpty() ? table.lines() : Stream.concat(table.lines().stream(), Stream.of(texts.text("analyse.untold-loads",
                endless.components().stream().map(report.topology()::label).collect(Collectors.joining(", ")), headrooms.circle()))).toList();
    }

    private boolean isUntold(Id component) {
        return report.capacity().endless().components().contains(component);
    }

    private void row(Id id, Table table) {
        if (isUntold(id)) {
            table.row(report.topology().label(id), Integer.toString(report.deployment().nodes(id).size()), texts.text("analyse.untold"),
                    texts.text("analyse.untold"), "–", "–", "–");
            return;
        }
        var peak = report.capacity().peak().get(id);
        table.row(report.topology().label(id), Integer.toString(report.deployment().nodes(id).size()),
                busy(report.capacity().average().get(id)), busy(peak),
                peak.capacity().isPresent() ? number(peak.capacity().getAsDouble(), 0) + " /s" : "–", percent(peak.target(), 0),
                source(peak.origin()));
    }

    private String busy(ComponentLoad load) {
        return load == null ? "–" : number(load.offered(), 1) + " /s"
                + (load.utilisation().isPresent() ? " (" + percent(load.utilisation().getAsDouble(), 1) + ")" : "");
    }

    private String percent(double share, int digits) {
        return number(share * 100, digits) + "\u00a0%";
    }

    private String number(double value, int digits) {
        return numerals.number(value, digits);
    }
}
