package bulkhead.storage;

import bulkhead.model.Document;

/** Document → text of a file, the same text for the same document always; ends with a newline. */
public final class DocumentWriter {
    private DocumentWriter() {
    }

    public static String text(Document document) {
        var text = new StringBuilder("{\n");
        var printer = new Printer(text);
        var unknown = Grafting.finished(new OutFields().fitting(), document.extras()).fields();
        unknown.forEach((name, value) -> {
            if (isForEditors(name)) {
                key(text, name);
                printer.print(value, 2);
                text.append(",\n");
            }
        });
        text.append("  \"version\": ").append(Migrations.CURRENT).append(",\n  \"meta\": ");
        printer.print(new MetaCodec().write(document.meta()), 2);
        for (var section : Section.all()) {
            text.append(",\n");
            key(text, section.name());
            printer.list(section.write(document), 2);
        }
        unknown.forEach((name, value) -> {
            if (!isForEditors(name)) {
                text.append(",\n");
                key(text, name);
                printer.print(value, 2);
            }
        });
        return text.append("\n}\n").toString();
    }

    private static void key(StringBuilder text, String name) {
        text.append("  ").append(Quoted.text(name)).append(": ");
    }

    /** Such as {@code $schema}, by custom at the top. */
    private static boolean isForEditors(String name) {
        return name.startsWith("$");
    }
}
