package bulkhead.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.capacity.Loaded;
import bulkhead.catalog.Catalog;
import bulkhead.model.Document;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who can do 1,000 a second is asked for 1,600: what is said about it depends on whether more of him share the work. */
class AdviceTest {
    @Test
    void moreInstancesAreAdvisedWhereTheyShareTheWork() {
        assertEquals("Add 2 instances, or take load away.", advice("clients -> app"));
    }

    @Test
    void moreInstancesAreNotAdvisedWhereEachDoesAllOfIt() {
        assertEquals("Take load away: more instances don't help, since each does all of the work.",
                advice("clients -> stores=[app, app2]:multi-primary"));
    }

    private static String advice(String text) {
        var topology = Loaded.of(text).demand(1600).topology();
        var inspection = new Inspection(Document.EMPTY.withTopology(topology), Analysis.of(topology, Catalog.standard()));
        return new Sentences(topology, Locale.ENGLISH).advice(new OverTargetRule().findings(inspection).findFirst().orElseThrow());
    }
}
