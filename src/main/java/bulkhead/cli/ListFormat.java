package bulkhead.cli;

import bulkhead.catalog.Words;

/** Formats of commands that list or tell. */
enum ListFormat {
    TEXT, JSON;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
