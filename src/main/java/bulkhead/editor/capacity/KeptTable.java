package bulkhead.editor.capacity;

import bulkhead.analysis.data.Keeping;
import bulkhead.editor.capacity.DataLines.Kept;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.look.Use;
import bulkhead.editor.session.Session;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import javafx.beans.value.ObservableValue;

/** By component that keeps records, in memory and on disk: how many, for how long, and how full that makes it on average. */
final class KeptTable {
    private KeptTable() {
    }

    static FigureTable<Kept> of(Session session, Labels labels, ObservableValue<Map<Heading, Kept>> lines) {
        var table = new FigureTable<>("capacity-kept", session, labels, lines);
        table.column("component", 180, (line, _) -> Telling.of(session.document().topology().label(line.keeping().component()),
                line.keeping().component(), "name"));
        table.column("medium", 90, (line, _) -> Telling.of(labels.now("medium." + line.keeping().medium().name().toLowerCase(Locale.ROOT)),
                line.keeping().component(), line.keeping().medium().limit().id()));
        table.figures("records", 110, (line, figures) -> Telling.of(figures.rate(line.keeping().intake().records() * line.keeping().instances()))
                .on(line.footing()));
        table.figures("copies", 80, (line, figures) -> Telling.of(figures.number(line.keeping().intake().copies(), 0)).on(line.footing()));
        table.figures("kept-for", 100, KeptTable::lifetime);
        table.figures("samples", 100, (line, figures) -> told(line, line.keeping().samples(), samples -> figures.number(samples, 0)));
        table.figures("used", 100, (line, figures) -> told(line, line.keeping().used(), figures::bytes));
        table.figures("room", 100, (line, figures) -> told(line, line.keeping().room(), figures::bytes).because(line.keeping().limit()));
        table.figures("full", 150, KeptTable::share);
        table.figures("full-after", 100, (line, figures) -> told(line, line.keeping().secondsToFill(), figures::duration));
        return table;
    }

    private static Telling told(Kept line, OptionalDouble value, DoubleFunction<String> words) {
        return (value.isEmpty() ? Telling.NOTHING : Telling.of(words.apply(value.getAsDouble()))).on(line.footing());
    }

    private static Telling lifetime(Kept line, Figures figures) {
        return line.keeping().lifetime().map(stated -> Telling.of(figures.duration(stated.base())).because(stated))
                .orElseGet(() -> Telling.NOTHING.because(line.keeping().component(), line.keeping().medium().lifetime().id()));
    }

    private static Telling share(Kept line, Figures figures) {
        Keeping keeping = line.keeping();
        var told = told(line, keeping.share(), share -> figures.percent(share, 1));
        return keeping.share().isEmpty() ? told : told.with(new Use(keeping.share().getAsDouble(), 1));
    }
}
