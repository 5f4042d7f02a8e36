package bulkhead.editor.session;

import bulkhead.analysis.capacity.Outlook;
import bulkhead.analysis.capacity.Plight;
import bulkhead.analysis.capacity.Plights;
import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Scenario;
import bulkhead.model.Texts;
import bulkhead.model.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Things taken away to see what follows, several at once, at the demand looked at. It changes neither the document nor its
 * history: what is taken away comes back when asked for, or with another document. Used on one thread, the toolkit's.
 */
public final class WhatIf implements AutoCloseable {
    private final Session session;
    private final Forecast forecast;
    private final Scheduler<Question, Plight> scheduler;
    private final ReadOnlyObjectWrapper<Lost> lost = new ReadOnlyObjectWrapper<>(this, "lost", Lost.NOTHING);
    private Topology topology;

    private record Question(Judgement about, Outlook outlook, List<Event> dead) {
        private Deployment deployment() {
            var stated = about.report().deployment();
            return outlook.equals(Outlook.PEAK) ? stated : Deployment.of(outlook.on(stated), stated.catalog());
        }

        private boolean isOfSameDeployment(Question other) {
            return about == other.about && outlook.equals(other.outlook);
        }
    }

    /** Compiles once for all questions about one deployment; on one thread, the scheduler's. */
    private static final class Answering implements Function<Question, Plight> {
        private Optional<Question> last = Optional.empty();
        private Plights plights;

        @Override
        public Plight apply(Question question) {
            if (last.filter(question::isOfSameDeployment).isEmpty()) {
                plights = Plights.of(question.deployment());
                last = Optional.of(question);
            }
            return plights.after(new HashSet<>(question.dead()));
        }
    }

    /** Hands over what was worked out elsewhere on the thread of {@code delivery}. */
    public WhatIf(Session session, Forecast forecast, Executor delivery) {
        this.session = session;
        this.forecast = forecast;
        this.scheduler = new Scheduler<>("what-if", new Answering(), Duration.ZERO, delivery);
        this.topology = session.document().topology();
        session.documentProperty().addListener((_, _, document) -> follow(document.topology()));
        session.judgementProperty().addListener((_, _, _) -> ask());
        forecast.outlookProperty().addListener((_, _, _) -> ask());
        session.historyProperty().addListener((_, _, history) -> {
            if (history.past().isEmpty() && history.future().isEmpty()) {
                bringAllBack();
            }
        });
    }

    private void follow(Topology now) {
        if (now != topology) {
            topology = now;
            lost.set(new Lost(lost.get().events().stream().filter(event -> Losses.contains(now, event)).toList()));
            ask();
        }
    }

    /** Takes away what isn't yet; where all of it is away, brings it back. */
    public void toggle(Collection<Id> elements) {
        var events = events(elements);
        if (lost.get().events().containsAll(events)) {
            bringBack(events);
        } else {
            lose(events);
        }
    }

    /** What of the elements can be taken away. */
    public List<Event> events(Collection<Id> elements) {
        return Losses.of(topology, elements);
    }

    /** Takes these away, too. A component goes with all its instances. */
    public void lose(Collection<Event> events) {
        var away = new LinkedHashSet<>(lost.get().events());
        away.addAll(events);
        away.removeIf(event -> event.sort() == Event.Sort.INSTANCE && away.contains(Event.component(event.element())));
        become(away);
    }

    /** Takes away the first of the instances that isn't yet, whichever there are. */
    public void loseOne(Id component, List<Integer> numbers) {
        numbers.stream().map(number -> Event.instance(component, number))
                .filter(event -> !lost.get().events().contains(event)).findFirst().ifPresent(event -> lose(List.of(event)));
    }

    /** The first instance that isn't taken away yet; nothing of what has no instances. */
    public void loseOne(Id element) {
        var component = Optional.ofNullable(topology.components().get(element));
        component.filter(_ -> !events(List.of(element)).isEmpty()).map(each -> each.instances().count())
                .ifPresent(count -> loseOne(element, IntStream.rangeClosed(1, count).boxed().toList()));
    }

    /** A component comes back with all its instances. */
    public void bringBack(Collection<Event> events) {
        var away = new ArrayList<>(lost.get().events());
        away.removeIf(event -> events.contains(event)
                || event.sort() == Event.Sort.INSTANCE && events.contains(Event.component(event.element())));
        become(away);
    }

    /** Whether anything was away. */
    public boolean bringAllBack() {
        boolean any = !lost.get().isEmpty();
        become(List.of());
        return any;
    }

    /** Takes away what a scenario says, and nothing else. */
    public void play(Scenario scenario) {
        become(events(scenario.lost()));
    }

    private void become(Collection<Event> events) {
        if (!lost.get().events().equals(List.copyOf(events))) {
            lost.set(new Lost(List.copyOf(events)));
            ask();
        }
    }

    private void ask() {
        scheduler.forget();
        var away = lost.get().events();
        if (!away.isEmpty()) {
            lost.set(new Lost(away));
            session.judgementProperty().get().filter(judgement -> judgement.holdsFor(session.document()))
                    .map(about -> new Question(about, forecast.outlookProperty().get(), away))
                    .ifPresent(question -> scheduler.request(question, this::heard));
        }
    }

    private void heard(Scheduler.Outcome<Question, Plight> outcome) {
        if (scheduler.wanted().filter(question -> question == outcome.input()).isPresent()) {
            switch (outcome) {
                case Scheduler.Outcome.Done(var question, var plight) -> lost.set(new Lost(question.dead(), Optional.of(plight)));
                case Scheduler.Outcome.Failed(var _, var cause) -> failed(cause);
            }
        }
    }

    private void failed(Throwable cause) {
        bringAllBack();
        session.say(locale -> Texts.beside(WhatIf.class, locale).text("analysis-failed", cause.getClass().getSimpleName()));
    }

    /** What is away now. */
    public Lost lost() {
        return lost.get();
    }

    public ReadOnlyObjectProperty<Lost> lostProperty() {
        return lost.getReadOnlyProperty();
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
