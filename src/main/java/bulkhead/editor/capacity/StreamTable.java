package bulkhead.editor.capacity;

import bulkhead.editor.capacity.DataLines.Stream;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.session.Session;
import bulkhead.rules.Sentences;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import javafx.beans.value.ObservableValue;

/** By link along which records wait: whether those who take them keep up, and what an outage of theirs costs. */
final class StreamTable {
    private final Session session;
    private final Labels labels;
    private final Phrases phrases;

    private StreamTable(Session session, Labels labels) {
        this.session = session;
        this.labels = labels;
        this.phrases = new Phrases(session, labels);
    }

    static FigureTable<Stream> of(Session session, Labels labels, ObservableValue<Map<Heading, Stream>> lines) {
        var telling = new StreamTable(session, labels);
        var table = new FigureTable<>("capacity-streams", session, labels, lines);
        table.column("stream", 240, (line, _) -> telling.stream(line));
        table.figures("arrives", 110, (line, figures) -> Telling.of(figures.rate(line.feed().average())).on(line.footing()));
        table.figures("taken", 110, (line, figures) -> told(line, line.feed().capacity(), figures::rate));
        table.figures("lag", 110, (line, figures) -> told(line, line.feed().growth(), figures::rate));
        table.figures("waits", 120, (line, figures) -> line.feed().kept().map(stated -> Telling.of(figures.duration(stated.base())).because(stated))
                .orElse(Telling.NOTHING.on(line.footing())));
        table.figures("until-loss", 120, (line, figures) -> told(line, line.feed().secondsUntilLoss(), figures::duration));
        table.column("outage", 200, telling::outage);
        table.figures("lost", 110, (line, figures) -> told(line, line.catchUp().lost(), lost -> figures.number(lost, 0)));
        table.figures("catch-up", 110, (line, figures) -> told(line, line.catchUp().seconds(), figures::duration));
        return table;
    }

    private Telling stream(Stream line) {
        return Telling.of(new Sentences(session.document().topology(), labels.locale()).link(line.feed().link()), line.feed().link(), "name");
    }

    private static Telling told(Stream line, OptionalDouble value, DoubleFunction<String> words) {
        return (value.isEmpty() ? Telling.NOTHING : Telling.of(words.apply(value.getAsDouble()))).on(line.footing());
    }

    /** The longest repair after a single loss, or an assumed hour. */
    private Telling outage(Stream line, Figures figures) {
        var time = figures.duration(line.catchUp().outage().base());
        return line.catchUp().after().map(effect -> Telling.of(labels.now("outage.after", time, phrases.event(effect.event())),
                        effect.event().element(), "reliability.mttr")).orElseGet(() -> Telling.of(labels.now("outage.assumed", time)).on(line.footing()));
    }
}
