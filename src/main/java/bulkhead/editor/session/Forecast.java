package bulkhead.editor.session;

import bulkhead.analysis.capacity.Foresight;
import bulkhead.analysis.capacity.LoadCase;
import bulkhead.analysis.capacity.Outlook;
import bulkhead.model.Texts;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A look at another demand than the stated one, and what it means for the document as it was judged last. It changes neither the
 * document nor its history; another document brings the stated demand back. Used on one thread, the toolkit's.
 */
public final class Forecast implements AutoCloseable {
    private final Session session;
    private final Scheduler<Judgement, Foresight> scheduler;
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(this, "outlook", Outlook.PEAK);
    private final ReadOnlyObjectWrapper<Optional<Sight>> sight = new ReadOnlyObjectWrapper<>(this, "sight", Optional.empty());
    private Optional<Judgement> asked = Optional.empty();
    private Optional<Foresight> foresight = Optional.empty();

    /** Hands over what was worked out elsewhere on the thread of {@code delivery}. */
    public Forecast(Session session, Executor delivery) {
        this.session = session;
        this.scheduler = new Scheduler<>("forecast", judgement -> Foresight.of(judgement.report().deployment()), Duration.ZERO, delivery);
        session.judgementProperty().addListener((_, _, _) -> {
            if (looksElsewhere()) {
                prepare();
            }
        });
        session.historyProperty().addListener((_, _, history) -> {
            if (history.past().isEmpty() && history.future().isEmpty()) {
                reset();
            }
        });
    }

    /** Looks at the peak times a factor, after so many months of growth. */
    public void look(double factor, int month) {
        outlook.set(Outlook.PEAK.times(factor).in(month));
        if (looksElsewhere()) {
            prepare();
        }
        show();
    }

    /** Back to the demand as it is stated. */
    public void reset() {
        look(1, 0);
    }

    /** Gets ready in the background, so that the first look needn't wait. */
    public void prepare() {
        var latest = session.judgementProperty().get();
        if (latest.isPresent() && asked.filter(judgement -> judgement == latest.get()).isEmpty()) {
            asked = latest;
            foresight = Optional.empty();
            scheduler.request(latest.get(), this::prepared);
        }
    }

    private void prepared(Scheduler.Outcome<Judgement, Foresight> outcome) {
        if (asked.filter(judgement -> judgement == outcome.input()).isEmpty()) {
            return;
        }
        switch (outcome) {
            case Scheduler.Outcome.Done(var _, var made) -> {
                foresight = Optional.of(made);
                show();
            }
            case Scheduler.Outcome.Failed(var _, var cause) -> {
                reset();
                session.say(locale -> Texts.beside(Forecast.class, locale).text("analysis-failed", cause.getClass().getSimpleName()));
            }
        }
    }

    private void show() {
        if (!looksElsewhere()) {
            sight.set(Optional.empty());
        } else if (foresight.isPresent()) {
            var peak = outlook.get();
            var average = new Outlook(LoadCase.AVERAGE, peak.factor(), peak.month());
            sight.set(Optional.of(new Sight(foresight.get().at(average), foresight.get().at(peak))));
        }
    }

    private boolean looksElsewhere() {
        return !outlook.get().equals(Outlook.PEAK);
    }

    /** The demand chosen. */
    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /** What the chosen demand means; empty while it is the stated one, or not worked out yet. */
    public ReadOnlyObjectProperty<Optional<Sight>> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
