package bulkhead.edit;

import bulkhead.model.Document;
import bulkhead.model.Meta;

/** Gives the document another name and description. */
public record Entitle(Meta meta) implements Edit {
    @Override
    public String key() {
        return "entitle";
    }

    @Override
    public Document apply(Document document) {
        return document.meta().equals(meta) ? document : document.withMeta(meta);
    }
}
