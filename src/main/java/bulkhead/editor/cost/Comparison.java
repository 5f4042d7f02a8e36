package bulkhead.editor.cost;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Outlook;
import bulkhead.analysis.cost.CostDifference;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Scheduler;
import bulkhead.editor.session.Session;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the document costs against another one at the same load factor and month; worked out in the background. */
final class Comparison implements AutoCloseable {
    private final Session session;
    private final Labels labels;
    private final Scheduler<Question, Map<Heading, ComparedLine>> scheduler =
            new Scheduler<>("comparison", this::answer, Duration.ZERO, Platform::runLater);
    private final ReadOnlyObjectWrapper<Optional<Other>> other = new ReadOnlyObjectWrapper<>(this, "other", Optional.empty());
    private final ReadOnlyObjectWrapper<Map<Heading, ComparedLine>> lines = new ReadOnlyObjectWrapper<>(this, "lines", Map.of());
    private Optional<Question> asked = Optional.empty();
    /** Of the scheduler's one thread only: edits leave the other document as it is. */
    private Optional<Known> known = Optional.empty();

    private record Question(Judgement own, Other other) {
    }

    private record Known(Other other, Outlook outlook, Report report) {
    }

    Comparison(Session session, Labels labels) {
        this.session = session;
        this.labels = labels;
    }

    void with(Other chosen) {
        forget();
        other.set(Optional.of(chosen));
    }

    void end() {
        forget();
        other.set(Optional.empty());
    }

    /** Nothing is known until there is something to compare again. */
    void forget() {
        scheduler.forget();
        asked = Optional.empty();
        lines.set(Map.of());
    }

    /** What was found before stays until this is known. */
    void about(Judgement own) {
        asked = other.get().map(chosen -> new Question(own, chosen));
        asked.ifPresent(question -> scheduler.request(question, this::heard));
    }

    private Map<Heading, ComparedLine> answer(Question question) {
        var own = question.own;
        return ComparedLine.of(own, CostDifference.of(own.report(), report(question.other, own.outlook())));
    }

    private Report report(Other chosen, Outlook outlook) {
        var latest = known.filter(one -> one.other == chosen && one.outlook.equals(outlook))
                .orElseGet(() -> new Known(chosen, outlook, looked(chosen, outlook)));
        known = Optional.of(latest);
        return latest.report;
    }

    private static Report looked(Other chosen, Outlook outlook) {
        var stated = chosen.document().topology();
        var catalog = Catalog.standard();
        return Analysis.of(outlook.equals(Outlook.PEAK) ? stated : outlook.on(Deployment.of(stated, catalog)), catalog);
    }

    private void heard(Scheduler.Outcome<Question, Map<Heading, ComparedLine>> outcome) {
        if (asked.filter(question -> question == outcome.input()).isPresent()) {
            switch (outcome) {
                case Scheduler.Outcome.Done(var _, var found) -> lines.set(found);
                case Scheduler.Outcome.Failed(var _, var cause) -> {
                    end();
                    session.say(locale -> labels.now("compare.failed", cause.getClass().getSimpleName()));
                }
            }
        }
    }

    /** Empty while nothing is compared with. */
    ReadOnlyObjectProperty<Optional<Other>> otherProperty() {
        return other.getReadOnlyProperty();
    }

    /** Empty while nothing is compared with, or nothing is known yet. */
    ReadOnlyObjectProperty<Map<Heading, ComparedLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
