package bulkhead.export.mariadb;

import bulkhead.deployment.Node;
import bulkhead.export.Artifact;
import bulkhead.export.Sheet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the SQL of replication. Name and password stand in the session variables {@code @replication_user} and
 * {@code @replication_password} of whoever runs it; without them the statements fail.
 */
record Joining(Server server, boolean copied) {
    private static final String CREDENTIALS = "-- needs @replication_user and @replication_password set in the session";

    Stream<Artifact> artifacts(String folder) {
        var accounts = server.source().isEmpty() && new Galera(server).first() ? new Accounts(server).artifact(folder)
                : Optional.<Artifact>empty();
        return Stream.concat(replication(folder), accounts.stream());
    }

    private Stream<Artifact> replication(String folder) {
        return Stream.concat(server.source().map(source -> join(source).artifact(folder + "join.sql")).stream(),
                copied && server.source().isEmpty() ? Stream.of(user().artifact(folder + "replication-user.sql")) : Stream.empty());
    }

    private Sheet join(Node source) {
        var sheet = sheet("makes it a replica of " + source.name());
        line(sheet, "STOP REPLICA;");
        line(sheet, "EXECUTE IMMEDIATE CONCAT('CHANGE MASTER TO MASTER_HOST=''" + source.host() + "'', MASTER_PORT="
                + source.port().orElseThrow() + ", MASTER_USE_GTID=slave_pos, MASTER_USER=', QUOTE(@replication_user),");
        line(sheet, "    ', MASTER_PASSWORD=', QUOTE(@replication_password));");
        line(sheet, "START REPLICA;");
        server.notes().add("mariadb-join", server.id(), server.component().label(), source.name(),
                server.replication().origin(server.node()).name());
        return sheet;
    }

    private Sheet user() {
        var sheet = sheet("lets replicas copy it");
        line(sheet, "EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS ', QUOTE(@replication_user), '@''%'' IDENTIFIED BY ',");
        line(sheet, "    QUOTE(@replication_password));");
        line(sheet, "EXECUTE IMMEDIATE CONCAT('GRANT REPLICATION REPLICA ON *.* TO ', QUOTE(@replication_user), '@''%''');");
        return sheet;
    }

    private Sheet sheet(String remark) {
        var sheet = new Sheet("-- ");
        sheet.block(server.component(), "instance " + server.node().number() + ": " + remark);
        line(sheet, CREDENTIALS);
        return sheet;
    }

    private void line(Sheet sheet, String text) {
        sheet.line(text, server.id());
    }
}
