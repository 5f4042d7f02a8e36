package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What follows a loss from what it changes is what follows it anew, circles of calls included. */
class AftermathTest {
    @Test
    void everySingleLossOfRandomTopologiesLeavesWhatEvaluatingItAnewLeaves() {
        for (long seed = 0; seed < 1000; seed++) {
            var deployment = Deployment.of(RandomTopologies.of(seed), Catalog.standard());
            for (var structure : FailureAnalysis.structures(deployment).values()) {
                compare("seed " + seed, deployment, structure);
            }
        }
    }

    private static void compare(String message, Deployment deployment, FailureStructure structure) {
        var aftermath = new Aftermath(structure);
        var interruptions = new Interruptions(structure);
        var well = structure.evaluate(Set.of());
        for (var event : Events.of(deployment)) {
            var expected = structure.evaluate(Set.of(event));
            aftermath.lose(event);
            assertEquals(described(deployment, structure, expected, well), described(deployment, structure, aftermath, well), message + " without " + event);
            assertEquals(!expected.delayed().isEmpty(), aftermath.delayed(), message + " delayed without " + event);
            assertEquals(!expected.degraded().isEmpty(), aftermath.degraded(), message + " degraded without " + event);
            assertEquals(interruptions.of(event, expected).seconds(), interruptions.seconds(event, aftermath), 1e-12, message + " interrupted without " + event);
        }
    }

    private static String described(Deployment deployment, FailureStructure structure, Standing standing, FlowState well) {
        return standing.up() + " " + deployment.topology().components().keySet().stream()
                .filter(component -> !(standing instanceof Aftermath after) || well.serves(component) == standing.serves(component)
                        || after.fewer().contains(component))
                .map(component -> component + ":" + standing.serves(component) + standing.serving(component)).collect(Collectors.joining(" "))
                + " " + structure.links().stream().flatMap(link -> deployment.topology().targets(link).stream()
                        .filter(target -> standing.sees(link.id(), target)).map(target -> link.id() + ">" + target))
                .collect(Collectors.joining(" "));
    }
}
