package bulkhead.export;

import java.util.List;

/** The files of one target and what is to be said about them. No files: the topology has nothing for this target. */
public record Export(List<Artifact> artifacts, List<Note> notes) {
    public Export {
        artifacts = List.copyOf(artifacts);
        notes = List.copyOf(notes);
    }
}
