package bulkhead.deployment;

import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names an operator gives the pods of a cluster, by its own rules; every part is kept so short that the whole is a DNS
 * label.
 */
record Naming(Deployment deployment, Operator operator) {
    private static final int LONGEST_PART = 20;
    private static final int SHORTEST_RACK = 2;
    /** What data are kept apart by, the best first. */
    private static final List<PlaceLevel> RACKS = List.of(PlaceLevel.FIRE_COMPARTMENT, PlaceLevel.ZONE, PlaceLevel.RACK,
            PlaceLevel.DATA_CENTRE);

    Crew crew(List<Id> members) {
        var first = members.getFirst();
        var name = deployment.names().of(first);
        return switch (operator) {
            case MARIADB, MARIADB_MAXSCALE -> new Crew(operator, name, name + "-internal", members,
                    Map.of(first, numbered(name, 0, count(first))));
            case STRIMZI -> new Crew(operator, brief(first), brief(first) + "-kafka-brokers", members,
                    brokers(brief(first), members));
            case K8SSANDRA -> {
                var cluster = brief(first) + "-dc" + ordinal(first);
                yield new Crew(operator, brief(first), cluster + "-all-pods-service", members, racked(cluster, members));
            }
        };
    }

    private static List<Crew.Berth> numbered(String prefix, int from, int count) {
        return IntStream.range(from, from + count).mapToObj(number -> new Crew.Berth(prefix + "-" + number, Optional.empty()))
                .toList();
    }

    /** A number belongs to the cluster, not to the pool. */
    private Map<Id, List<Crew.Berth>> brokers(String cluster, List<Id> members) {
        var berths = new LinkedHashMap<Id, List<Crew.Berth>>();
        int next = 0;
        for (var member : members) {
            berths.put(member, numbered(cluster + "-" + brief(member), next, count(member)));
            next += count(member);
        }
        return berths;
    }

    private Map<Id, List<Crew.Berth>> racked(String cluster, List<Id> members) {
        var berths = new LinkedHashMap<Id, List<Crew.Berth>>();
        var known = new LinkedHashMap<Optional<Place>, Crew.Rack>();
        var filled = new HashMap<Crew.Rack, Integer>();
        for (var member : members) {
            var pods = new ArrayList<Crew.Berth>();
            for (var place : places(member)) {
                var rack = known.computeIfAbsent(place, _ -> rack(place, known.size() + 1));
                pods.add(new Crew.Berth(cluster + "-" + rack.name() + "-sts-" + (filled.merge(rack, 1, Integer::sum) - 1),
                        Optional.of(rack)));
            }
            berths.put(member, pods);
        }
        return berths;
    }

    private Crew.Rack rack(Optional<Place> place, int number) {
        return new Crew.Rack(place.map(Place::id).map(deployment.names()::of).filter(name -> isBrief(name, "rack") && name.length() >= SHORTEST_RACK)
                .orElse("rack-" + number), place);
    }

    /** Where the instances of a component stand, in order of their numbers. */
    private List<Optional<Place>> places(Id component) {
        var places = new ArrayList<Optional<Place>>(java.util.Collections.nCopies(count(component), Optional.empty()));
        deployment.stands(component).forEach(stand -> stand.numbers()
                .forEach(number -> places.set(number - 1, rack(stand.places()))));
        return places;
    }

    private Optional<Place> rack(List<Id> around) {
        return RACKS.stream().flatMap(level -> around.stream().map(deployment.topology().places()::get)
                .filter(place -> place.level() == level)).findFirst();
    }

    private int count(Id component) {
        return deployment.topology().components().get(component).instances().count();
    }

    /** The component's name, or its program and its place in the file where that is too long or looks like such a makeshift. */
    private String brief(Id component) {
        return Stream.of(deployment.names().of(component)).filter(name -> isBrief(name, operator.program())).findFirst()
                .orElseGet(() -> operator.program() + "-" + ordinal(component));
    }

    private static boolean isBrief(String name, String makeshift) {
        return name.length() <= LONGEST_PART && !name.matches(makeshift + "-\\d+");
    }

    private int ordinal(Id component) {
        return List.copyOf(deployment.topology().components().keySet()).indexOf(component) + 1;
    }
}
