package bulkhead.storage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file that is no document: at most {@value #MOST} complaints sorted by line, and how many more there are. */
public final class UnreadableDocument extends Exception {
    /** So many complaints are kept; who has mended these reads again. */
    public static final int MOST = 20;
    private static final long serialVersionUID = 1;

    private final transient List<Complaint> complaints;
    private final int more;

    UnreadableDocument(List<Complaint> all) {
        super(text(all, Locale.ENGLISH));
        this.complaints = all.stream().limit(MOST).toList();
        this.more = all.size() - complaints.size();
    }

    UnreadableDocument(Complaint only) {
        this(List.of(only));
    }

    public List<Complaint> complaints() {
        return complaints;
    }

    /** How many complaints were left out. */
    public int more() {
        return more;
    }

    /** One line a complaint. */
    public String text(Locale locale) {
        return text(complaints, locale);
    }

    private static String text(List<Complaint> complaints, Locale locale) {
        return complaints.stream().limit(MOST).map(complaint -> complaint.text(locale)).collect(Collectors.joining("\n"));
    }
}
