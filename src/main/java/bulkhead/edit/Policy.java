package bulkhead.edit;

import static bulkhead.edit.Verdict.ALLOWED;
import static bulkhead.edit.Verdict.refused;

import bulkhead.catalog.Words;
import bulkhead.model.Component;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import java.util.Optional;

/**
 * What may be done at all. It refuses what is impossible by structure and nothing else: the questionable is allowed, and rules tell what is wrong
 * with it. Hovering and committing ask the same question.
 */
public final class Policy {
    private Policy() {
    }

    /** May a link run from one element to another? */
    public static Verdict canConnect(Topology topology, Id from, Id to) {
        if (!topology.components().containsKey(from)) {
            return refused("connect-from", topology.label(from));
        }
        if (from.equals(to)) {
            return refused("connect-self", topology.label(from));
        }
        return topology.components().containsKey(to) || topology.groups().containsKey(to) ? ALLOWED : refused("connect-to", topology.label(to));
    }

    /** May an element stand in a place; without one, outside all places? */
    public static Verdict canNest(Topology topology, Id element, Optional<Id> parent) {
        return switch (topology.element(element).orElse(null)) {
            case Place place -> parent.map(id -> canNest(topology, place, id)).orElse(ALLOWED);
            case Component _ -> parent.map(id -> canHold(topology, id)).orElse(ALLOWED);
            case Risk risk -> parent.isEmpty() ? ALLOWED : refused("nest-risk", risk.label());
            case null, default -> refused("nest-other", topology.label(element));
        };
    }

    /** May a new place of a level stand there? */
    public static Verdict canNest(Topology topology, PlaceLevel level, Optional<Id> parent) {
        return parent.map(id -> topology.places().containsKey(id) ? level(topology, topology.places().get(id), level) : canHold(topology, id))
                .orElse(ALLOWED);
    }

    /** May a risk be attached to an element? */
    public static Verdict canAttach(Topology topology, Id risk, Id element) {
        if (!topology.risks().containsKey(risk)) {
            return refused("attach-from", topology.label(risk));
        }
        if (topology.risks().get(risk).attachedTo().contains(element)) {
            return refused("attach-twice", topology.label(risk), topology.label(element));
        }
        return switch (topology.element(element).orElse(null)) {
            case Place _, Component _, Link _ -> ALLOWED;
            case Group _ -> refused("attach-group", topology.label(element));
            case null, default -> refused("attach-to", topology.label(element));
        };
    }

    private static Verdict canNest(Topology topology, Place place, Id parent) {
        if (!topology.places().containsKey(parent)) {
            return canHold(topology, parent);
        }
        var path = topology.path(Optional.of(parent));
        if (path.contains(place)) {
            return refused("nest-itself", place.label());
        }
        return level(topology, path.getFirst(), place.level());
    }

    private static Verdict level(Topology topology, Place parent, PlaceLevel level) {
        return parent.level().mayHold(level) ? ALLOWED : refused("nest-level", topology.label(parent.id()), "place." + Words.of(parent.level()),
                "place." + Words.of(level));
    }

    private static Verdict canHold(Topology topology, Id parent) {
        return topology.places().containsKey(parent) ? ALLOWED : refused("nest-in", topology.label(parent));
    }
}
