package bulkhead.analysis.queue;

import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often one request is tried where nobody answers: every caller on the way tries 1 + retries times, so that tries multiply.
 * {@code hops} are the links of the way with most, from the outside in, that try again at all.
 */
public record Attempts(Id callee, double most, List<Hop> hops) {
    public Attempts {
        hops = List.copyOf(hops);
    }

    /** Beyond this nobody counts. */
    private static final double MOST_COUNTED = 1e15;

    /** A link and who says how often a call along it is tried again. */
    public record Hop(Link link, Setting retries) {
    }

    /** Of everything that is called, component or group, in file order; circles of calls and what they call are left out. */
    static List<Attempts> of(Deployment deployment) {
        var topology = deployment.topology();
        var calls = topology.links().values().stream()
                .filter(link -> link.kind() == LinkKind.CALLS || link.kind() == LinkKind.FALLBACK).toList();
        var callersLeft = new HashMap<Id, Integer>();
        calls.forEach(link -> topology.targets(link).forEach(target -> callersLeft.merge(target, 1, Integer::sum)));
        var from = new HashMap<Id, List<Link>>();
        calls.forEach(link -> from.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link));
        var worst = new HashMap<Id, Attempts>();
        var next = new ArrayDeque<Id>();
        topology.components().keySet().stream().filter(id -> !callersLeft.containsKey(id)).forEach(next::add);
        while (!next.isEmpty()) {
            var caller = next.remove();
            for (var link : from.getOrDefault(caller, List.of())) {
                var along = along(deployment, link, worst.getOrDefault(caller, new Attempts(caller, 1, List.of())));
                Stream.concat(topology.targets(link).stream(), Stream.of(link.to())).distinct()
                        .forEach(callee -> worst.merge(callee, along, (one, other) -> other.most > one.most ? other : one));
                topology.targets(link).stream().filter(target -> callersLeft.merge(target, -1, Integer::sum) == 0)
                        .forEach(next::add);
            }
        }
        var ordered = new LinkedHashMap<Id, Attempts>();
        calls.stream().map(Link::to).filter(worst::containsKey).forEach(callee -> ordered.put(callee, worst.get(callee).to(callee)));
        return List.copyOf(ordered.values());
    }

    private Attempts to(Id other) {
        return new Attempts(other, most, hops);
    }

    private static Attempts along(Deployment deployment, Link link, Attempts before) {
        var retries = retries(deployment, link);
        var times = 1 + retries.map(Setting::base).orElse(0.0);
        return times == 1 ? before.to(link.to()) : new Attempts(link.to(), Math.min(MOST_COUNTED, before.most * times),
                Stream.concat(before.hops.stream(), Stream.of(new Hop(link, retries.orElseThrow()))).toList());
    }

    /** A balancer's own, as in its file; else the link's, else those of the caller. */
    private static Optional<Setting> retries(Deployment deployment, Link link) {
        var caller = deployment.topology().components().get(link.from());
        var own = deployment.settings().of(caller, Props.RETRIES);
        var stated = deployment.settings().of(link, Props.RETRIES);
        return deployment.role(link.from()) == Role.BALANCER ? own.or(() -> stated)
                : stated.filter(setting -> setting.basis() == Setting.Basis.STATED).or(() -> own).or(() -> stated);
    }
}
