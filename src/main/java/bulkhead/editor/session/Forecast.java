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
import javafx.beans.value.ObservableValue;

/**
 * A look at another demand than the stated one, and what it means for the document as it was judged last. It changes neither the
 * document nor its history; another document brings the stated demand back. Used on one thread, the toolkit's.
 */
public final class Forecast implements Subject, AutoCloseable {
    private final Session session;
    private final Scheduler<Judgement, Foresight> scheduler;
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(this, "outlook", Outlook.PEAK);
    private final ReadOnlyObjectWrapper<Optional<Sight>> sight = new ReadOnlyObjectWrapper<>(this, "sight", Optional.empty());
    private final Scheduler<Question, Judgement> losses;
    private final ReadOnlyObjectWrapper<Optional<Judgement>> judged = new ReadOnlyObjectWrapper<>(this, "judged", Optional.empty());
    private Optional<Judgement> asked = Optional.empty();
    private Optional<Foresight> foresight = Optional.empty();

    private record Question(Judgement about, Outlook outlook) {
        Judgement answer() {
            return about.at(outlook);
        }
    }

    /** Hands over what was worked out elsewhere on the thread of {@code delivery}. */
    public Forecast(Session session, Executor delivery) {
        this.session = session;
        this.scheduler = new Scheduler<>("forecast", judgement -> Foresight.of(judgement.report().deployment()), Duration.ZERO, delivery);
        this.losses = new Scheduler<>("forecast-losses", Question::answer, Scheduler.QUIET, delivery);
        session.judgementProperty().subscribe(_ -> {
            if (looksElsewhere()) {
                prepare();
            }
            lookAtLosses();
        });
        session.historyProperty().addListener((_, _, history) -> {
            if (history.past().isEmpty() && history.future().isEmpty()) {
                reset();
            }
        });
    }

    /** Looks at the peak times a factor, after so many months of growth. */
    public void look(double factor, int month) {
        var before = outlook.get();
        outlook.set(Outlook.PEAK.times(factor).in(month));
        if (looksElsewhere()) {
            prepare();
        }
        show();
        if (!before.equals(outlook.get())) {
            lookAtLosses();
        }
    }

    /** Every single loss under the demand looked at takes longer than a slider's step, so until it is known nothing is. */
    private void lookAtLosses() {
        var latest = session.judgementProperty().get();
        losses.forget();
        judged.set(looksElsewhere() ? Optional.empty() : latest);
        if (looksElsewhere()) {
            latest.ifPresent(about -> losses.request(new Question(about, outlook.get()), this::heard));
        }
    }

    private void heard(Scheduler.Outcome<Question, Judgement> outcome) {
        if (losses.wanted().filter(question -> question == outcome.input()).isPresent()) {
            switch (outcome) {
                case Scheduler.Outcome.Done(var _, var there) -> judged.set(Optional.of(there));
                case Scheduler.Outcome.Failed(var _, var cause) -> failed(cause);
            }
        }
    }

    private void failed(Throwable cause) {
        reset();
        session.say(locale -> Texts.beside(Forecast.class, locale).text("analysis-failed", cause.getClass().getSimpleName()));
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
            case Scheduler.Outcome.Failed(var _, var cause) -> failed(cause);
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

    /** The document at the demand chosen, single losses included; empty while that is worked out. */
    @Override
    public ObservableValue<Optional<Judgement>> judged() {
        return judged.getReadOnlyProperty();
    }

    @Override
    public boolean holds(Judgement about) {
        return about.holdsFor(session.document()) && about.outlook().equals(outlook.get());
    }

    @Override
    public void close() {
        losses.close();
        scheduler.close();
    }
}
