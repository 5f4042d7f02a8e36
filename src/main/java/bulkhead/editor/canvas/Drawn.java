package bulkhead.editor.canvas;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Drawing;
import bulkhead.diagram.Drawings;
import bulkhead.model.Document;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

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
        return kept(document, locale, () -> Drawings.of(document, catalog, locale));
    }

    /** The drawing of a preview of the document whose drawing is given. */
    Drawing preview(Document document, Locale locale, Drawing committed) {
        return kept(document, locale, () -> Drawings.preview(document, catalog, locale, committed));
    }

    private Drawing kept(Document document, Locale locale, Supplier<Drawing> anew) {
        if (of.filter(last -> last.topology() == document.topology() && last.layout() == document.layout()).isEmpty()
                || !in.equals(Optional.of(locale))) {
            drawing = Optional.of(anew.get());
            of = Optional.of(document);
            in = Optional.of(locale);
        }
        return drawing.orElseThrow();
    }
}
