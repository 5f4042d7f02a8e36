package bulkhead.export.haproxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Installed;
import bulkhead.export.phpfpm.PhpFpmExporter;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real proxy in front of a real pool, both from their exported files; only the folder of the scripts and of the socket differ. */
class PhpInMotionTest {
    private static final Installed PHP_FPM = new Installed("php-fpm8.2", "php8.2-fpm");
    private static final String SCRIPT = "<?php echo $_SERVER['SCRIPT_NAME'], ' ', $_SERVER['PATH_INFO'] ?? '-', ' ', $_SERVER['REQUEST_URI'], ' ',"
            + " $_SERVER['HTTP_X_FORWARDED_FOR'] ?? '-', ' ', $_SERVER['HTTP_AUTHORIZATION'] ?? '-';";
    private Topology topology;
    private int port;
    @TempDir
    private Path folder;

    @BeforeEach
    void draw() throws Exception {
        port = StandIns.freePort();
        topology = Topologies.of("clients -> lb -> pools=[php:php-fpm]");
        for (var id : new String[] {"lb", "php"}) {
            change(id, "address", new Value.Text("127.0.0.1"));
            change(id, "stats-port", Quantity.assumed(StandIns.freePort(), Unit.ONE));
        }
        change("lb", "port", Quantity.assumed(port, Unit.ONE));
        change("lb", "max-connections", Quantity.assumed(200, Unit.ONE));
        change("php", "port", Quantity.assumed(StandIns.freePort(), Unit.ONE));
        change("php", "workers", Quantity.assumed(2, Unit.ONE));
        change("pools", "check-interval", Quantity.assumed(200, Unit.MILLISECOND));
        topology = topology.with(topology.groups().get(Id.of("pools")).withHealthCheck(HealthCheck.DEEP));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("index.php"), SCRIPT);
        Files.writeString(folder.resolve("old.php"), SCRIPT);
    }

    private void change(String id, String property, Value value) {
        topology = topology.with(topology.element(Id.of(id)).orElseThrow().withProperty(property, value));
    }

    @Test
    void aPathThatNamesNoScriptGoesToTheFrontControllerWhichReadsWhatWasAskedFor() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may start workers as somebody else");
        var pool = new PhpFpmExporter().export(Deployment.of(topology, Catalog.standard()));
        var file = Files.writeString(folder.resolve("php-fpm.conf"), Installed.text(pool, "php-fpm/php/php-fpm.conf"));
        var php = new ProcessBuilder(PHP_FPM.path().toString(), "-F", "-y", file.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("php.txt").toFile()).start();
        try (var _ = RunningHaproxy.start(HaproxyExporterTest.export(topology), "lb-1", port, folder, FastcgiApp.ROOT)) {
            until200("/");
            assertEquals("/index.php - /orders/7?page=2 127.0.0.1 Bearer x", answer("/orders/7?page=2"));
            assertEquals("/index.php - /orders.phpx 127.0.0.1 Bearer x", answer("/orders.phpx"));
            assertEquals("/old.php /more /old.php/more 127.0.0.1 Bearer x", answer("/old.php/more"));
            assertEquals("/index.php - /fpm-status 127.0.0.1 Bearer x", answer("/fpm-status"));
            assertEquals(404, response("/none.php").statusCode());
        } finally {
            // asked, not killed: its workers would outlive it
            php.destroy();
            php.waitFor();
        }
    }

    private void until200(String path) throws Exception {
        while (response(path).statusCode() != 200) {
            Thread.sleep(50);
        }
    }

    private String answer(String path) throws Exception {
        return response(path).body();
    }

    private HttpResponse<String> response(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", "Bearer x")
                    .header("X-Forwarded-For", "203.0.113.9").build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
