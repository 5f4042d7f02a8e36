package bulkhead.editor.look;

import bulkhead.editor.session.Inquiry;
import bulkhead.editor.session.Session;
import bulkhead.editor.session.Subject;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Asks for something that takes long, says how far it is and calls it off. Its texts stand under its name: {@code .ask}, {@code
 * .again}, {@code .cancel}, {@code .hint} while nobody asked, {@code .working}, {@code .stale} where the document is another by now,
 * {@code .failed}. What is said of an answer that holds, who shows it knows.
 */
public final class InquiryBar<A> extends HBox {
    private final String name;
    private final Labels labels;
    private final Subject subject;
    private final Inquiry<A> inquiry;
    private final Button button = new Button();
    private final ProgressIndicator wheel = new ProgressIndicator();
    private final Label sentence = new Label();

    /** About what the subject is when asked. */
    public InquiryBar(String name, Labels labels, Session session, Subject subject, Inquiry<A> inquiry) {
        this.name = name;
        this.labels = labels;
        this.subject = subject;
        this.inquiry = inquiry;
        getStyleClass().add("inquiry");
        button.setId(name + "-ask");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> press());
        wheel.setMaxSize(14, 14);
        sentence.setId(name + "-state");
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(button, wheel, sentence);
        inquiry.stateProperty().subscribe(this::show);
        session.documentProperty().subscribe(this::show);
        subject.judged().subscribe(this::show);
        labels.localeValue().subscribe(this::show);
        session.historyProperty().addListener((_, _, history) -> {
            if (history.past().isEmpty() && history.future().isEmpty()) {
                inquiry.callOff();
            }
        });
    }

    private void press() {
        if (isWorking()) {
            inquiry.callOff();
        } else {
            subject.judged().getValue().ifPresent(inquiry::ask);
        }
    }

    private boolean isWorking() {
        return inquiry.state() instanceof Inquiry.State.Working<A>;
    }

    private void show() {
        wheel.setVisible(isWorking());
        wheel.setManaged(isWorking());
        button.setDisable(!isWorking() && subject.judged().getValue().isEmpty());
        button.setText(labels.now(name + (isWorking() ? ".cancel" : inquiry.state() instanceof Inquiry.State.Open<A> ? ".ask" : ".again")));
        sentence.setText(switch (inquiry.state()) {
            case Inquiry.State.Open<A>() -> labels.now(name + ".hint");
            case Inquiry.State.Working<A>(var _) -> labels.now(name + ".working");
            case Inquiry.State.Answered<A>(var about, var _) -> subject.holds(about) ? "" : labels.now(name + ".stale");
            case Inquiry.State.Failed<A>(var _, var cause) -> labels.now(name + ".failed", cause.getClass().getSimpleName());
        });
    }
}
