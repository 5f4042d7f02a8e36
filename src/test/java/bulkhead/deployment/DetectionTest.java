package bulkhead.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Detection.Loss;
import bulkhead.model.Access;
import bulkhead.model.Balancing;
import bulkhead.model.Failover;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Source;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DetectionTest {
    private static final Topology WEB = Topologies.of("lb -> web=[app, app2]");
    private static final Topology DATA = Topologies.of("app -> proxies=[maxscale*2] -> data=[db, db2]:failover");

    @Test
    void aBalancerNoticesAKilledProcessByItsChecksAlone() {
        assertEquals("4.0 s of check-interval check-fast-interval check-fall", byCaller(WEB, "lb->web", "app", Loss.PROCESS));
    }

    @Test
    void aBalancerAlsoWaitsForEachCheckToTimeOutWhenTheHostVanishes() {
        assertEquals("10.0 s of check-interval check-fast-interval check-fall", byCaller(WEB, "lb->web", "app", Loss.HOST));
        var quick = WEB.with(WEB.components().get(Id.of("lb")).withProperty("timeout-connect", seconds(0.5)));
        assertEquals("5.5 s of check-interval check-fast-interval check-fall timeout-connect", byCaller(quick, "lb->web", "app", Loss.HOST));
    }

    @Test
    void theGroupsOwnTimersCount() {
        var group = WEB.groups().get(Id.of("web")).withProperty("check-interval", seconds(10)).withProperty("check-fast-interval",
                seconds(0.5));
        assertEquals("11.0 s of check-interval check-fast-interval check-fall",
                byCaller(WEB.with(group), "lb->web", "app", Loss.PROCESS));
    }

    @Test
    void withoutChecksABalancerTriesUntilItsConnectionsFail() {
        var group = WEB.groups().get(Id.of("web")).withHealthCheck(HealthCheck.NONE);
        assertEquals("20.0 s of timeout-connect retries", byCaller(WEB.with(group), "lb->web", "app", Loss.HOST));
    }

    @Test
    void otherCallersWaitForTheirTimeoutOnceForEachTry() {
        var topology = Topologies.of("app -> api");
        var link = topology.links().get(Id.of("app->api")).withProperty("timeout", seconds(2))
                .withProperty("retries", Quantity.assumed(2, Unit.ONE));
        assertEquals("6.0 s of timeout retries", byCaller(topology.with(link), "app->api", "api", Loss.HOST));
    }

    @Test
    void insideKubernetesTheProbesNotice() {
        var topology = Topologies.of("app -> api@k8s");
        var cluster = topology.places().get(Id.of("k8s")).withLevel(PlaceLevel.CLUSTER);
        assertEquals("30.0 s of probe-period probe-threshold", byCaller(topology.with(cluster), "app->api", "api", Loss.HOST));
    }

    @Test
    void aFloatingAddressWandersAfterThreeSilentIntervalsAndTheSkew() {
        var topology = Topologies.of("clients -> front=[lb, lb2!]");
        var group = topology.groups().get(Id.of("front")).withBalancing(Balancing.ACTIVE_STANDBY);
        assertEquals("3.609375 s of vrrp-advert", byCaller(topology.with(group), "clients->front", "lb", Loss.HOST));
        var rare = topology.with(group).with(topology.components().get(Id.of("lb")).withProperty("vrrp-advert", seconds(41.5)));
        assertEquals("126.609375 s of vrrp-advert", byCaller(rare, "clients->front", "lb", Loss.HOST));
    }

    @Test
    void withIpv6AFloatingAddressIsNeverSilentForLonger() {
        var topology = Topologies.of("clients -> front=[lb]");
        var group = topology.groups().get(Id.of("front")).withBalancing(Balancing.ACTIVE_STANDBY);
        var proxy = topology.components().get(Id.of("lb")).withProperty("vrrp-advert", seconds(100)).withProperty("address", new Value.Text("2001:db8::1"));
        var advert = Deployment.of(topology.with(group).with(proxy), Catalog.standard()).advert(Id.of("lb"));
        assertEquals(40.95, advert.seconds());
        assertEquals(3, advert.version());
        assertTrue(advert.shortened());
    }

    @Test
    void aDatabaseThatPromotesByItselfTakesWhatItStates() {
        assertEquals("10.0 s of detection promotion", takeover(DATA, Loss.PROCESS));
    }

    @Test
    void maxScaleNoticesAKilledPrimaryByItsMonitor() {
        assertEquals("11.0 s of monitor-interval failcount promotion", takeover(controlled(DATA), Loss.PROCESS));
    }

    @Test
    void maxScaleGivesASilentPrimaryItsFailureTimeoutWhenTheHostVanishes() {
        var quick = controlled(DATA);
        var maxscale = quick.components().get(Id.of("maxscale")).withProperty("monitor-interval", seconds(1))
                .withProperty("failcount", Quantity.assumed(3, Unit.ONE));
        assertEquals("4.0 s of monitor-interval failcount promotion", takeover(quick.with(maxscale), Loss.PROCESS));
        assertEquals("31.0 s of master-failure-timeout promotion",
                takeover(quick.with(maxscale.withProperty("master-failure-timeout", seconds(29.5))), Loss.HOST));
    }

    @Test
    void aLookAtAVanishedHostWaitsForAnAnswerAndForConnections() {
        var quick = controlled(DATA);
        var maxscale = quick.components().get(Id.of("maxscale")).withProperty("monitor-interval", seconds(1))
                .withProperty("failcount", Quantity.assumed(3, Unit.ONE));
        assertEquals("14.0 s of monitor-interval monitor-timeout failcount promotion", takeover(quick.with(maxscale), Loss.HOST));
        var slow = maxscale.withProperty("monitor-interval", seconds(5)).withProperty("monitor-timeout", seconds(1.5));
        assertEquals("20.0 s of monitor-interval monitor-timeout failcount promotion", takeover(quick.with(slow), Loss.HOST));
    }

    @Test
    void aReplicaIsMissedAtTheFirstLook() {
        assertEquals("2.0 s of monitor-interval", byCaller(DATA, "maxscale->data", "db2", Loss.PROCESS));
        assertEquals("8.0 s of monitor-interval monitor-timeout", byCaller(DATA, "maxscale->data", "db2", Loss.HOST));
    }

    @Test
    void inAGaleraClusterNobodyCountsLooks() {
        var topology = Topologies.of("mx:maxscale -> data=[db, db2, db3]");
        var galera = topology.with(topology.groups().get(Id.of("data")).withRedundancy(new Redundancy.MultiPrimary()));
        assertEquals("2.0 s of monitor-interval", byCaller(galera, "mx->data", "db", Loss.PROCESS));
        assertEquals("8.0 s of monitor-interval monitor-timeout", byCaller(galera, "mx->data", "db", Loss.HOST));
    }

    @Test
    void amongDatabasesThatDontReplicateMaxScaleTakesAnotherAfterSomeLooks() {
        var topology = Topologies.of("mx:maxscale -> data=[db, db2]");
        assertEquals("10.0 s of monitor-interval failcount", byCaller(topology, "mx->data", "db", Loss.PROCESS));
        assertEquals("20.0 s of monitor-interval monitor-timeout failcount", byCaller(topology, "mx->data", "db", Loss.HOST));
        var reads = topology.with(topology.links().get(Id.of("mx->data")).withAccess(Access.READ));
        assertEquals("8.0 s of monitor-interval monitor-timeout", byCaller(reads, "mx->data", "db", Loss.HOST));
    }

    @Test
    void aTimerThatProgramsCannotBeToldIsTheNextHigherOneForAll() {
        var drawn = Topologies.of("lb -> app -> mx:maxscale");
        var app = drawn.components().get(Id.of("app")).withProperty("probe-period", seconds(1.2));
        var lb = drawn.components().get(Id.of("lb")).withProperty("timeout-connect", seconds(0.0015));
        var mx = drawn.components().get(Id.of("mx")).withProperty("master-failure-timeout", new Quantity(1500, Unit.MILLISECOND, Source.MEASURED));
        var settings = Deployment.of(drawn.with(app).with(lb).with(mx), Catalog.standard()).settings();
        assertEquals(2, settings.required(app, Props.PROBE_PERIOD).base());
        assertEquals(0.002, settings.required(lb, Props.TIMEOUT_CONNECT).base());
        assertEquals(new Quantity(2000, Unit.MILLISECOND, Source.MEASURED), settings.required(mx, Props.MASTER_FAILURE_TIMEOUT).quantity());
        assertEquals(3, settings.required(app.withProperty("probe-period", seconds(3)), Props.PROBE_PERIOD).base());
    }

    @Test
    void nobodyTakesOverByHandOrWithoutAPrimary() {
        var detection = Deployment.of(Topologies.of("app -> data=[db, db2]:manual"), Catalog.standard()).detection();
        assertEquals(Optional.empty(), detection.takeover(Topologies.of("app -> data=[db, db2]:manual").groups().get(Id.of("data")), Loss.HOST));
        assertEquals(Optional.empty(), detection.takeover(WEB.groups().get(Id.of("web")), Loss.HOST));
    }

    @Test
    void everyKindCanCallAndBeCalledOrControlWithTimersThatHaveAFallback() {
        for (var kind : Catalog.standard().kinds()) {
            if (kind.role() != Role.SOURCE) {
                byCaller(Topologies.of("x:" + kind.id() + " -> web=[app, app2]"), "x->web", "app", Loss.HOST);
                byCaller(Topologies.of("lb -> y=[x:" + kind.id() + ", x2]"), "lb->y", "x", Loss.HOST);
            }
            var guarded = controlled(Topologies.of("app -> proxies=[x:" + kind.id() + "] -> data=[db, db2]:failover"));
            assertTrue(takeover(guarded, Loss.HOST).startsWith("21.0 s"), kind.id());
        }
    }

    @Test
    void aReleaseOfTheKindIsInForce() {
        var lb = WEB.components().get(Id.of("lb")).withProperty("release", new Value.Text("3.2"));
        var settings = Deployment.of(WEB.with(lb), Catalog.standard()).settings();
        assertEquals("3.2", settings.required(lb, Props.RELEASE).text());
        assertEquals("2.6", settings.required(lb.withProperty("release", new Value.Text("1.5")), Props.RELEASE).text());
    }

    @Test
    void theImageIsThatOfTheReleaseInForceUnlessItIsStated() {
        var lb = WEB.components().get(Id.of("lb")).withProperty("release", new Value.Text("3.2"));
        var settings = Deployment.of(WEB.with(lb), Catalog.standard()).settings();
        assertEquals("haproxy:3.2", settings.required(lb, Props.IMAGE).text());
        assertEquals("haproxy:2.6", settings.required(lb.withoutProperty("release"), Props.IMAGE).text());
        assertEquals("own/proxy:1", settings.required(lb.withProperty("image", new Value.Text("own/proxy:1")), Props.IMAGE).text());
    }

    /** The database's failover in the hands of the group of proxies, one second to promote. */
    private static Topology controlled(Topology topology) {
        var group = topology.groups().get(Id.of("data"));
        var failover = new Failover.Controller(Id.of("proxies"), seconds(1), false);
        return topology.with(group.withRedundancy(new Redundancy.PrimaryReplica(Id.of("db"), failover, List.of())));
    }

    private static String byCaller(Topology topology, String link, String callee, Loss loss) {
        return text(Deployment.of(topology, Catalog.standard()).detection().byCaller(topology.links().get(Id.of(link)),
                Id.of(callee), loss));
    }

    private static String takeover(Topology topology, Loss loss) {
        return text(Deployment.of(topology, Catalog.standard()).detection().takeover(topology.groups().get(Id.of("data")),
                loss).orElseThrow());
    }

    private static String text(Delay delay) {
        return delay.seconds() + " s of " + delay.settings().stream().map(Setting::property).collect(Collectors.joining(" "));
    }

    private static Quantity seconds(double value) {
        return Quantity.assumed(value, Unit.SECOND);
    }
}
