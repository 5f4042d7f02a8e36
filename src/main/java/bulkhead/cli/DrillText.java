package bulkhead.cli;

import bulkhead.analysis.failure.Event;
import bulkhead.drill.DrillReport;
import bulkhead.drill.Drilled;
import bulkhead.drill.Figure;
import bulkhead.drill.Rehearsal;
import bulkhead.drill.forecast.Span;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A drill for people: what ran, and for each loss a table of what was predicted and what was measured. */
final class DrillText {
    private final Rehearsal rehearsal;
    private final DrillReport report;
    private final Topology topology;
    private final Texts texts;
    private final Locale locale;

    DrillText(Rehearsal rehearsal, DrillReport report, Locale locale) {
        this.rehearsal = rehearsal;
        this.report = report;
        this.topology = rehearsal.setup().deployment().topology();
        this.texts = Texts.beside(DrillText.class, locale);
        this.locale = locale;
    }

    String text(boolean changes) {
        var parts = new ArrayList<String>();
        parts.add(head());
        report.strikes().forEach(strike -> parts.add(strike(strike)));
        if (changes) {
            parts.add(changes());
        }
        return String.join("\n\n", parts);
    }

    private String head() {
        var release = rehearsal.drawn().equals(rehearsal.written()) ? "" : " " + texts.text("drill.release", String.join(", ", rehearsal.drawn()),
                String.join(", ", rehearsal.written()));
        return texts.text("drill.program", rehearsal.installed().toString(), report.proxies(), report.standIns()) + release + "\n"
                + texts.text("drill.load", number(report.drawn(), 1), number(report.sent(), 1), number(report.drawn() / report.sent(), 2)) + "\n"
                + texts.text("drill.changed", report.changes().size());
    }

    private String strike(Drilled drilled) {
        var lines = new ArrayList<>(List.of(texts.text(drilled.held() ? "drill.held" : "drill.not-held", drilled.strike().name(), label(drilled))));
        var table = new Table();
        table.row("", texts.text("drill.predicted"), texts.text("drill.measured"), "");
        drilled.figures().forEach(figure -> table.row(subject(figure), amount(figure, figure.predicted()), amount(figure, figure.measured()),
                figure.held() ? "✔" : "✘"));
        table.text().lines().map(line -> "  " + line).forEach(lines::add);
        lines.add("  " + texts.text("drill.sent", drilled.sent(), number(drilled.slowest(), 2), drilled.underway()));
        if (drilled.forecast().overload() > 0) {
            lines.add("  " + texts.text("drill.overload", number(100 * drilled.forecast().overload(), 0)));
        }
        drilled.forecast().elsewhere().forEach((group, seconds) -> lines.add("  " + texts.text("drill.elsewhere", topology.label(group), number(seconds, 1))));
        return String.join("\n", lines);
    }

    private String label(Drilled drilled) {
        return drilled.strike().events().stream().map(this::label).sorted().collect(Collectors.joining(", "));
    }

    private String label(Event event) {
        return texts.text("drill.lost." + event.sort().name().toLowerCase(Locale.ROOT), topology.label(event.element()), event.instance());
    }

    private String subject(Figure figure) {
        var of = figure.of().map(name -> topology.label(Id.of(name))).orElse("");
        return texts.text("drill.subject." + figure.subject().name().toLowerCase(Locale.ROOT), of);
    }

    private String amount(Figure figure, Span span) {
        return switch (figure.subject()) {
            case NOTICED, CLEAN -> range(span, 1, 2, " s");
            case LOST, ANSWERED -> range(span, 1, 0, "");
            case SHARE -> range(span, 100, 1, " %");
        };
    }

    private String range(Span span, double factor, int digits, String unit) {
        if (Double.isInfinite(span.to())) {
            return texts.text("drill.never");
        }
        return Stream.of(span.from(), span.to()).map(value -> number(value * factor, digits)).distinct().collect(Collectors.joining("–")) + unit;
    }

    private String changes() {
        return report.changes().stream().map(change -> change.file() + ":" + change.line() + "\n- " + change.exported() + "\n+ " + change.used())
                .collect(Collectors.joining("\n"));
    }

    private String number(double value, int digits) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
