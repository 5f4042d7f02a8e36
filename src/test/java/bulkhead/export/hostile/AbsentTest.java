package bulkhead.export.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Models;
import bulkhead.export.target.Exporters;
import bulkhead.export.target.Exports;
import bulkhead.model.Autoscaling;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever has no instance is in no file, whatever calls or watches or copies whom; one note says so. */
class AbsentTest {
    private static final String NAME = "Zebra";
    private static final String NOTE = "- 'Zebra' has no instance: files are written as if it weren't there; in Kubernetes its manifests start no pod. (`%s`)";

    static Stream<Arguments> components() {
        return Stream.of("hq-before", "prime-insights", "instametrics-kafka-redis").flatMap(model -> {
            var deployment = Deployment.of(Models.all().get(model), Catalog.standard());
            var oneOfEachKind = deployment.topology().components().values().stream()
                    .filter(component -> !deployment.inKubernetes(component.id()) && deployment.role(component.id()) != Role.SOURCE)
                    .collect(Collectors.toMap(Component::kind, Component::id, (first, _) -> first));
            return oneOfEachKind.values().stream().map(component -> Arguments.of(model, component));
        });
    }

    @ParameterizedTest
    @MethodSource("components")
    void whoHasNoInstanceIsInNoFile(String model, Id component) {
        var topology = Models.all().get(model);
        var files = files(topology.with(none(topology, component).withName(NAME)));
        var naming = files.stream().flatMap(file -> file.lines().stream()
                .filter(line -> line.text().toLowerCase(Locale.ROOT).contains("zebra") || line.element().filter(component::equals).isPresent())
                .map(line -> file.path() + ": " + line.text())).toList();
        assertEquals(List.of("NOTES.md: " + NOTE.formatted(component)), naming);
    }

    @Test
    void aSourceAndWhoMayBeStartedByScalingAreThere() {
        var topology = Topologies.of("clients -> lb -> app");
        var app = none(topology, Id.of("app"));
        var scaled = app.withAutoscaling(Optional.of(new Autoscaling(Quantity.measured(3, Unit.ONE), Quantity.measured(60, Unit.SECOND))));
        assertTrue(absent(topology.with(app), app.id()));
        assertFalse(absent(topology.with(scaled), app.id()));
        assertFalse(absent(topology, app.id()));
        assertFalse(absent(topology.with(none(topology, Id.of("clients"))), Id.of("clients")));
    }

    private static boolean absent(Topology topology, Id component) {
        return Deployment.of(topology, Catalog.standard()).absent(component);
    }

    @Test
    void whereThePrimaryHasNoInstanceTheFirstOfTheGroupTakesItsPlace() {
        var mariadb = files(Topologies.of("app -> db=[a:mariadb*0, b:mariadb*2]:failover"));
        assertTrue(text(mariadb, "mariadb/b-1/my.cnf"::equals).contains("read_only=OFF"));
        assertTrue(text(mariadb, "mariadb/b-2/my.cnf"::equals).contains("read_only=ON"));
        assertTrue(text(mariadb, "mariadb/b-2/join.sql"::equals).contains("b-1"));
        var redis = files(Topologies.of("app -> kv=[a:redis*0, b:redis*2]:failover"));
        assertTrue(text(redis, "redis/b-2/sentinel.conf"::equals).contains("sentinel monitor kv b-1 6379 2"));
        for (var entry : Map.of("db", mariadb, "kv", redis).entrySet()) {
            assertTrue(text(entry.getValue(), "NOTES.md"::equals).contains("- The primary drawn for '" + entry.getKey()
                    + "' has no instance: in the files the group's first instance takes its place."));
        }
    }

    @Test
    void aGroupWithoutAnyInstanceHasNobodyInItsPrimarysPlace() {
        assertEquals(List.of(), files(Topologies.of("app -> db=[a:mariadb*0, b:mariadb*0]:failover")).stream()
                .filter(file -> file.path().startsWith("mariadb/") || file.text().contains("takes its place")).toList());
    }

    private static Component none(Topology topology, Id component) {
        return topology.components().get(component).withInstances(Quantity.measured(0, Unit.ONE));
    }

    private static List<Artifact> files(Topology topology) {
        return Exports.of(Deployment.of(topology, Catalog.standard()), Exporters.all()).artifacts(Locale.ENGLISH);
    }

    private static String text(List<Artifact> files, Predicate<String> path) {
        return files.stream().filter(file -> path.test(file.path())).map(Artifact::text).collect(Collectors.joining());
    }
}
