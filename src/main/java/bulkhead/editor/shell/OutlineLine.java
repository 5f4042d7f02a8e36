package bulkhead.editor.shell;

import bulkhead.model.Element;

/** A line of the outline: an element, or the heading over those that stand in no place. */
sealed interface OutlineLine {
    /** What stays the same when the outline is made anew. */
    String key();

    record Of(Element element) implements OutlineLine {
        @Override
        public String key() {
            return element.id().value();
        }
    }

    record Heading(String textKey, int count) implements OutlineLine {
        /** No id has a blank in front. */
        @Override
        public String key() {
            return " " + textKey;
        }
    }
}
