package bulkhead.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.export.Artifact;
import bulkhead.export.Owner;
import bulkhead.model.Id;
import bulkhead.program.SearchPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SipsTest {
    @Test
    void aPairOfSurrogatesIsReadWhereverItStands() {
        for (int before = 1000; before < 1050; before++) {
            var line = new Artifact.Line("# " + "x".repeat(before) + "🦊", Optional.of(new Owner.Of(Id.of("a"))));
            var artifact = new Artifact("prometheus/rules.yml", List.of(line, new Artifact.Line("groups: []", line.owner())));
            assertEquals(0, Acceptance.of(List.of(artifact), new SearchPath(List.of())).refused(), before + " characters before it");
        }
    }
}
