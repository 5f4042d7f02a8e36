package bulkhead.cli;

/** Formats of commands that list or tell. */
enum ListFormat {
    TEXT, JSON
}
