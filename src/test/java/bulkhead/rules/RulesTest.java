package bulkhead.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.model.Autoscaling;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Extras;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import bulkhead.model.Objectives;
import bulkhead.model.Place;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Suppression;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule finds its guilty topology, in exactly these words, and nothing in the clean one beside it. */
class RulesTest {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final List<Example> EXAMPLES = List.of(
            new Example("failure.single-point", Topologies.of("clients -> lb -> [app, app2]"), List.of("Losing lb alone takes down: work."),
                    Topologies.of("clients -> [lb, lb2] -> [app, app2]")),
            new Example("failure.single-component", Topologies.of("clients -> app*3"), List.of("All 3 instances of app at once take down: work."),
                    Topologies.of("clients -> [app*3, app2]")),
            new Example("failure.shared-risk", risk(Topologies.of("clients -> web=[app@a, app2@b]"), "a", "b"), List.of("Both instances of web hang on feed."),
                    risk(Topologies.of("clients -> web=[app@a, app2@b]"), "a")),
            new Example("failure.one-place", Topologies.of("clients -> web=[app@dc/a, app2@dc/b]"), List.of("Both instances of web stand in the data centre dc."),
                    Topologies.of("clients -> web=[app@a, app2@b]")),
            new Example("failure.counted-twice", named("a", "b"),
                    List.of("web answers 99.9 % of the time, not 99.9999 %: its members share feed."), named("a")),
            new Example("failure.down-all-well", Topologies.of("clients -> app*0"), List.of("Nobody serves work, although nothing is lost."),
                    Topologies.of("clients -> app*1")),
            new Example("database.no-promotable-replica", Topologies.of("clients -> data=[db]:failover"), List.of("Nothing in data can take over from the primary db."),
                    Topologies.of("clients -> data=[db, db2]:failover")),
            new Example("database.no-failover", Topologies.of("clients -> data=[db, db2]:manual"),
                    List.of("data has replicas, but nobody promotes one when the primary is lost."), Topologies.of("clients -> data=[db, db2]:failover")),
            new Example("database.controller-shares-fate", controlled("a", "b", "a"), List.of("Losing a takes the primary of data and all of its failover controller ctl."),
                    controlled("a", "b", "c")),
            new Example("monitoring.shares-fate", Topologies.of("clients -> app@dc/a\nclients2 -> prometheus@dc/b"),
                    List.of("Losing dc takes all that watches (prometheus) together with what it watches: app."),
                    Topologies.of("clients -> app@dc/a\nclients2 -> prometheus@dc2/b")),
            new Example("sites.too-near", apart(20), List.of("a is 20 km from the other site, and web relies on both: 100 km are the least for sites that back each other up."),
                    apart(300)),
            new Example("quorum.two-sites", Topologies.of("clients -> votes=[app@a*2, app2@b]:quorum"),
                    List.of("votes needs a majority of 3 votes but stands in two sites only: a, b."), Topologies.of("clients -> votes=[app@a, app2@b, app3@c]:quorum")),
            new Example("quorum.even", Topologies.of("clients -> votes=[app@a*2, app2@b, app3@c]:quorum"),
                    List.of("votes needs 3 of its 4 votes: it stands the loss of 1, as it would with 3."), Topologies.of("clients -> votes=[app@a, app2@b, app3@c]:quorum")),
            new Example("database.two-servers", decided(2, 1), List.of("data has two databases, and 2 instances of ctl decide between them."), decided(2, 2)),
            new Example("check.shallow-before-chain", checked(HealthCheck.SHALLOW), List.of("web is behind a shallow health check, yet its members need db."),
                    checked(HealthCheck.DEEP)),
            new Example("capacity.idle-standby", loaded(Balancing.ACTIVE_STANDBY, 120),
                    List.of("app is at 120 % of its capacity at peak (target 70 %) while app2 stands by idle."), loaded(Balancing.ACTIVE_STANDBY, 50)),
            new Example("capacity.over-target", loaded(Balancing.ROUND_ROBIN, 150), List.of("app is at 75 % of its capacity at peak; the target is 70 %.",
                    "app2 is at 75 % of its capacity at peak; the target is 70 %."), loaded(Balancing.ROUND_ROBIN, 100)),
            new Example("capacity.over-target-after-loss", loaded(Balancing.ROUND_ROBIN, 100),
                    List.of("After losing app, app2 is at 100 % of its capacity at peak; the emergency target is 90 %.",
                            "After losing app2, app is at 100 % of its capacity at peak; the emergency target is 90 %."), loaded(Balancing.ROUND_ROBIN, 80)),
            new Example("capacity.pool-saturated", pool("clients -> app", 40, 3, 100),
                    List.of("At peak one instance of app needs 4 workers and has 3; requests wait longer and longer for one."),
                    pool("clients -> app", 20, 3, 100)),
            new Example("capacity.connections", connections(90),
                    List.of("Workers of app open 120 connections to one instance of db, which accepts 90 (lost: nothing)."), connections(120)),
            new Example("capacity.server-maxconn", admitted(5),
                    List.of("One instance of app has 5 workers; 2 of 3 proxies send to it (lost: instance 1 of lb) and let in at most 1 each. That is 2 at once; 4 are needed at peak."), admitted(9)),
            new Example("capacity.retries-multiply", retrying(2),
                    List.of("When app doesn't answer, each request is tried 12 times by clients, lb together: 480 /s at peak against 100 /s."), retrying(0)),
            new Example("timeout.caller-gives-up-first", waiting(3),
                    List.of("clients → app waits 5 s, but app → db behind it waits up to 6 s."), waiting(2.5)),
            new Example("timeout.check-outlasts-interval", checking(5), List.of("A check of web by lb may take 5 s, but comes every 3 s."), checking(3)),
            new Example("timeout.shorter-than-service", patient(0.4),
                    List.of("clients → app waits 0.4 s, but at peak app takes longer than 0.5891 s for one request in a hundred."), patient(0.6)),
            new Example("capacity.runway", growing(0.05), List.of("As flows grow, web is above its target in month 3 (lost: app2)."),
                    growing(0)),
            new Example("capacity.rolling-update", updated(2),
                    List.of("Updating app with 2 instances out puts app at 150 % of its capacity at peak; the emergency target is 90 %."), updated(1)),
            new Example("capacity.scaling-lag", scaled(150), List.of("app is at 150 % of its capacity at peak until its autoscaler has reacted "
                    + "(lost: instance 1 of app): overloaded for 60 s."), scaled(90)),
            new Example("capacity.endless-circle", asked(Topologies.of("clients -> app -> app2 ?> app"), 10),
                    List.of("These make as many calls of each other as they get, or more, so that no number says what they carry: app, app2."),
                    asked(Topologies.of("clients -> app -> app2"), 10)),
            new Example("capacity.weightless-group", weighed(0), List.of("All 2 active members of web have a weight of 0."), weighed(1)),
            new Example("capacity.absurd-number", asked(with("app", "max-rate", Quantity.measured(0, Unit.PER_SECOND)), 10),
                    List.of("'max-rate' of app is 0 /s, which can't be meant."),
                    asked(with("app", "max-rate", Quantity.measured(100, Unit.PER_SECOND)), 10)),
            new Example("topology.contradiction", targets(95), List.of("'normal-target' of app is 95 %, but 'emergency-target' is only 90 %."), targets(90)),
            new Example("capacity.unstated", Topologies.of("clients -> app"), List.of("work: nothing states how much work arrives."),
                    asked(Topologies.of("clients -> app"), 10)),
            new Example("memory.fork-headroom", cache(48), List.of("cache may fill 48 GiB of its machine's 64 GiB (75 %) and persists by append-only file."), cache(30)),
            new Example("memory.over-limit", filling(60), List.of("cache would hold 5.4 GB of records that live 60 min, but may fill 4 GB."), filling(40)),
            new Example("disk.over-limit", stored(10), List.of("search would keep 1,728 GB of records for 10 d, but has 1,500 GB of disk."), stored(8)),
            new Example("stream.slow-consumer", consumed(400),
                    List.of("worker takes 800 a second of the 1,000 that come along queue → worker: the lag grows by 200 a second, and records are lost after 15 d."), consumed(500)),
            new Example("stream.short-retention", retained(2),
                    List.of("queue keeps records for 2 h, but losing worker stops queue → worker for 5 h: 108,000 records are lost."), retained(5)),
            new Example("stream.synchronous-dual-write", dual("->"), List.of("app is under high load and writes in line to: db, cache."), dual("~>")),
            new Example("objective.availability", promised(99.9), List.of("work is available 99 % of the time; promised are 99.9 %."), promised(98)),
            new Example("objective.latency", prompt(500),
                    List.of("At peak one in a hundred requests of work takes 590.1 ms or longer; promised are 500 ms. Most of it: app, clients → app."), prompt(600)),
            new Example("latency.distant-calls", chatty(20),
                    List.of("Calls or copies for each request of work along app → db into another site (30) take 600 ms; promised are 500 ms."), chatty(10)),
            new Example("objective.recovery-time", recovering(10), List.of("work serves again 22 s after losing a; promised are 10 s."), recovering(25)),
            new Example("objective.recovery-point", lossless("asynchronous"),
                    List.of("work may lose 0 s of its data, but db → db2 replicates asynchronously and is 1 s behind."), lossless("synchronous")),
            new Example("objective.buffer-runs-over", held(5),
                    List.of("After losing queue, app → queue holds records back for 5 min, but the repair takes 1 h; work may lose 60 s."), held(60)),
            new Example("data.outside-countries", abroad("US"), List.of("app stands in US, but data of work may only be in: DE."), abroad("DE")),
            new Example("topology.call-cycle", Topologies.of("clients -> app -> app2 -> app"), List.of("These call each other in a circle: app, app2."),
                    Topologies.of("clients -> app -> app2")),
            new Example("topology.unused", Topologies.of("clients -> app\napp2 -> app"), List.of("No flow reaches app2."), Topologies.of("clients -> app\napp -> app2")),
            new Example("topology.unused-setting", letIn("clients -> app"), List.of("'server-maxconn' of app has no effect: no HAProxy calls it."),
                    letIn("clients -> lb -> app")),
            new Example("topology.unknown-kind", Topologies.of("clients -> x:flux-capacitor"),
                    List.of("x is of the kind 'flux-capacitor', which this version doesn't know."), Topologies.of("clients -> app")),
            new Example("topology.unknown-property", with("app", "colour", new Value.Text("red")),
                    List.of("'colour' of app is not a property of its kind, or has a value it can't take."), with("app", "description", new Value.Text("red"))),
            new Example("topology.out-of-range", with("app", "normal-target", Quantity.assumed(170, Unit.PERCENT)),
                    List.of("'normal-target' of app is 170 %; it can be at most 100 %."), with("app", "normal-target", Quantity.assumed(60, Unit.PERCENT))),
            new Example("topology.not-whole", with("app", "workers", Quantity.measured(3.5, Unit.ONE)),
                    List.of("'workers' of app is 3.5; it can only be a whole number."), with("app", "workers", Quantity.measured(300, Unit.PERCENT))),
            new Example("topology.shared-address", addressed("2001:db8::1"),
                    List.of("2 instances are all reached at [2001:db8::1]:8080: app."), addressed("2001:db8::%")),
            new Example("topology.secret-in-text", with("app", "description", new Value.Text("password=hunter2")),
                    List.of("'description' of app looks as if it held a password or key."), with("app", "description", new Value.Text("password=$DB_PASSWORD"))));

    record Example(String rule, Topology guilty, List<String> said, Topology clean) {
    }

    @TestFactory
    Stream<DynamicTest> theGuiltyIsFoundInTheseWords() {
        return EXAMPLES.stream().map(example -> DynamicTest.dynamicTest(example.rule, () -> assertEquals(example.said, said(example.rule, example.guilty))));
    }

    @TestFactory
    Stream<DynamicTest> theCleanIsNotFound() {
        return EXAMPLES.stream().map(example -> DynamicTest.dynamicTest(example.rule, () -> assertEquals(List.of(), said(example.rule, example.clean))));
    }

    @Test
    void everyRuleHasAnExample() {
        assertEquals(Rules.all().stream().map(Rule::id).toList(), EXAMPLES.stream().map(Example::rule).toList());
    }

    @Test
    void everyFindingNamesExistingElementsAndSaysEverythingInBothLanguages() {
        for (var example : EXAMPLES) {
            for (var finding : findings(example.guilty)) {
                finding.elements().forEach(id -> assertTrue(example.guilty.contains(id), finding.rule() + " names " + id));
                for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                    var sentences = new Sentences(example.guilty, locale);
                    Stream.of(sentences.title(finding.rule()), sentences.what(finding), sentences.why(finding), sentences.advice(finding))
                            .forEach(text -> assertFalse(text.startsWith(finding.rule()) || text.contains("{"), text));
                    finding.figures().forEach(figure -> assertFalse(sentences.figure(figure).contains("{")));
                }
            }
        }
    }

    /** Writes stay with the primary: what its replica could do helps no try. */
    @Test
    void triesAreHeldAgainstWhatTheFullestCanDo() {
        var topology = asked(Topologies.of("clients -> lb -> dbs=[db, db2]:failover"), 40);
        topology = state(topology, "lb", "retries", Quantity.measured(3, Unit.ONE));
        topology = state(topology, "clients->lb", "retries", Quantity.measured(2, Unit.ONE));
        for (var database : List.of("db", "db2")) {
            topology = state(topology, database, "max-rate", Quantity.measured(300, Unit.PER_SECOND));
        }
        var severities = findings(topology).stream().filter(finding -> finding.rule().equals("capacity.retries-multiply")).map(Finding::severity);
        assertEquals(List.of("When dbs doesn't answer, each request is tried 12 times by clients, lb together: 480 /s at peak against 300 /s."),
                said("capacity.retries-multiply", topology));
        assertEquals(List.of(Severity.WARNING), severities.toList());
    }

    @Test
    void findingsAreListedWorstFirst() {
        var severities = Rules.judge(inspection(Document.EMPTY.withTopology(controlled("a", "b", "a"))), TODAY).stream().map(each -> each.finding().severity()).toList();
        assertEquals(severities.stream().sorted().toList(), severities);
    }

    @Test
    void aSuppressionSilencesItsScopeUntilItExpires() {
        var document = Topologies.document("clients -> lb@dc/a -> [app, app2]");
        assertEquals(List.of(false), suppressed(document, suppression(Optional.of("app"), Optional.empty())));
        assertEquals(List.of(true), suppressed(document, suppression(Optional.of("lb"), Optional.empty())));
        assertEquals(List.of(true), suppressed(document, suppression(Optional.of("dc"), Optional.of(TODAY))));
        assertEquals(List.of(true), suppressed(document, suppression(Optional.empty(), Optional.empty())));
        assertEquals(List.of(false), suppressed(document, suppression(Optional.empty(), Optional.of(TODAY.minusDays(1)))));
    }

    private static Suppression suppression(Optional<String> scope, Optional<LocalDate> until) {
        return new Suppression("failure.single-point", scope.map(Id::of), "known", "me", until, Extras.NONE);
    }

    private static List<Boolean> suppressed(Document document, Suppression suppression) {
        return Rules.judge(inspection(document.withSuppressions(List.of(suppression))), TODAY).stream()
                .filter(each -> each.finding().rule().equals("failure.single-point") && each.finding().elements().getFirst().equals(Id.of("lb")))
                .map(Judgement::suppressed).toList();
    }

    private static List<String> said(String rule, Topology topology) {
        var sentences = new Sentences(topology, Locale.ENGLISH);
        return findings(topology).stream().filter(finding -> finding.rule().equals(rule)).map(sentences::what).map(text -> text.replace('\u00a0', ' ')).toList();
    }

    private static List<Finding> findings(Topology topology) {
        return Rules.judge(inspection(Document.EMPTY.withTopology(topology)), TODAY).stream().map(Judgement::finding).toList();
    }

    static Inspection inspection(Document document) {
        return new Inspection(document, Analysis.of(document.topology(), Catalog.standard()));
    }

    private static <E extends Element> Topology edit(Topology topology, Map<Id, E> elements, String id, Function<E, Element> change) {
        return topology.with(change.apply(elements.get(Id.of(id))));
    }

    private static Topology addressed(String pattern) {
        var topology = Topologies.of("clients -> app*2");
        return edit(topology, topology.components(), "app", found -> found.withProperty("address", new Value.Text(pattern)));
    }

    private static Topology with(String component, String property, Value value) {
        var topology = Topologies.of("clients -> app");
        return edit(topology, topology.components(), component, found -> found.withProperty(property, value));
    }

    private static Topology risk(Topology topology, String... attached) {
        return topology.with(new Risk(Id.of("feed"), "", RiskKind.POWER_FEED, Stream.of(attached).map(Id::of).toList(), Optional.empty(), Reliability.UNSTATED, Map.of(),
                Extras.NONE));
    }

    /** Two places under a feed that fails a thousandth of the time. */
    private static Topology named(String... attached) {
        var topology = risk(Topologies.of("clients -> web=[app@a, app2@b]"), attached);
        return edit(topology, topology.risks(), "feed", (Risk feed) -> feed.withReliability(Reliability.available(Quantity.measured(99.9, Unit.PERCENT))));
    }

    /** A primary and a replica in two zones, and the controller that guards them in a third. */
    private static Topology controlled(String primary, String replica, String controller) {
        var topology = Topologies.of("clients -> ctl=[maxscale@" + controller + "] -> data=[db@" + primary + ", db2@" + replica + "]:manual");
        var failover = new Failover.Controller(Id.of("ctl"), Quantity.assumed(2, Unit.SECOND), false);
        return edit(topology, topology.groups(), "data", (Group group) -> group.withRedundancy(new Redundancy.PrimaryReplica(Id.of("db"), failover, List.of())));
    }

    /** So many controllers that decide between a primary and so many replicas. */
    private static Topology decided(int controllers, int replicas) {
        var topology = Topologies.of("clients -> ctl=[maxscale*" + controllers + "] -> data=[db, db2*" + replicas + "]:manual");
        var failover = new Failover.Controller(Id.of("ctl"), Quantity.assumed(2, Unit.SECOND), false);
        return edit(topology, topology.groups(), "data", (Group group) -> group.withRedundancy(new Redundancy.PrimaryReplica(Id.of("db"), failover, List.of())));
    }

    private static Topology checked(HealthCheck check) {
        var topology = Topologies.of("clients -> lb -> web=[app, app2] -> db");
        return edit(topology, topology.groups(), "web", (Group group) -> group.withHealthCheck(check));
    }

    /** Two apps of 100 a second each under a peak of so many. */
    private static Topology loaded(Balancing balancing, double peak) {
        var topology = Topologies.of("clients -> web=[app, app2" + (balancing == Balancing.ACTIVE_STANDBY ? "!" : "") + "]");
        for (var app : List.of("app", "app2")) {
            topology = edit(topology, topology.components(), app, (Component found) -> found.withProperty("max-rate", Quantity.measured(100, Unit.PER_SECOND)));
        }
        topology = edit(topology, topology.groups(), "web", (Group group) -> group.withBalancing(balancing));
        return edit(topology, topology.flows(), "work", (Flow flow) -> flow.withDemand(new Demand(Optional.of(Quantity.measured(1, Unit.PER_SECOND)),
                Optional.of(Quantity.measured(peak, Unit.PER_SECOND)), Optional.empty())));
    }

    private static Topology targets(double normal) {
        return with("app", "normal-target", Quantity.measured(normal, Unit.PERCENT));
    }

    private static Topology asked(Topology topology, double peak) {
        return edit(topology, topology.flows(), "work", (Flow flow) -> flow.withDemand(new Demand(Optional.empty(),
                Optional.of(Quantity.measured(peak, Unit.PER_SECOND)), Optional.empty())));
    }

    private static Topology growing(double growth) {
        var topology = loaded(Balancing.ROUND_ROBIN, 80);
        return edit(topology, topology.flows(), "work", (Flow flow) -> flow.withDemand(new Demand(flow.demand().average(), flow.demand().peak(),
                Optional.of(Quantity.measured(growth, Unit.ONE)))));
    }

    /** Three instances of 100 a second each under a peak of 150, of which so many are out at once during an update. */
    private static Topology updated(int out) {
        var topology = asked(Topologies.of("clients -> app*3"), 150);
        return edit(topology, topology.components(), "app", (Component app) -> app.withProperty("max-rate", Quantity.measured(100, Unit.PER_SECOND))
                .withProperty("max-unavailable", Quantity.assumed(out, Unit.ONE)));
    }

    /** Two instances of 100 a second each, four at most after a minute. */
    private static Topology scaled(double peak) {
        var topology = asked(Topologies.of("clients -> app*2"), peak);
        return edit(topology, topology.components(), "app", (Component app) -> ((Component) app.withProperty("max-rate",
                Quantity.measured(100, Unit.PER_SECOND))).withAutoscaling(Optional.of(new Autoscaling(Quantity.assumed(4, Unit.ONE),
                        Quantity.assumed(60, Unit.SECOND)))));
    }

    private static Topology cache(double gibibytes) {
        var topology = Topologies.of("clients -> cache");
        return edit(topology, topology.components(), "cache", (Component cache) -> cache.withProperty("memory", Quantity.measured(64, Unit.GIBIBYTE))
                .withProperty("memory-limit", Quantity.measured(gibibytes, Unit.GIBIBYTE)).withProperty("persistence", new Value.Text("append-only")));
    }

    private static Topology demand(Topology topology, double perSecond) {
        return edit(topology, topology.flows(), "work", (Flow flow) -> flow.withDemand(new Demand(Optional.of(Quantity.measured(perSecond, Unit.PER_SECOND)),
                Optional.of(Quantity.measured(perSecond, Unit.PER_SECOND)), Optional.empty())));
    }

    /** 1,500 records of 1,000 bytes a second that live so many minutes, in 4 GB of a machine of 16. */
    private static Topology filling(double minutes) {
        var topology = demand(Topologies.of("clients -> app -> cache"), 1500);
        return edit(topology, topology.components(), "cache", (Component cache) -> cache.withProperty("memory", Quantity.measured(16, Unit.GIGABYTE))
                .withProperty("memory-limit", Quantity.measured(4, Unit.GIGABYTE)).withProperty("persistence", new Value.Text("none"))
                .withProperty("ttl", Quantity.measured(minutes, Unit.MINUTE)).withProperty("record-size", Quantity.measured(1000, Unit.BYTE)));
    }

    /** 1,000 records of 1,000 bytes a second, twice, kept so many days on three machines. */
    private static Topology stored(double days) {
        var topology = demand(Topologies.of("clients -> app -> data=[search*3]"), 1000);
        topology = edit(topology, topology.groups(), "data", (Group group) -> group.withRedundancy(new Redundancy.Partitioned(Quantity.assumed(2, Unit.ONE),
                Quantity.ONE, Optional.empty(), false)));
        return edit(topology, topology.components(), "search", (Component store) -> store.withProperty("disk", Quantity.measured(500, Unit.GIGABYTE))
                .withProperty("retention", Quantity.measured(days, Unit.DAY)).withProperty("record-size", Quantity.measured(1000, Unit.BYTE))
                .withProperty("max-rate", Quantity.measured(5000, Unit.PER_SECOND)));
    }

    /** Two workers of so many a second each behind a broker that keeps three days and takes in 1,000 a second. */
    private static Topology consumed(double each) {
        var topology = demand(Topologies.of("clients -> app ~> queue ~> worker*2"), 1000);
        topology = edit(topology, topology.components(), "queue", (Component queue) -> queue.withProperty("retention", Quantity.measured(3, Unit.DAY))
                .withProperty("record-size", Quantity.measured(1, Unit.BYTE)));
        return edit(topology, topology.components(), "worker", (Component worker) -> worker.withProperty("max-rate", Quantity.measured(each, Unit.PER_SECOND)));
    }

    /** A worker that takes five hours to repair, behind a broker that keeps so many and takes in 10 a second. */
    private static Topology retained(double hours) {
        var topology = demand(Topologies.of("clients -> app ~> queue ~> worker"), 10);
        topology = edit(topology, topology.components(), "worker", (Component worker) -> worker.withReliability(new Reliability(Optional.empty(),
                Optional.of(Quantity.assumed(1000, Unit.HOUR)), Optional.of(Quantity.assumed(5, Unit.HOUR)))));
        return edit(topology, topology.components(), "queue", (Component queue) -> queue.withProperty("retention", Quantity.measured(hours, Unit.HOUR)));
    }

    private static Topology dual(String arrow) {
        var topology = Topologies.of("clients -> app " + arrow + " db\napp -> cache");
        return edit(topology, topology.components(), "app", (Component app) -> app.withProperty("busy", new Value.Flag(true)));
    }

    private static Topology promised(double percent) {
        var topology = Topologies.of("clients -> app");
        topology = edit(topology, topology.components(), "app", (Component app) -> app.withReliability(Reliability.available(Quantity.measured(99, Unit.PERCENT))));
        return edit(topology, topology.flows(), "work", (Flow flow) -> flow.withObjectives(new Objectives(Optional.of(Quantity.assumed(percent, Unit.PERCENT)),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of())));
    }

    private static Topology lossless(String replication) {
        var topology = Topologies.of("clients -> data=[db, db2]:failover\ndb => db2");
        topology = edit(topology, topology.links(), "db->db2", (Link link) -> link.withProperty("replication", new Value.Text(replication)));
        return edit(topology, topology.flows(), "work", (Flow flow) -> flow.withObjectives(new Objectives(Optional.empty(), Optional.empty(),
                Optional.of(Quantity.assumed(0, Unit.SECOND)), Optional.empty(), List.of())));
    }

    /** A takeover by a controller whose timers are the catalogue's: 5 looks every 2 s, and 2 s to promote. */
    private static Topology recovering(double seconds) {
        var topology = Topologies.of("clients -> data=[db@a, db2@b]:manual\nctl=[maxscale@a, maxscale2@b]");
        var failover = new Failover.Controller(Id.of("ctl"), Quantity.assumed(2, Unit.SECOND), false);
        topology = edit(topology, topology.groups(), "data", (Group group) -> group.withRedundancy(new Redundancy.PrimaryReplica(Id.of("db"), failover, List.of())));
        return edit(topology, topology.flows(), "work", (Flow flow) -> flow.withObjectives(new Objectives(Optional.empty(),
                Optional.of(Quantity.assumed(seconds, Unit.SECOND)), Optional.empty(), Optional.empty(), List.of())));
    }

    private static Topology held(double minutes) {
        var topology = Topologies.of("clients -> app ~> queue");
        topology = edit(topology, topology.links(), "app->queue", (Link link) -> link.withProperty("buffer", Quantity.assumed(minutes, Unit.MINUTE)));
        topology = edit(topology, topology.components(), "queue", (Component queue) -> queue.withReliability(new Reliability(Optional.empty(),
                Optional.of(Quantity.assumed(1000, Unit.HOUR)), Optional.of(Quantity.assumed(1, Unit.HOUR)))));
        return edit(topology, topology.flows(), "work", (Flow flow) -> flow.withObjectives(new Objectives(Optional.empty(), Optional.empty(),
                Optional.of(Quantity.assumed(60, Unit.SECOND)), Optional.empty(), List.of())));
    }

    private static Topology abroad(String country) {
        var topology = Topologies.of("clients -> app@a");
        topology = edit(topology, topology.places(), "a", (Place place) -> place.withCountry(Optional.of(country)));
        return edit(topology, topology.flows(), "work", (Flow flow) -> flow.withObjectives(new Objectives(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of("DE"))));
    }

    /** Thirty calls a request, each of which takes so long on its way. */
    private static Topology chatty(double milliseconds) {
        var topology = state(prompt(Topologies.of("clients -> app@a/dc/z -> db@b/dc2/z2"), 500), "app->db", "latency", Quantity.measured(milliseconds, Unit.MILLISECOND));
        topology = edit(topology, topology.links(), "app->db", (Link link) -> link.withRatio(Quantity.measured(30, Unit.ONE)));
        return asked(topology, 10);
    }

    private static Topology prompt(Topology topology, double milliseconds) {
        return edit(topology, topology.flows(), "work", (Flow flow) -> flow.withObjectives(new Objectives(Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(Quantity.assumed(milliseconds, Unit.MILLISECOND)), List.of())));
    }

    private static Topology apart(double kilometres) {
        return state(Topologies.of("clients -> web=[app@a/x, app2@b/y]"), "a", "distance", Quantity.measured(kilometres, Unit.KILOMETRE));
    }

    /** The other weighs nothing. */
    private static Topology weighed(double weight) {
        return edit(Topologies.of("clients -> web=[app, app2]"), Topologies.of("clients -> web=[app, app2]").groups(), "web",
                (Group group) -> group.withMembers(List.of(new Member(Id.of("app"), Optional.of(Quantity.assumed(weight, Unit.ONE)), false),
                        new Member(Id.of("app2"), Optional.of(Quantity.assumed(0, Unit.ONE)), false))));
    }

    private static Topology state(Topology topology, String id, String property, Quantity value) {
        return topology.with(topology.element(Id.of(id)).orElseThrow().withProperty(property, value));
    }

    private static Topology pool(String text, double peak, int workers, double milliseconds) {
        var topology = state(Topologies.of(text), "app", "workers", Quantity.measured(workers, Unit.ONE));
        topology = state(topology, "app", "service-time", Quantity.measured(milliseconds, Unit.MILLISECOND));
        return edit(topology, topology.flows(), "work", (Flow flow) -> flow.withDemand(new Demand(Optional.empty(),
                Optional.of(Quantity.measured(peak, Unit.PER_SECOND)), Optional.empty())));
    }

    /** Two of thirty workers with two connections each. */
    private static Topology connections(double accepted) {
        var topology = state(pool("clients -> app*2 -> db", 1, 30, 100), "app", "connections-per-worker", Quantity.measured(2, Unit.ONE));
        return state(topology, "db", "max-connections", Quantity.measured(accepted, Unit.ONE));
    }

    private static Topology admitted(int workers) {
        return pool("clients -> lb*3 -> app", 40, workers, 100);
    }

    private static Topology letIn(String text) {
        return state(Topologies.of(text), "app", "server-maxconn", Quantity.measured(12, Unit.ONE));
    }

    /** A proxy that tries four times before ten workers that can do a hundred a second. */
    private static Topology retrying(double times) {
        var topology = state(pool("clients -> lb -> app", 40, 10, 100), "lb", "retries", Quantity.measured(3, Unit.ONE));
        return state(topology, "clients->lb", "retries", Quantity.measured(times, Unit.ONE));
    }

    private static Topology waiting(double seconds) {
        var topology = state(Topologies.of("clients -> app -> db"), "clients->app", "timeout", Quantity.measured(5, Unit.SECOND));
        topology = state(topology, "app->db", "retries", Quantity.measured(1, Unit.ONE));
        return state(topology, "app->db", "timeout", Quantity.measured(seconds, Unit.SECOND));
    }

    private static Topology checking(double seconds) {
        var topology = state(Topologies.of("clients -> lb -> web=[app, app2]"), "web", "check-interval", Quantity.measured(3, Unit.SECOND));
        return state(topology, "lb", "timeout-check", Quantity.measured(seconds, Unit.SECOND));
    }

    /** Two busy of three: 99 of 100 are answered within 0.5891 s. */
    private static Topology patient(double seconds) {
        return state(pool("clients -> app", 20, 3, 100), "clients->app", "timeout", Quantity.measured(seconds, Unit.SECOND));
    }

    private static Topology prompt(double milliseconds) {
        return prompt(pool("clients -> app", 20, 3, 100), milliseconds);
    }
}
