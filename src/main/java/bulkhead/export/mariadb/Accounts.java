package bulkhead.export.mariadb;

import bulkhead.export.Artifact;
import bulkhead.export.Program;
import bulkhead.export.Sheet;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the SQL that makes the accounts of those who look after a database: MaxScale's two, and the one that HAProxy's checks
 * log in as. Names and passwords stand in session variables of whoever runs it, but for HAProxy's, which has no password and no
 * right.
 */
record Accounts(Server server) {
    private static final Program MAXSCALE = new Program("maxscale");
    private static final Program HAPROXY = new Program("haproxy");
    private static final String CHECK = "haproxy_check";
    /** MaxScale documentation, MariaDB Monitor, cluster manipulation with MariaDB 11.0.1 and later; 10.11 knows them all. */
    private static final String MONITOR = "SUPER, READ_ONLY ADMIN, REPLICA MONITOR, REPLICATION REPLICA ADMIN, RELOAD, PROCESS,"
            + " SHOW DATABASES, EVENT, SET USER, BINLOG ADMIN, BINLOG MONITOR, CONNECTION ADMIN";
    private static final List<String> MONITOR_READS = List.of("user", "global_priv");
    /** MaxScale documentation, required grants of a service: what it reads to know who may log in. */
    private static final List<String> SERVICE_READS =
            List.of("user", "db", "tables_priv", "columns_priv", "procs_priv", "proxies_priv", "roles_mapping");

    Optional<Artifact> artifact(String folder) {
        var maxscale = caller(MAXSCALE);
        var haproxy = caller(HAPROXY);
        if (maxscale.isEmpty() && haproxy.isEmpty()) {
            return Optional.empty();
        }
        var sheet = new Sheet("-- ");
        sheet.block(server.component(), "instance " + server.node().number()
                + ": accounts of those who look after it; replicas copy them");
        maxscale.ifPresent(program -> maxscale(sheet, program));
        haproxy.ifPresent(program -> haproxy(sheet, program));
        return Optional.of(sheet.artifact(folder + "accounts.sql"));
    }

    private Optional<Component> caller(Program program) {
        return server.deployment().linksTo(server.id()).stream().map(Link::from)
                .map(server.deployment().topology().components()::get)
                .filter(caller -> program.runs(server.deployment(), caller)).findFirst();
    }

    private void maxscale(Sheet sheet, Component program) {
        sheet.block(program, "needs @maxscale_monitor_user, @maxscale_service_user, and each with _password, set in the session");
        create(sheet, program.id(), "maxscale_monitor");
        grant(sheet, program.id(), "maxscale_monitor", MONITOR, "*.*");
        MONITOR_READS.forEach(table -> grant(sheet, program.id(), "maxscale_monitor", "SELECT", "mysql." + table));
        create(sheet, program.id(), "maxscale_service");
        grant(sheet, program.id(), "maxscale_service", "SHOW DATABASES", "*.*");
        SERVICE_READS.forEach(table -> grant(sheet, program.id(), "maxscale_service", "SELECT", "mysql." + table));
        server.notes().add("mariadb-accounts", server.id(), server.component().label(), program.label());
    }

    private static void haproxy(Sheet sheet, Component program) {
        sheet.block(program, "checks log in and ask for nothing");
        sheet.line("CREATE USER IF NOT EXISTS '" + CHECK + "'@'%';", program.id());
    }

    /** Fails without the variables: nothing joined to NULL is NULL. */
    private static void create(Sheet sheet, Id program, String who) {
        sheet.line("EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS ', QUOTE(@" + who
                + "_user), '@''%'' IDENTIFIED BY ',", program);
        sheet.line("    QUOTE(@" + who + "_password));", program);
    }

    private static void grant(Sheet sheet, Id program, String who, String rights, String what) {
        sheet.line("EXECUTE IMMEDIATE CONCAT('GRANT " + rights + " ON " + what + " TO ', QUOTE(@" + who
                + "_user), '@''%''');", program);
    }
}
