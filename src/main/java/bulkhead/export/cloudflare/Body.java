package bulkhead.export.cloudflare;

import bulkhead.export.Sheet;
import bulkhead.model.Id;

/** A block of HCL being written for one element. */
record Body(Sheet sheet, Id element) {
    void open(String head) {
        sheet.line(head + " {", element);
    }

    Body put(String attribute, String expression) {
        sheet.line("  " + attribute + " = " + expression, element);
        return this;
    }

    void close() {
        sheet.line("}", element);
    }
}
