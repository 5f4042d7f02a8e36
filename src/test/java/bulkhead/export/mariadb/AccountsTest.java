package bulkhead.export.mariadb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.export.Installed;
import bulkhead.model.Topologies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server from the exported file, small and reached by its socket alone, takes the SQL of the accounts. */
class AccountsTest {
    private static final Installed SERVER = new Installed("mariadbd", "mariadb-server");
    private static final Installed INSTALLER = new Installed("mariadb-install-db", "mariadb-server");
    private static final Installed CLIENT = new Installed("mariadb", "mariadb-client");
    private static final String CREDENTIALS = "SET @maxscale_monitor_user='watch', @maxscale_monitor_password='it''s', @maxscale_service_user='serve',"
            + " @maxscale_service_password='secret';\n";
    @TempDir
    private Path folder;

    @Test
    void theAccountsHaveWhatMaxscaleNeedsAndFailWithoutNamesAndPasswords() throws Exception {
        var export = MariadbExporterTest.export(Topologies.of("lb -> app -> mx:maxscale -> db:mariadb; lb -> db"));
        Installed.write(export, folder);
        var accounts = Installed.text(export, "mariadb/db-1/accounts.sql");
        assertEquals(0, INSTALLER.run(folder, asRoot("--no-defaults", "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=normal", "--skip-test-db")).code());
        var server = start();
        try {
            while (sql("SELECT 1").code() != 0) {
                assertTrue(server.isAlive(), () -> said("server.txt"));
                Thread.sleep(100);
            }
            assertTrue(sql(accounts).said().contains("IDENTIFIED BY NULL"), "without names");
            assertEquals("", sql(CREDENTIALS + accounts).said());
            assertEquals("", sql(CREDENTIALS + accounts).said(), "again");
            var grants = sql("SHOW GRANTS FOR watch; SHOW GRANTS FOR serve; SHOW GRANTS FOR haproxy_check").said();
            for (var right : List.of("READ_ONLY ADMIN", "REPLICATION SLAVE ADMIN", "BINLOG ADMIN", "`mysql`.`roles_mapping` TO `serve`",
                    "GRANT USAGE ON *.* TO `haproxy_check`@`%`")) {
                assertTrue(grants.contains(right), () -> right + " in " + grants);
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private Process start() throws IOException {
        var command = new ArrayList<>(List.of(SERVER.path().toString()));
        command.addAll(List.of(asRoot("--defaults-file=" + folder.resolve("mariadb/db-1/my.cnf"), "--datadir=" + folder.resolve("data"),
                "--socket=" + folder.resolve("socket"), "--pid-file=" + folder.resolve("pid"), "--skip-networking", "--innodb-buffer-pool-size=32M")));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("server.txt").toFile()).start();
    }

    /** A server refuses to run as root unless it is told to. */
    private static String[] asRoot(String... arguments) {
        var user = "root".equals(System.getProperty("user.name")) ? Stream.of("--user=root") : Stream.<String>empty();
        return Stream.concat(Stream.of(arguments), user).toArray(String[]::new);
    }

    private Installed.Answer sql(String text) throws Exception {
        var file = Files.writeString(folder.resolve("statements.sql"), text);
        return CLIENT.run(folder, "--no-defaults", "--socket=" + folder.resolve("socket"), "--user=root", "--execute=source " + file);
    }

    private String said(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException none) {
            return none.getMessage();
        }
    }
}
