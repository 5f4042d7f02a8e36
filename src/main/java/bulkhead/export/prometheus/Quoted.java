package bulkhead.export.prometheus;

/** Text as YAML takes it on one line. */
final class Quoted {
    private Quoted() {
    }

    /** Names in exported files, hosts and ports contain nothing that would end a quoted string. */
    static String name(String word) {
        return "\"" + word + "\"";
    }

    /** Any text without line breaks or other control characters. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
