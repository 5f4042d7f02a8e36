package bulkhead.export.mariadb;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Sheet;
import bulkhead.model.Id;
import bulkhead.model.Redundancy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** Writes the options file of one server. */
record Options(Server server, int domain, Sheet sheet) {
    /** What max_connections takes (MariaDB 10.11); the server would silently take the nearest. */
    private static final int FEWEST = 10;
    private static final int MOST = 100_000;
    private static final long MEBIBYTE = 1 << 20;
    /** innodb_buffer_pool_size takes no less (MariaDB 10.11). */
    private static final long SMALLEST_POOL = 5;

    Options(Server server, int domain) {
        this(server, domain, new Sheet());
    }

    Artifact artifact(String path) {
        program();
        memory();
        changes();
        new Galera(server).write(sheet);
        role();
        return sheet.artifact(path);
    }

    private void program() {
        var node = server.node();
        var deployment = server.deployment();
        var places = node.places().stream().map(deployment.topology().places()::get).map(Comment::on).collect(Collectors.joining(", "));
        sheet.block(server.component(), "MariaDB " + release() + ", instance " + node.number() + " of "
                + deployment.nodes(server.id()).size() + (places.isEmpty() ? "" : ", in " + places));
        line("[mariadbd]");
        line("bind_address=*");
        value("port", Props.PORT);
        line("report_host=" + node.host());
        line("report_port=" + deployment.settings().required(server.component(), Props.PORT).count());
        connections();
        deployment.refusedAddress(server.id()).ifPresent(_ -> server.notes().add("address-refused", server.id(), label()));
    }

    private String release() {
        return server.deployment().settings().required(server.component(), Props.RELEASE).text();
    }

    private void connections() {
        var setting = server.deployment().settings().required(server.component(), Props.MAX_CONNECTIONS);
        int taken = Math.clamp(setting.count(), FEWEST, MOST);
        if (taken != setting.count()) {
            server.notes().add("mariadb-connections", server.id(), label(), Integer.toString(setting.count()), Integer.toString(taken));
        }
        sheet.line("max_connections=" + taken + "  # " + Comment.source(setting.quantity()), setting.element());
    }

    /** Whole MiB; what a write confirms is on disk. */
    private void memory() {
        sheet.block(server.component(), "memory and disk");
        var share = server.deployment().settings().required(server.component(), Props.BUFFER_POOL);
        server.deployment().bufferPool(server.id()).ifPresent(bytes -> sheet.line("innodb_buffer_pool_size="
                + Math.max(SMALLEST_POOL, bytes / MEBIBYTE) + "M  # " + percent(share) + " of the memory, "
                + Comment.source(share.quantity()), share.element()));
        line("innodb_flush_log_at_trx_commit=1");
    }

    private static String percent(Setting share) {
        return BigDecimal.valueOf(share.base() * 100).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                + " %";
    }

    /** What others copy: whole rows, on disk before the client hears of it, each with a number of its own. */
    private void changes() {
        sheet.block(server.component(), "what it writes for others to copy");
        line("server_id=" + server.number());
        line("gtid_domain_id=" + domain);
        line("gtid_strict_mode=ON");
        line("log_bin=changes");
        line("relay_log=copied");
        line("binlog_format=ROW");
        line("sync_binlog=1");
        line("log_slave_updates=ON");
        line("relay_log_recovery=ON");
        var kept = server.deployment().settings().required(server.component(), Props.LOG_RETENTION);
        // 0 would keep them for ever
        sheet.line("binlog_expire_logs_seconds=" + Math.max(1, Math.round(kept.base())) + "  # "
                + Comment.source(kept.quantity()), kept.element());
        line("session_track_system_variables=last_gtid");
    }

    private void role() {
        var source = server.source();
        Id policy = server.policy().id();
        sheet.block(server.policy(), source.map(node -> "a replica of " + node.name()).orElse("copies nobody"));
        sheet.line("read_only=" + (source.isPresent() ? "ON" : "OFF"), policy);
        if (server.replication().inCircle(server.node())) {
            server.notes().add("replication-circle", server.id(), label());
        } else if (server.replication().sources(server.id()) > 1) {
            server.notes().add("replication-of-many", server.id(), label(), source.orElseThrow().name());
        }
        semiSynchronous();
        synchronous();
    }

    /** Both sides on each server, since any of them may be the primary after a failover. */
    private void semiSynchronous() {
        server.replication().link(server.id(), "semi-synchronous").ifPresent(link -> {
            sheet.block(link, "a write is confirmed once a replica has it");
            sheet.line("rpl_semi_sync_master_enabled=ON", link.id());
            sheet.line("rpl_semi_sync_slave_enabled=ON", link.id());
            // no client reads what a failover could still lose
            sheet.line("rpl_semi_sync_master_wait_point=AFTER_SYNC", link.id());
            // else a replica, whom nobody copies, would wait for a confirmation before it applies its first change
            sheet.line("rpl_semi_sync_master_wait_no_slave=OFF", link.id());
            server.notes().add("mariadb-semi-sync", link.id(), label());
        });
    }

    private void synchronous() {
        server.replication().link(server.id(), "synchronous")
                .ifPresent(link -> server.notes().add("mariadb-synchronous", link.id(), label()));
        if (server.replication().policy(server.id()).map(Redundancy.PrimaryReplica::primary).filter(this::runsOther).isPresent()) {
            server.notes().add("replication-other-primary", server.policy().id(), server.policy().label());
        }
    }

    private boolean runsOther(Id primary) {
        return !server.replication().program().runs(server.deployment(), primary);
    }

    private void value(String name, PropertySpec property) {
        var setting = server.deployment().settings().required(server.component(), property);
        sheet.line(name + "=" + setting.count() + "  # " + Comment.source(setting.quantity()), setting.element());
    }

    private void line(String text) {
        sheet.line(text, server.id());
    }

    private String label() {
        return server.component().label();
    }
}
