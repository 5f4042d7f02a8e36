package bulkhead.acceptance;

/** What one judge says about one file of an export; the judge is a program with its version, or {@link #STRUCTURE}. */
public record Result(String path, String judge, Outcome outcome) {
    /** This program's own look at a file: it parses, and what it names is there. */
    public static final String STRUCTURE = "structure";

    public boolean byProgram() {
        return !judge.equals(STRUCTURE);
    }

    /** Who refuses, for people. */
    public String refuser() {
        return byProgram() ? judge : "Bulkhead";
    }
}
