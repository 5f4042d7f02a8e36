package bulkhead.export.haproxy;

import bulkhead.export.Sheet;
import bulkhead.model.Id;

/** One section being written: its header, then lines that start with a keyword the release has there. */
record Block(Sheet sheet, Release release, Scope scope, Id owner) {
    static Block open(Sheet sheet, Release release, Scope scope, String name, Id owner) {
        sheet.line((scope.word() + " " + name).strip(), owner);
        return new Block(sheet, release, scope, owner);
    }

    Block put(String line) {
        return put(line, owner);
    }

    /** @throws IllegalArgumentException where the release has no such keyword in this section */
    Block put(String line, Id element) {
        Keywords.listed().leading(scope, line).filter(keyword -> Keywords.listed().has(scope, keyword, release))
                .orElseThrow(() -> new IllegalArgumentException("HAProxy " + release + " has no '" + line + "' in "
                        + scope.word() + "."));
        sheet.line("    " + line, element);
        return this;
    }
}
