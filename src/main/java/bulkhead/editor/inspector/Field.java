package bulkhead.editor.inspector;

import bulkhead.edit.Edit;
import bulkhead.model.Dimension;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One fact that can be read and changed, without any control: what is stated, what is in force otherwise, and the edit that
 * states something else; stating nothing brings the fallback back. {@code mixed}: several elements are selected and differ.
 */
public sealed interface Field {
    About about();

    /** Key (the fact's name in files), label and meaning for people. */
    record About(String key, String label, String help) {
    }

    /** A word as in files, with its label. */
    record Option(String word, String label) {
    }

    /** Free text. */
    record Line(About about, Optional<String> stated, String fallback, boolean mixed, Function<Optional<String>, Edit> change)
            implements Field {
    }

    /** A number; {@code unit} is meant where none is typed. */
    record Number(About about, Dimension dimension, Unit unit, Optional<Quantity> stated, Optional<Quantity> fallback,
            boolean mixed,
                  Function<Optional<Quantity>, Edit> change) implements Field {
    }

    /** One of several words. */
    record Choice(About about, List<Option> options, Optional<String> stated, Optional<String> fallback, boolean mixed,
                  Function<Optional<String>, Edit> change) implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Yes or no. */
    record YesNo(About about, boolean on, boolean mixed, Function<Boolean, Edit> change) implements Field {
    }

    /** Any number of several elements, by id. */
    record Several(About about, List<Option> options, List<String> chosen, boolean mixed, Function<List<String>, Edit> change)
            implements Field {
        public Several {
            options = List.copyOf(options);
            chosen = List.copyOf(chosen);
        }
    }

    /** Something said of other elements, to read and to go to them. */
    record Lead(About about, List<Id> to, String text) implements Field {
        public Lead {
            to = List.copyOf(to);
        }
    }

    /** Something computed, to read only. */
    record Shown(About about, String text) implements Field {
    }
}
