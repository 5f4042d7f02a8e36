package bulkhead.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Small topologies as text, for tests of every room:
 * {@code Topologies.of("clients -> lb*2 -> web=[app@dc1/zone-a*2, app2@dc1/zone-b!] -> db:mariadb")}.
 * <pre>
 * topology  = chain { (";" | newline) chain }
 * chain     = node { arrow node }                every component left of an arrow gets a link to the node right of it, id "from->to"
 * arrow     = "->" calls | "~>" sends | "=>" replicates | "?>" calls, optional | "r>" calls, read only
 * node      = component | group
 * component = name [":" kind] ["@" place] ["*" instances] ["!"]        "!": stand-by, inside a group only
 * place     = id { "/" id } | id { "+" id }      outermost first: the last is a zone, before it data centre, region; "+": spread over zones
 * group     = [name "="] "[" component { "," component } "]" [":" policy]    without name: g1, g2 …
 * policy    = "any" | "quorum" | "multi-primary" | k | "manual" | "failover"   the last two: primary-replica, first member primary;
 *                                                                              failover is built in, 5 s to detect and 5 s to promote
 * </pre>
 * A name met again means the same component or group, its further decorations are ignored. Without a kind the name less trailing
 * digits is looked up in {@link #KINDS}, else is the kind. The first component of the text is the entry of the one flow {@code work}.
 */
public final class Topologies {
    private static final Map<String, String> KINDS = Map.of("lb", "haproxy", "app", "web-app", "db", "mariadb", "cache", "redis", "queue", "kafka");
    private static final List<PlaceLevel> LEVELS = List.of(PlaceLevel.ZONE, PlaceLevel.DATA_CENTRE, PlaceLevel.REGION);
    private static final Map<String, LinkKind> ARROWS = Map.of("->", LinkKind.CALLS, "~>", LinkKind.SENDS, "=>", LinkKind.REPLICATES,
            "?>", LinkKind.CALLS, "r>", LinkKind.CALLS);
    private static final Pattern ARROW = Pattern.compile("\\s+([-~=?r]>)\\s+");
    private static final Pattern COMPONENT =
            Pattern.compile("([\\w.-]+)(?::([\\w.-]+))?(?:@([\\w.+/-]+))?(?:\\*(\\d+))?(!)?");
    private static final Pattern GROUP = Pattern.compile("(?:([\\w.-]+)\\s*=\\s*)?\\[([^\\]]*)](?::([\\w-]+))?");

    private final Map<Id, Element> elements = new LinkedHashMap<>();
    private int unnamedGroups;

    private Topologies() {
    }

    public static Topology of(String text) {
        var builder = new Topologies();
        text.lines().flatMap(line -> Arrays.stream(line.split(";"))).map(String::strip).filter(chain -> !chain.isEmpty()).forEach(builder::chain);
        builder.elements.values().stream().filter(Component.class::isInstance).findFirst().ifPresent(entry -> builder.add(
                new Flow(Id.of("work"), "", entry.id(), Demand.UNSTATED, Objectives.NONE, Map.of(), Extras.NONE)));
        return Topology.of(builder.elements.values());
    }

    /** The document of such a topology, without layout. */
    public static Document document(String text) {
        return Document.EMPTY.withTopology(of(text));
    }

    private void chain(String text) {
        var arrows = ARROW.matcher(text).results().map(match -> match.group(1)).toList();
        var nodes = Arrays.stream(ARROW.split(text)).map(String::strip).map(this::node).toList();
        for (int i = 0; i < arrows.size(); i++) {
            for (var from : components(nodes.get(i))) {
                link(from, arrows.get(i), nodes.get(i + 1));
            }
        }
    }

    private void link(Id from, String arrow, Id to) {
        add(Link.of(Id.of(from + "->" + to), ARROWS.get(arrow), from, to).withOptional(arrow.equals("?>"))
                .withAccess(arrow.equals("r>") ? Access.READ : Access.BOTH));
    }

    private List<Id> components(Id node) {
        return elements.get(node) instanceof Group group ? group.members().stream().map(Member::component).toList() : List.of(node);
    }

    private Id node(String text) {
        var group = GROUP.matcher(text);
        return group.matches() ? group(group) : member(text).component();
    }

    private Id group(Matcher text) {
        var name = text.group(1) == null ? "g" + ++unnamedGroups : text.group(1);
        var members = Arrays.stream(text.group(2).split(",")).map(String::strip).map(this::member).toList();
        var redundancy = redundancy(text.group(3) == null ? "any" : text.group(3), members);
        return add(Group.of(Id.of(name), "", members).withRedundancy(redundancy));
    }

    private static Redundancy redundancy(String policy, List<Member> members) {
        var primary = members.getFirst().component();
        var fiveSeconds = Quantity.assumed(5, Unit.SECOND);
        return switch (policy) {
            case "any" -> new Redundancy.Any();
            case "quorum" -> new Redundancy.Quorum();
            case "multi-primary" -> new Redundancy.MultiPrimary();
            case "manual" -> new Redundancy.PrimaryReplica(primary, new Failover.Manual(), List.of());
            case "failover" -> new Redundancy.PrimaryReplica(primary, new Failover.BuiltIn(fiveSeconds, fiveSeconds), List.of());
            default -> new Redundancy.KOfN(Quantity.assumed(Integer.parseInt(policy), Unit.ONE));
        };
    }

    private Member member(String text) {
        var parts = COMPONENT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No component: '" + text + "'");
        }
        var id = Id.of(parts.group(1));
        if (!elements.containsKey(id)) {
            component(id, parts);
        }
        return parts.group(5) == null ? Member.active(id) : Member.standby(id);
    }

    private void component(Id id, Matcher parts) {
        var place = Optional.ofNullable(parts.group(3));
        var spread = place.filter(path -> path.contains("+")).stream().flatMap(path -> Arrays.stream(path.split("\\+"))).map(this::place).toList();
        var standsIn = place.filter(path -> !path.contains("+")).map(this::place);
        var instances = parts.group(4) == null ? Quantity.ONE : Quantity.assumed(Integer.parseInt(parts.group(4)), Unit.ONE);
        add(Component.of(id, "", kind(id.value(), parts.group(2)), standsIn).withInstances(instances).withSpread(spread));
    }

    private static String kind(String name, String stated) {
        var word = name.replaceAll("\\d+$", "");
        return stated == null ? KINDS.getOrDefault(word, word) : stated;
    }

    private Id place(String path) {
        var ids = new ArrayList<>(Arrays.stream(path.split("/")).map(Id::of).toList());
        Optional<Id> parent = Optional.empty();
        for (int i = 0; i < ids.size(); i++) {
            add(new Place(ids.get(i), "", LEVELS.get(ids.size() - 1 - i), parent, Optional.empty(), Reliability.UNSTATED, Map.of(), Extras.NONE));
            parent = Optional.of(ids.get(i));
        }
        return ids.getLast();
    }

    private Id add(Element element) {
        elements.putIfAbsent(element.id(), element);
        return element.id();
    }
}
