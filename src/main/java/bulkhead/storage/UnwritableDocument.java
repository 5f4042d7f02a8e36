package bulkhead.storage;

import java.util.Locale;

/** A document that could not be saved; what was in the file before is still there. */
public final class UnwritableDocument extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Complaint complaint;

    UnwritableDocument(Complaint complaint) {
        super(complaint.text(Locale.ENGLISH));
        this.complaint = complaint;
    }

    public Complaint complaint() {
        return complaint;
    }
}
