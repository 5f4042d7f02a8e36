package bulkhead.editor.findings;

import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Scheduler;
import bulkhead.editor.session.Session;
import bulkhead.rules.Finding;
import bulkhead.rules.Fixes;
import bulkhead.rules.Inspection;
import bulkhead.rules.Offer;
import bulkhead.rules.Sentences;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What mends one finding, each change a button with what it adds; pressing it is one undo step. Changes are tried off the window's
 * thread, since each costs an analysis; another finding or another judgement stops what is being tried.
 */
final class FixList extends VBox implements AutoCloseable {
    private final Session session;
    private final Labels labels;
    private final Scheduler<Question, Fixes> scheduler = new Scheduler<>("fixes", FixList::answer, Scheduler.QUIET, Platform::runLater);
    private Optional<Question> asked = Optional.empty();
    private Optional<Scheduler.Outcome<Question, Fixes>> answered = Optional.empty();

    /** What mends the finding in the document it was found in? */
    private record Question(Finding finding, Judgement judgement) {
        boolean sameAs(Question other) {
            return judgement == other.judgement && finding.equals(other.finding);
        }
    }

    FixList(Session session, Labels labels) {
        this.session = session;
        this.labels = labels;
        setId("fixes");
        getStyleClass().add("fixes");
    }

    private static Fixes answer(Question question) {
        return Fixes.of(question.finding(), new Inspection(question.judgement().document(), question.judgement().report()));
    }

    void show(Optional<Finding> finding) {
        var question = finding.flatMap(each -> session.judgementProperty().get().map(judgement -> new Question(each, judgement)));
        if (question.isEmpty()) {
            scheduler.forget();
            asked = question;
        } else if (asked.filter(question.get()::sameAs).isEmpty()) {
            asked = question;
            answered = Optional.empty();
            scheduler.request(question.get(), this::answered);
        }
        fill();
    }

    private void answered(Scheduler.Outcome<Question, Fixes> outcome) {
        if (asked.filter(outcome.input()::equals).isPresent()) {
            answered = Optional.of(outcome);
            fill();
        }
    }

    private void fill() {
        getChildren().setAll(asked.isEmpty() ? List.of() : answered.map(this::nodes).orElseGet(() -> List.of(waiting())));
    }

    private Node waiting() {
        var line = sentence(labels.now("fixes.trying"));
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(12, 12);
        line.setGraphic(wheel);
        return line;
    }

    private List<? extends Node> nodes(Scheduler.Outcome<Question, Fixes> outcome) {
        return switch (outcome) {
            case Scheduler.Outcome.Done(var question, var fixes) -> {
                var sentences = new Sentences(question.judgement().document().topology(), labels.locale());
                yield fixes.offers().isEmpty() ? List.of(sentence(sentences.nothing(fixes)))
                        : fixes.offers().stream().map(offer -> button(offer, question, sentences)).toList();
            }
            case Scheduler.Outcome.Failed(var _, var cause) ->
                    List.of(sentence(labels.now("fixes.failed", cause.getClass().getSimpleName())));
        };
    }

    private static Label sentence(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("hint");
        return label;
    }

    private Button button(Offer offer, Question question, Sentences sentences) {
        var button = new Button(sentences.fix(offer.fix()) + "\n" + sentences.price(offer.price()), new FontIcon("fth-tool"));
        button.getStyleClass().add("fix");
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        // what was tried holds for the document it was tried on
        button.disableProperty().bind(session.documentProperty().map(document -> !question.judgement().holdsFor(document)));
        button.setOnAction(_ -> session.commit(offer.fix().edit()));
        return button;
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
