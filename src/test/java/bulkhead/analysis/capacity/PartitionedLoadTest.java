package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import bulkhead.model.PlaceLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Copies over domains, by hand: 120 writes or reads a second. */
class PartitionedLoadTest {
    private static final String RACKS = "clients -> app %s store=[db1@a*3, db2@b*2, db3@c]";

    @Test
    void asManyCopiesAsRacksMakeEachRackKeepAll() {
        assertEquals(Map.of("db1", 120.0, "db2", 120.0, "db3", 120.0), writes(RACKS, 3).offered("db1", "db2", "db3"));
        assertEquals(0.12, writes(RACKS, 3).utilisation("db3"), 1e-12);
        assertEquals(0.04, writes(RACKS, 3).utilisation("db1"), 1e-12);
    }

    @Test
    void readsAreAnsweredWhereCopiesAre() {
        assertEquals(Map.of("db1", 80.0, "db2", 80.0, "db3", 80.0), Loaded.of(RACKS.formatted("r>")).demand(120)
                .partitioned("store", 3, 2).offered("db1", "db2", "db3"));
    }

    @Test
    void fewerCopiesThanRacksGoByWeightAsFarAsNoRackKeepsARecordTwice() {
        // by weight 2 × 3/6 = 1, 2/3 and 1/3 of a copy: no rack is at its limit
        assertEquals(Map.of("db1", 120.0, "db2", 80.0, "db3", 40.0), writes(RACKS, 2).offered("db1", "db2", "db3"));
        // by weight 2 × 6/8 = 1.5 copies in the first: it keeps one, the others half of one each
        assertEquals(Map.of("db1", 120.0, "db2", 60.0, "db3", 60.0), writes("clients -> app %s store=[db1@a*6, db2@b, db3@c]", 2)
                .offered("db1", "db2", "db3"));
    }

    @Test
    void moreCopiesThanRacksAreDealtAsEvenlyAsRacksHaveRoom() {
        // two racks, three copies: one or two in each, by weight 2.25 and 0.75
        assertEquals(Map.of("db1", 240.0, "db2", 120.0), writes("clients -> app %s store=[db1@a*6, db2@b*2]", 3).offered("db1", "db2"));
        // and no more in a rack than it has instances
        assertEquals(Map.of("db1", 360.0, "db2", 120.0), writes("clients -> app %s store=[db1@a*6, db2@b]", 4).offered("db1", "db2"));
    }

    @Test
    void withinARackWeightsSayWhatEachKeepsAndNobodyKeepsARecordTwice() {
        // one rack, two copies, by weight 2 × 4/6 = 1.33: the heaviest keeps one, the others half of one each
        assertEquals(Map.of("db1", 120.0, "db2", 60.0, "db3", 60.0), writes("clients -> app %s store=[db1@a, db2@a, db3@a]", 2)
                .weight("db1", 4).offered("db1", "db2", "db3"));
        assertEquals(Map.of("db1", 40.0, "db2", 80.0, "db3", 120.0), writes("clients -> app %s store=[db1@a, db2@a, db3@b]", 2)
                .weight("db2", 2).offered("db1", "db2", "db3"));
    }

    @Test
    void whoWeighsNothingKeepsNothing() {
        // nor makes a rack: three copies in two, by weight 1.8 and 1.2
        assertEquals(Map.of("db1", 216.0, "db2", 144.0, "db3", 0.0), writes(RACKS, 3).weight("db3", 0).offered("db1", "db2", "db3"));
    }

    @Test
    void theLevelOfDomainsDecides() {
        var text = "clients -> app %s store=[db1@east/a*2, db2@east/b, db3@west/c]";

        // data centres differ first: two copies are one in each
        assertEquals(Map.of("db1", 80.0, "db2", 40.0, "db3", 120.0), writes(text, 2).offered("db1", "db2", "db3"));
        // zones: by weight 1, 0.5 and 0.5 of a copy
        assertEquals(Map.of("db1", 120.0, "db2", 60.0, "db3", 60.0), writes(text, 2).domain("store", PlaceLevel.ZONE).offered("db1", "db2", "db3"));
    }

    @Test
    void afterARackDiedTheOthersKeepAllCopiesThatHaveRoom() {
        var loss = writes(RACKS, 3).loss(Event.place(Id.of("c")));

        // three copies in two racks, by weight 1.8 and 1.2
        assertEquals(216, loss.loads().get(Id.of("db1")).offered(), 1e-9);
        assertEquals(144, loss.loads().get(Id.of("db2")).offered(), 1e-9);
    }

    @Test
    void afterOneInstanceDiedItsRackAloneCarriesMore() {
        var loss = writes(RACKS, 3).loss(Event.instance(Id.of("db2"), 2));

        assertEquals(120, loss.loads().get(Id.of("db2")).busiest(), 1e-9);
        assertEquals(40, loss.loads().getOrDefault(Id.of("db1"), writes(RACKS, 3).capacity().peak().get(Id.of("db1"))).busiest(), 1e-9);
    }

    @Test
    void anInstanceInOneRackRelievesNobodyElsewhere() {
        // 40 each of 50 × 70 % = 35: four in each zone, though ten alone would carry 360 at 35
        var loaded = Loaded.of("clients -> app -> store=[db@a+b+c*9]").demand(120).partitioned("store", 3, 2).rate("db", 50);

        assertEquals(List.of(new Gap(Id.of("db"), Map.of(Optional.of(Id.of("a")), 1, Optional.of(Id.of("b")), 1, Optional.of(Id.of("c")), 1))),
                loaded.capacity().gaps());
    }

    private static Loaded writes(String text, int copies) {
        return Loaded.of(text.formatted("->")).demand(120).partitioned("store", copies, Math.min(2, copies));
    }
}
