package bulkhead.editor.session;

import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** What somebody looks at and may ask about. */
public interface Subject {
    /** Empty until it is worked out. */
    ObservableValue<Optional<Judgement>> judged();

    /** Whether an answer about this is one about what is looked at now. */
    boolean holds(Judgement about);

    /** The document at its stated demand. */
    static Subject stated(Session session) {
        return new Subject() {
            @Override
            public ObservableValue<Optional<Judgement>> judged() {
                return session.judgementProperty();
            }

            @Override
            public boolean holds(Judgement about) {
                return about.holdsFor(session.document());
            }
        };
    }
}
