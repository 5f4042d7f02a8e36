package bulkhead.editor.session;

import bulkhead.edit.Edit;
import bulkhead.edit.History;
import bulkhead.edit.Verdict;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.InvalidTopology;
import bulkhead.model.Problem;
import bulkhead.model.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The open document and all that canvas, inspector, outline, findings and title follow: its history, what is shown of it while a
 * gesture lasts, the selection, whether it is saved, and the latest judgement. Used on one thread, the toolkit's. It knows no
 * file.
 */
public final class Session implements AutoCloseable {
    private final Scheduler<Document, Judgement> scheduler;
    private final ReadOnlyObjectWrapper<History> history;
    private final ReadOnlyObjectWrapper<Document> document;
    private final ReadOnlyObjectWrapper<Document> shown;
    private final ReadOnlyObjectWrapper<Document> saved;
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved");
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(this, "selection", Selection.NONE);
    private final ReadOnlyObjectWrapper<Optional<Judgement>> judgement = new ReadOnlyObjectWrapper<>(this, "judgement",
            Optional.empty());
    private final ReadOnlyBooleanWrapper judging = new ReadOnlyBooleanWrapper(this, "judging");
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());

    /** Opens a document that counts as saved. */
    public Session(Document opened, Scheduler<Document, Judgement> scheduler) {
        this.scheduler = scheduler;
        this.history = new ReadOnlyObjectWrapper<>(this, "history", History.of(opened));
        this.document = new ReadOnlyObjectWrapper<>(this, "document", opened);
        this.shown = new ReadOnlyObjectWrapper<>(this, "shown", opened);
        this.saved = new ReadOnlyObjectWrapper<>(this, "saved", opened);
        unsaved.bind(Bindings.createBooleanBinding(() -> document.get() != saved.get(), document, saved));
        judge();
    }

    /** Another document in the place of this one, with a history of its own; it counts as saved. */
    public void open(Document opened) {
        selection.set(Selection.NONE);
        notice.set(Optional.empty());
        saved.set(opened);
        go(History.of(opened));
    }

    /** The document as it now is has been written. */
    public void markSaved(Document written) {
        saved.set(written);
    }

    /** Shows what an edit would do; the document stays untouched. */
    public void preview(Edit edit) {
        try {
            shown.set(edit.apply(document()));
        } catch (InvalidTopology _) {
            shown.set(document());
        }
    }

    public void dropPreview() {
        shown.set(document());
    }

    /** Does an edit as one undo step. What can't be done is left undone, and {@link #noticeProperty()} says why. */
    public void commit(Edit edit) {
        try {
            go(history().push(edit));
            notice.set(Optional.empty());
        } catch (InvalidTopology impossible) {
            dropPreview();
            notice.set(Optional.of(locale -> sentences(impossible.problems(), locale)));
        }
    }

    public void undo() {
        go(history().undo());
    }

    public void redo() {
        go(history().redo());
    }

    public void select(Id... ids) {
        select(List.of(ids));
    }

    public void select(Collection<Id> ids) {
        select(new Selection(List.copyOf(ids)));
    }

    public void select(Selection chosen) {
        var there = chosen.in(document().topology());
        if (!there.equals(selection.get())) {
            selection.set(there);
        }
    }

    /** Says why something wasn't done. */
    public void refuse(Verdict verdict) {
        notice.set(verdict.allowed() ? Optional.empty() : Optional.of(verdict::sentence));
    }

    public void say(Notice sentence) {
        notice.set(Optional.of(sentence));
    }

    private void go(History next) {
        history.set(next);
        document.set(next.current());
        shown.set(next.current());
        select(selection.get());
        judge();
    }

    private void judge() {
        var current = document();
        if (judgement.get().filter(latest -> latest.holdsFor(current)).isPresent()) {
            scheduler.forget();
            judging.set(false);
        } else if (!judging.get() || scheduler.wanted().filter(latest -> Judgement.sameMatter(latest, current)).isEmpty()) {
            judging.set(true);
            scheduler.request(current, this::judged);
        }
    }

    private void judged(Scheduler.Outcome<Document, Judgement> outcome) {
        if (!Judgement.sameMatter(outcome.input(), document())) {
            return;
        }
        judging.set(false);
        switch (outcome) {
            case Scheduler.Outcome.Done(var _, var verdict) -> judgement.set(Optional.of(verdict));
            case Scheduler.Outcome.Failed(var _, var cause) -> {
                judgement.set(Optional.empty());
                notice.set(Optional.of(locale -> Texts.beside(Session.class, locale)
                        .text("analysis-failed", cause.getClass().getSimpleName())));
            }
        }
    }

    private static String sentences(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.sentence(locale)).collect(Collectors.joining(" "));
    }

    public Document document() {
        return document.get();
    }

    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /** The document with the gesture under way, if there is one. */
    public Document shown() {
        return shown.get();
    }

    public ReadOnlyObjectProperty<Document> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public History history() {
        return history.get();
    }

    /** For undo and redo: what is possible, and the keys of their labels, {@code edit.<key>} in the texts of {@link Edit}. */
    public ReadOnlyObjectProperty<History> historyProperty() {
        return history.getReadOnlyProperty();
    }

    public boolean unsaved() {
        return unsaved.get();
    }

    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    public Selection selection() {
        return selection.get();
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /**
     * The latest judgement; while {@link #judgingProperty()} it may be of a former state of the document. Empty before the first
     * and after a failed one.
     */
    public ReadOnlyObjectProperty<Optional<Judgement>> judgementProperty() {
        return judgement.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty judgingProperty() {
        return judging.getReadOnlyProperty();
    }

    /** What to say in one line, until the next edit. */
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
