package bulkhead.editor.canvas;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Drawing;
import bulkhead.diagram.Drawings;
import bulkhead.model.Document;
import java.util.Locale;
import java.util.Optional;

/** The drawing of the document last asked for; made anew only where topology or layout are others. */
final class Drawn {
    private final Catalog catalog;
    private Optional<Document> of = Optional.empty();
    private Optional<Locale> in = Optional.empty();
    private Optional<Drawing> drawing = Optional.empty();

    Drawn(Catalog catalog) {
        this.catalog = catalog;
    }

    Drawing of(Document document, Locale locale) {
        if (of.filter(last -> last.topology() == document.topology() && last.layout() == document.layout()).isEmpty() || !in.equals(Optional.of(locale))) {
            drawing = Optional.of(Drawings.of(document, catalog, locale));
            of = Optional.of(document);
            in = Optional.of(locale);
        }
        return drawing.orElseThrow();
    }
}
