package bulkhead.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Sound documents of every shape from a seed, for tests of laws: all sorts of elements, sources, units, hostile strings and
 * unknown fields. Nothing in them makes sense; everything in them is allowed. Say the seed when a law breaks.
 */
public final class RandomDocuments {
    private static final List<String> TEXTS =
            List.of("", "web", "Straße 7", "\"quoted\"", "back\\slash", "two\nlines\r\n\tindented", "# no comment",
            "${HOME}", "../../etc/passwd", "\u0000\u0007\u001f\u007f", "line\u2028and\u2029paragraph", "🦊🐘", "שלום",
            "a/b~c", "'; drop table", "<script>", "null", "true", "1e999", "{}", "ä".repeat(300), "\uFEFFmark", " ");
    private static final List<String> JSON =
            List.of("null", "[]", "{}", "[1, 2.50, \"x\"]", "{ \"a\": { \"b\": [null] } }", "1e999", "-0", "0.10", "\"text\"",
            "false");

    private final Random random;
    private final List<Id> places = new ArrayList<>();
    private final List<Id> components = new ArrayList<>();
    private final List<Id> groups = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Id> flows = new ArrayList<>();
    private int ids;

    private RandomDocuments(long seed) {
        random = new Random(seed);
    }

    public static Document document(long seed) {
        return new RandomDocuments(seed).document();
    }

    private Document document() {
        var elements = new ArrayList<Element>();
        some(6, this::place).forEach(elements::add);
        some(8, this::component).forEach(elements::add);
        some(3, () -> id(groups));
        elements.addAll(groups());
        some(3, this::flow).stream().flatMap(Optional::stream).forEach(elements::add);
        some(8, this::link).stream().flatMap(Optional::stream).forEach(elements::add);
        some(4, this::risk).forEach(elements::add);
        var all = elements.stream().map(Element::id).toList();
        return new Document(new Meta(text(), text(), extras()), Topology.of(elements), new Layout(some(2, () -> view(all))),
                some(2, () -> new Scene(fresh(), text(), text(), anyOf(all), anyOf(all), maybe(() -> fresh()), extras())),
                some(2, () -> new Scenario(fresh(), text(), anyOf(all), extras())),
                some(2, () -> new Suppression(text(), oneOf(all), text(), text(),
                        maybe(() -> LocalDate.ofEpochDay(random.nextInt(40_000))), extras())), extras());
    }

    private Place place() {
        var parent = oneOf(places);
        return new Place(id(places), text(), one(PlaceLevel.values()), parent, maybe(this::text), reliability(), properties(),
                extras("reliability"));
    }

    private Component component() {
        var properties = properties();
        return new Component(id(components), text(), text(), oneOf(places), count(0), count(0),
                maybe(() -> new Autoscaling(count(0), number(Dimension.TIME))), anyOf(places), reliability(), reliability(),
                properties,
                extras("reliability", "commonCause", "instances", "minInstances"));
    }

    private List<Group> groups() {
        var free = new ArrayList<>(components);
        return groups.stream().map(id -> {
            var members = some(3, () -> free.isEmpty() ? null : new Member(free.remove(random.nextInt(free.size())),
                    maybe(() -> number(Dimension.NUMBER)), random.nextBoolean())).stream().filter(member -> member != null)
                    .toList();
            return new Group(id, text(), members, redundancy(members), one(Balancing.values()), one(HealthCheck.values()),
                    properties(),
                    members.isEmpty() ? extras("redundancy")
                    : extras("redundancy", "members/" + escaped(members.getFirst().component().value())));
        }).toList();
    }

    private Redundancy redundancy(List<Member> members) {
        return switch (random.nextInt(members.isEmpty() ? 5 : 7)) {
            case 0 -> new Redundancy.Any();
            case 1 -> new Redundancy.KOfN(count(1));
            case 2 -> new Redundancy.Quorum();
            case 3 -> new Redundancy.MultiPrimary();
            case 4 -> new Redundancy.Partitioned(Quantity.measured(9, Unit.ONE),
                    Quantity.assumed(1 + random.nextInt(9), Unit.ONE),
                    maybe(() -> one(PlaceLevel.values())), random.nextBoolean());
            default -> new Redundancy.PrimaryReplica(members.get(random.nextInt(members.size())).component(), failover(),
                    anyOf(components));
        };
    }

    private Failover failover() {
        return switch (random.nextInt(3)) {
            case 0 -> new Failover.BuiltIn(number(Dimension.TIME), number(Dimension.TIME));
            case 1 -> new Failover.Controller(oneOf(groups).orElseThrow(), number(Dimension.TIME), random.nextBoolean());
            default -> new Failover.Manual();
        };
    }

    private Optional<Flow> flow() {
        return oneOf(components).map(entry -> new Flow(id(flows), text(), entry,
                new Demand(maybe(() -> number(Dimension.RATE)), maybe(() -> number(Dimension.RATE)),
                maybe(() -> number(Dimension.NUMBER).withValue(-0.5))),
                new Objectives(maybe(this::share), maybe(() -> number(Dimension.TIME)), maybe(() -> number(Dimension.TIME)),
                        maybe(() -> number(Dimension.TIME)), some(2, this::text)), properties(), extras("demand", "objectives")));
    }

    private Optional<Link> link() {
        return oneOf(components).map(from -> {
            var to = groups.isEmpty() || random.nextBoolean() ? oneOf(components) : oneOf(groups);
            var backs = links.stream().filter(link -> link.from().equals(from)).map(Link::id).findFirst();
            var link = new Link(fresh(), text(), one(LinkKind.values()), from, to.orElseThrow(), one(Access.values()),
                    number(Dimension.NUMBER),
                    maybe(this::share), random.nextBoolean(), backs, anyOf(flows), reliability(), properties(),
                    extras("ratio", "reliability"));
            links.add(link);
            return link;
        });
    }

    private Risk risk() {
        var targets = new ArrayList<>(places);
        targets.addAll(components);
        links.stream().map(Link::id).forEach(targets::add);
        return new Risk(fresh(), text(), one(RiskKind.values()), anyOf(targets),
                places.isEmpty() ? Optional.empty() : maybe(() ->
                new Risk.Between(oneOf(places).orElseThrow(), oneOf(places).orElseThrow())),
                reliability(), properties(), extras("reliability"));
    }

    private View view(List<Id> all) {
        var boxes = new LinkedHashMap<Id, Bounds>();
        anyOf(all).forEach(id -> boxes.put(id,
                new Bounds(random.nextInt(-500, 5000), random.nextInt(-500, 5000), random.nextInt(400),
                random.nextInt(400))));
        return new View(fresh().value(), text(), boxes, extras());
    }

    private Reliability reliability() {
        return new Reliability(maybe(this::share), maybe(() -> number(Dimension.TIME).withValue(0.25 + random.nextInt(900))),
                maybe(() -> number(Dimension.TIME)));
    }

    private Map<String, Value> properties() {
        var properties = new LinkedHashMap<String, Value>();
        for (var name : some(4, this::text)) {
            properties.put(name, switch (random.nextInt(6)) {
                case 0 -> new Value.Text(text());
                case 1 -> new Value.Flag(random.nextBoolean());
                case 2 -> new Value.Unknown(List.of("null", "[]", "{}", "[1, 2.50]", "{ \"a\": 1 }").get(random.nextInt(5)));
                default -> number(one(Dimension.values()));
            });
        }
        return properties;
    }

    /** Unknown fields, of the object itself and of the objects at these paths. */
    private Extras extras(String... inside) {
        var fields = new LinkedHashMap<String, String>();
        some(2, this::text).forEach(name -> fields.put(escaped("x-" + name), JSON.get(random.nextInt(JSON.size()))));
        for (var path : inside) {
            if (random.nextInt(4) == 0) {
                fields.put(path + "/" + escaped("x-" + text()), JSON.get(random.nextInt(JSON.size())));
            }
        }
        return new Extras(fields);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private Quantity number(Dimension dimension) {
        double value = switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> random.nextInt(1000);
            case 2 -> random.nextDouble();
            case 3 -> 0.1 * random.nextInt(100);
            case 4 -> random.nextDouble() * Math.pow(10, random.nextInt(-300, 300));
            default -> List.of(1e15, 123456789012345.0, Double.MIN_VALUE, Double.MAX_VALUE, 1 / 3.0, -0.0).get(random.nextInt(6));
        };
        return new Quantity(value, one(Unit.of(dimension).toArray(Unit[]::new)), source());
    }

    private Quantity count(int least) {
        return random.nextInt(3) == 0 ? Quantity.ONE : new Quantity(least + random.nextInt(5), Unit.ONE, source());
    }

    private Quantity share() {
        return random.nextBoolean() ? new Quantity(random.nextDouble(), Unit.ONE, source())
                : new Quantity(random.nextInt(101), Unit.PERCENT, source());
    }

    private Source source() {
        return random.nextBoolean() ? Source.ASSUMED : new Source(one(Source.Origin.values()), text());
    }

    private Id id(List<Id> sort) {
        var id = fresh();
        sort.add(id);
        return id;
    }

    private Id fresh() {
        return Id.of((random.nextBoolean() ? "e" : text()) + ids++);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Optional<Id> oneOf(List<Id> ids) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }

    private List<Id> anyOf(List<Id> from) {
        return from.stream().filter(_ -> random.nextInt(3) == 0).toList();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(int most, Supplier<T> value) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(_ -> value.get()).toList();
    }
}
