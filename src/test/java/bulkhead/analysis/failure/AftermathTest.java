package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            var where = message + " without " + event;
            assertEquals(described(deployment, structure, expected, well), described(deployment, structure, aftermath, well), where);
            assertEquals(!expected.delayed().isEmpty(), aftermath.delayed(0), where + ": delayed");
            assertEquals(!expected.degraded().isEmpty(), aftermath.degraded(0), where + ": degraded");
            assertEquals(interruptions.of(event).seconds(), interruptions.seconds(event, aftermath)[0], 1e-12,
                    where + ": seconds");
        }
    }

    /** Who serves with how many, and who sees whom; a component that keeps what it had need not be named as one that has less. */
    private static String described(Deployment deployment, FailureStructure structure, Standing standing, FlowState well) {
        var serving = deployment.topology().components().keySet().stream()
                .map(component -> component + ":" + standing.serves(component) + standing.serving(component)
                        + isNamed(component, standing, well));
        var seen = structure.links().stream().flatMap(link -> deployment.topology().targets(link).stream()
                .filter(target -> standing.sees(link.id(), target)).map(target -> link.id() + ">" + target));
        return standing.up() + Stream.concat(serving, seen).collect(Collectors.joining(" ", " ", ""));
    }

    private static boolean isNamed(Id component, Standing standing, FlowState well) {
        return standing.serving(component) == well.serving(component)
                || !(standing instanceof Aftermath after) || after.fewer().contains(component);
    }
}
