package bulkhead.export;

import bulkhead.deployment.Deployment;

/**
 * Writes the files of one target program from a deployment, in memory: same deployment, same bytes. Touches no file, clock,
 * locale or environment. What the target can't express becomes a note.
 */
public interface Exporter {
    /** The name used by {@code --target} and as the export's folder, stable for ever. */
    String target();

    Export export(Deployment deployment);
}
