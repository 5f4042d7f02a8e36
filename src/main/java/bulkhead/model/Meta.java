package bulkhead.model;

/** What a document is called and about. */
public record Meta(String name, String description, Extras extras) {
    public static final Meta UNNAMED = new Meta("", "", Extras.NONE);

    public Meta withName(String newName) {
        return new Meta(newName, description, extras);
    }
}
