package bulkhead.editor.inspector;

import bulkhead.edit.Edit;
import bulkhead.editor.session.Notice;
import bulkhead.model.Id;
import bulkhead.model.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Makes rows that hand their edits on, in one language. */
record Rows(Consumer<Edit> commit, Consumer<Notice> say, Consumer<List<Id>> select, Texts texts) {
    Row row(Field field) {
        return switch (field) {
            case Field.Line line -> new LineRow(this, line);
            case Field.Number number -> new NumberRow(this, number);
            case Field.Choice choice -> new ChoiceRow(this, choice);
            case Field.YesNo flag -> new YesNoRow(this, flag);
            case Field.Several several -> new SeveralRow(this, several);
            case Field.Lead lead -> new ShownRow(lead);
            case Field.Shown shown -> new ShownRow(shown);
        };
    }

    Locale locale() {
        return texts.locale();
    }
}
