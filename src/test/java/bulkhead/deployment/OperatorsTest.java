package bulkhead.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.model.Component;
import bulkhead.model.Extras;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Reliability;
import bulkhead.model.Topologies;
import bulkhead.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pods of operators are reached by the names the operators give them. */
class OperatorsTest {
    @Test
    void nodesOfAKafkaAreNumberedThroughItsPools() {
        var deployment = clustered("app -> stream=[kafka*2, kafka2:kafka*1]", Map.of());
        assertEquals(List.of("kafka-kafka-0", "kafka-kafka-1"), pods(deployment, "kafka"));
        assertEquals(List.of("kafka-kafka2-2"), pods(deployment, "kafka2"));
        assertEquals("kafka-kafka2-2.kafka-kafka-brokers.k8s.svc.cluster.local", deployment.nodes(Id.of("kafka2")).getFirst()
                .host());
    }

    @Test
    void racksOfACassandraAreItsFireCompartmentsWhetherComponentsStandInThemOrAreSpreadOverThem() {
        var apart = clustered("app -> rows=[cass:cassandra*2, cass2:cassandra*2]", Map.of("cass", "west", "cass2", "east"));
        assertEquals(List.of("cass-dc2-west-sts-0", "cass-dc2-west-sts-1"), pods(apart, "cass"));
        assertEquals(List.of("cass-dc2-east-sts-0", "cass-dc2-east-sts-1"), pods(apart, "cass2"));
        var spread = clustered("app -> rows=[cass:cassandra*3]", Map.of("cass", "west+east"));
        assertEquals(List.of("cass-dc2-west-sts-0", "cass-dc2-east-sts-0", "cass-dc2-west-sts-1"), pods(spread, "cass"));
        assertEquals(List.of("west", "east"), spread.crew(Id.of("cass")).orElseThrow().racks().stream().map(Crew.Rack::name)
                .toList());
    }

    @Test
    void aCassandraWithoutNodesIsLeftToKubernetesSinceItsOperatorTakesNone() {
        assertTrue(clustered("app -> rows=[cass:cassandra*0]", Map.of("cass", "west")).crew(Id.of("cass")).isEmpty());
        var partly = clustered("app -> rows=[cass:cassandra*0, cass2:cassandra*2]", Map.of());
        assertEquals(List.of(Id.of("cass2")), partly.crew(Id.of("cass2")).orElseThrow().members());
    }

    @Test
    void aRackOfOneLetterIsNumberedSinceTheOperatorTakesNoShorterNameThanTwo() {
        var deployment = clustered("app -> rows=[cass:cassandra*2]", Map.of("cass", "west"));
        var west = deployment.topology().places().get(Id.of("west")).withName("W");
        var brief = Deployment.of(deployment.topology().with(west), Catalog.standard());
        assertEquals(List.of("rack-1"), brief.crew(Id.of("cass")).orElseThrow().racks().stream().map(Crew.Rack::name).toList());
    }

    @Test
    void aDatabaseAndTheMaxscaleInFrontOfItAreGivenToTheOperator() {
        var deployment = clustered("app -> mx:maxscale*2 -> dbs=[db*3]:failover", Map.of());
        assertEquals("db-2.db-internal.k8s.svc.cluster.local", deployment.nodes(Id.of("db")).getLast().host());
        assertEquals(Optional.of(Id.of("db")), deployment.guardedDatabase(Id.of("mx")));
        assertEquals(Optional.of(Operator.MARIADB_MAXSCALE), deployment.crew(Id.of("mx")).map(Crew::operator));
    }

    @Test
    void severalDatabasesOfOneGroupAreLeftToKubernetes() {
        var deployment = clustered("app -> mx:maxscale -> dbs=[db, db2:mariadb]:failover", Map.of());
        assertTrue(deployment.crew(Id.of("db")).isEmpty());
        assertTrue(deployment.crew(Id.of("mx")).isEmpty());
        assertEquals("db-0.db-nodes.k8s.svc.cluster.local", deployment.nodes(Id.of("db")).getFirst().host());
    }

    @Test
    void withoutOperatorsOrWithAnAddressOfItsOwnNothingIsGivenAway() {
        var deployment = clustered("app -> kafka*3", Map.of());
        var cluster = deployment.topology().places().get(Id.of("k8s"));
        var without = Deployment.of(deployment.topology().with(cluster.withProperty("operators", new Value.Flag(false))),
                Catalog.standard());
        assertEquals("kafka-0.kafka-nodes.k8s.svc.cluster.local", without.nodes(Id.of("kafka")).getFirst().host());
        var kafka = deployment.topology().components().get(Id.of("kafka")).withProperty("address", new Value.Text("10.0.0.%"));
        assertEquals("10.0.0.1", Deployment.of(deployment.topology().with(kafka), Catalog.standard()).nodes(Id.of("kafka"))
                .getFirst().host());
    }

    @Test
    void longNamesAreCutDownToTheirPlaceInTheFile() {
        var topology = clustered("app -> kafka*1", Map.of()).topology();
        var named = topology.with(topology.components().get(Id.of("kafka"))
                .withName("A very long name for the bus of all events"));
        var host = Deployment.of(named, Catalog.standard()).nodes(Id.of("kafka")).getFirst().host();
        assertEquals("kafka-2-kafka-2-0.kafka-2-kafka-brokers.k8s.svc.cluster.local", host);
    }

    private static List<String> pods(Deployment deployment, String component) {
        return deployment.crew(Id.of(component)).orElseThrow().berths().get(Id.of(component)).stream().map(Crew.Berth::pod)
                .toList();
    }

    /** All in the cluster, some in a fire compartment or spread over several. */
    private static Deployment clustered(String text, Map<String, String> compartments) {
        var topology = Topologies.of(text).with(place("k8s", PlaceLevel.CLUSTER, null))
                .with(place("west", PlaceLevel.FIRE_COMPARTMENT, "k8s"))
                .with(place("east", PlaceLevel.FIRE_COMPARTMENT, "k8s"));
        for (var component : topology.components().values()) {
            topology = topology.with(placed(component, compartments.getOrDefault(component.id().value(), "k8s")));
        }
        return Deployment.of(topology, Catalog.standard());
    }

    private static Component placed(Component component, String where) {
        var spread = List.of(where.split("\\+")).stream().map(Id::of).toList();
        return spread.size() > 1 ? component.withPlace(Optional.of(Id.of("k8s"))).withSpread(spread)
                : component.withPlace(Optional.of(spread.getFirst()));
    }

    private static Place place(String id, PlaceLevel level, String parent) {
        return new Place(Id.of(id), "", level, Optional.ofNullable(parent).map(Id::of), Optional.empty(), Reliability.UNSTATED,
                Map.of(), Extras.NONE);
    }
}
