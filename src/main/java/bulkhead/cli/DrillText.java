package bulkhead.cli;

import bulkhead.analysis.failure.Event;
import bulkhead.drill.DrillReport;
import bulkhead.drill.Drilled;
import bulkhead.drill.Figure;
import bulkhead.drill.Rehearsal;
import bulkhead.drill.database.DatabaseReport;
import bulkhead.drill.forecast.Span;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A drill for people: what ran, and for each loss a table of what was predicted and what was measured. */
final class DrillText {
    private final Optional<Rehearsal> rehearsal;
    private final DrillReport report;
    private final Optional<DatabaseReport> database;
    private final Topology topology;
    private final Texts texts;
    private final Locale locale;

    DrillText(Document document, Optional<Rehearsal> rehearsal, DrillReport report, Optional<DatabaseReport> database,
            Locale locale) {
        this.database = database;
        this.rehearsal = rehearsal;
        this.report = report;
        this.topology = document.topology();
        this.texts = Texts.beside(DrillText.class, locale);
        this.locale = locale;
    }

    List<String> lines(boolean changes) {
        var parts = new ArrayList<List<String>>();
        if (!report.strikes().isEmpty()) {
            rehearsal.map(this::head).ifPresent(parts::add);
        }
        report.strikes().forEach(strike -> parts.add(strike(strike)));
        database.ifPresent(each -> parts.add(replication(each)));
        if (changes) {
            parts.add(changes());
        }
        return apart(parts);
    }

    private static List<String> apart(List<List<String>> parts) {
        return parts.stream().flatMap(part -> Stream.concat(Stream.of(""), part.stream())).skip(1).toList();
    }

    private List<String> head(Rehearsal rehearsal) {
        var release = rehearsal.drawn().equals(rehearsal.written()) ? "" : " "
                + texts.text("drill.release", String.join(", ", rehearsal.drawn()),
                String.join(", ", rehearsal.written()));
        var load = report.sent() == 0 ? Stream.<String>empty() : Stream.of(texts.text("drill.load", number(report.drawn(), 1),
                number(report.sent(), 1), number(report.drawn() / report.sent(), 2)));
        return Stream.of(Stream.of(texts.text("drill.program", rehearsal.installed().toString(), report.proxies(),
                report.standIns()) + release), load, Stream.of(texts.text("drill.changed", report.changes().size())))
                .flatMap(each -> each).toList();
    }

    private List<String> strike(Drilled drilled) {
        var lines = new ArrayList<>(List.of(texts.text("drill." + drilled.verdict().name().toLowerCase(Locale.ROOT),
                drilled.strike().name(), label(drilled))));
        if (drilled.rate() == 0) {
            return lines;
        }
        var table = new Table();
        table.row("", texts.text("drill.predicted"), texts.text("drill.measured"), "");
        drilled.figures().forEach(figure -> table.row(subject(figure), amount(figure, figure.predicted()),
                amount(figure, figure.measured()),
                figure.held() ? mark(true) : figure.missed() ? mark(false) : "○"));
        table.lines().forEach(line -> lines.add("  " + line));
        lines.add("  " + texts.text("drill.sent", drilled.sent(), number(drilled.slowest(), 2), drilled.underway(),
                number(drilled.lateness(), 3)));
        if (drilled.rate() < report.sent()) {
            lines.add("  " + texts.text("drill.slower", number(drilled.rate(), 1)));
        }
        drilled.losses().forEach((loss, times) -> lines.add("  " + new LossText(texts).text(loss, times)));
        if (drilled.forecast().overload() > 0) {
            lines.add("  " + texts.text("drill.overload", number(100 * drilled.forecast().overload(), 0)));
        }
        drilled.forecast().elsewhere()
                .forEach((group, seconds) -> lines.add("  "
                + texts.text("drill.elsewhere", topology.label(group), number(seconds, 1))));
        return lines;
    }

    private String label(Drilled drilled) {
        return drilled.strike().events().stream().map(this::label).sorted().collect(Collectors.joining(", "));
    }

    private String label(Event event) {
        return texts.text("drill.lost." + event.sort().name().toLowerCase(Locale.ROOT), topology.label(event.element()),
                event.instance());
    }

    private String subject(Figure figure) {
        var of = figure.of().map(name -> topology.label(Id.of(name))).orElse("");
        return texts.text("drill.subject." + figure.subject().name().toLowerCase(Locale.ROOT), of);
    }

    private String amount(Figure figure, Span span) {
        return switch (figure.subject()) {
            case NOTICED, CLEAN -> range(span, 1, 2, " s");
            case LOST, ANSWERED, ADMITTED -> range(span, 1, 0, "");
            case SHARE -> range(span, 100, 1, " %");
        };
    }

    private String range(Span span, double factor, int digits, String unit) {
        if (Double.isInfinite(span.to())) {
            return texts.text("drill.never");
        }
        return Stream.of(span.from(), span.to()).map(value -> number(value * factor, digits)).distinct()
                .collect(Collectors.joining("–")) + unit;
    }

    private List<String> replication(DatabaseReport drilled) {
        var table = new Table();
        table.row("", texts.text("drill.predicted"), texts.text("drill.measured"), "");
        table.row(texts.text("drill.replication.copied"), number(drilled.replicas(), 0), number(drilled.copied(), 0),
                mark(drilled.copied() == drilled.replicas()));
        table.row(texts.text("drill.replication.confirming"), texts.text("drill." + drilled.semiSynchronous()),
                texts.text("drill." + drilled.confirming()),
                mark(drilled.confirming() == drilled.semiSynchronous()));
        table.row(texts.text("drill.replication.lost", drilled.confirmed()), drilled.semiSynchronous() ? "0" : "≥ 0",
                number(drilled.lost(), 0),
                mark(drilled.lost() == 0 || !drilled.semiSynchronous()));
        table.row(texts.text("drill.replication.back"), texts.text("drill.true"),
                texts.text("drill.replication." + drilled.back().name().toLowerCase(Locale.ROOT)),
                mark(drilled.back() != DatabaseReport.Return.FAILED));
        return Stream.concat(Stream.of(texts.text(drilled.held() ? "drill.replication.held" : "drill.replication.not-held",
                drilled.mariadb().toString(), topology.label(drilled.primary()))), table.lines().stream().map(line -> "  " + line)).toList();
    }

    private static String mark(boolean held) {
        return held ? "✔" : "✘";
    }

    private List<String> changes() {
        return Stream.concat(report.changes().stream(), database.stream().flatMap(each -> each.changes().stream()))
                .flatMap(change -> Stream.of(change.file() + ":" + change.line(), "- " + change.exported(), "+ " + change.used())).toList();
    }

    private String number(double value, int digits) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
