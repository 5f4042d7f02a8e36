package bulkhead.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindSearchTest {
    private final KindSearch search = KindSearch.over(Catalog.standard());

    @ParameterizedTest
    @CsvSource({
        "haproxy, haproxy", "HAProxy, haproxy", "Lastverteiler, haproxy", "lastverteil, haproxy", "load balancer, haproxy",
                "hapr, haproxy", "haporxy, haproxy",
        "hpx, haproxy", "Brandabschnitt, fire-compartment", "brandschutzzone, fire-compartment", "Rechenzentrum, data-centre",
                "dc, data-centre", "RZ, data-centre",
        "az, zone", "Verfügbarkeitszone, zone", "verfuegbarkeitszone, zone", "verfugbarkeits, zone", "k8s, cluster",
                "cass, cassandra", "kasandra, cassandra",
        "casandra, cassandra", "mysql, mariadb", "maria, mariadb", "galera, mariadb", "postgres, postgresql", "valkey, redis",
                "elastic pool, sql-pool",
        "cloudflare, edge", "CDN, edge", "Benutzer, clients", "users, clients", "load, haproxy", "lb, haproxy",
                "Stromzuführung, power-feed", "usv, power-feed", "uplink, carrier",
        "Warteschlange, queue", "rabbit, queue", "Schreiber, consumer", "s3, object-store", "Volltextsuche, search",
                "dashboard, grafana", "php, php-fpm",
        "namespace, namespace", "reverse proxy, reverse-proxy", "PaaS, platform-service", "maxscal, maxscale",
                "vsphere, hypervisor-cluster"})
    void theFirstMatchIsWhatWasMeant(String query, String id) {
        assertEquals(id, search.find(query).getFirst().item().id());
    }

    @ParameterizedTest
    @CsvSource({"90 cass, 90, cassandra", "90cass, 1, none", "3 x haproxy, 3, haproxy", "3x haproxy, 3, haproxy",
            "0 redis, 1, redis", "12 php fpm, 12, php-fpm",
        "  2   Lastverteiler, 2, haproxy"})
    void aNumberInFrontIsTheCount(String query, int count, String id) {
        var matches = search.find(query);
        assertEquals(id + " × " + count,
                matches.isEmpty() ? "none × 1" : matches.getFirst().item().id() + " × " + matches.getFirst().count());
    }

    @Test
    void aQueryWithoutWordsOffersEverythingInPaletteOrder() {
        assertEquals(Catalog.standard().items(), items(search.find(" ")));
        assertEquals(Catalog.standard().items(), items(search.find("7")));
        assertEquals(7, search.find("7").getFirst().count());
    }

    @Test
    void everyItemIsFoundFirstByItsOwnNameInEachLanguage() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var wording = Wording.in(language);
            for (var item : Catalog.standard().items()) {
                var found = search.find(wording.name(item)).getFirst();
                assertEquals(wording.name(item), wording.name(found.item()));
            }
        }
    }

    @Test
    void everySynonymLeadsToItsItem() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var wording = Wording.in(language);
            for (var item : Catalog.standard().items()) {
                for (var synonym : wording.synonyms(item)) {
                    assertTrue(items(search.find(synonym)).contains(item), synonym + " doesn't lead to " + item.id());
                }
            }
        }
    }

    @Test
    void whatFitsNothingFindsNothing() {
        assertEquals(List.of(), search.find("zzzqqq"));
        assertEquals(List.of(), search.find("haproxy zzzqqq"));
    }

    @Test
    void resultsGetWorseDownTheList() {
        var scores = search.find("proxy").stream().map(KindSearch.Match::score).toList();
        assertEquals(scores.stream().sorted(Comparator.reverseOrder()).toList(), scores);
    }

    private static List<Item> items(List<KindSearch.Match> matches) {
        return matches.stream().map(KindSearch.Match::item).toList();
    }
}
