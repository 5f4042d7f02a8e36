package bulkhead.export.mariadb;

import bulkhead.deployment.Node;
import bulkhead.export.Sheet;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what makes one cluster of servers that all take writes: each confirms a write once all have it. */
record Galera(Server server) {
    /** Debian's package galera-4. */
    private static final String PROVIDER = "/usr/lib/galera/libgalera_smm.so";

    boolean drawn() {
        return group().isPresent();
    }

    /** In a cluster what is done on one server is done on all. */
    boolean first() {
        return group().map(group -> members(group).getFirst().equals(server.node())).orElse(true);
    }

    private Optional<Group> group() {
        return server.replication().group(server.id()).filter(group -> group.redundancy() instanceof Redundancy.MultiPrimary);
    }

    private List<Node> members(Group group) {
        return server.replication().members(group);
    }

    void write(Sheet sheet) {
        group().ifPresent(group -> write(sheet, group));
    }

    private void write(Sheet sheet, Group group) {
        var members = members(group);
        var id = group.id();
        sheet.block(group, "every member takes writes: one Galera cluster");
        sheet.line("wsrep_on=ON", id);
        sheet.line("wsrep_provider=" + PROVIDER, id);
        sheet.line("wsrep_cluster_name=" + server.deployment().names().of(id), id);
        sheet.line("wsrep_cluster_address=gcomm://" + members.stream().map(Node::host).collect(Collectors.joining(",")), id);
        sheet.line("wsrep_node_name=" + server.node().name(), server.id());
        sheet.line("wsrep_node_address=" + server.node().host(), server.id());
        segment(members).ifPresent(number -> sheet.line("wsrep_provider_options=gmcast.segment=" + number, server.id()));
        sheet.line("wsrep_sst_method=mariabackup", id);
        // the operating system's user is known through the socket, so there is no password
        sheet.line("wsrep_sst_auth=mysql:", id);
        sheet.line("default_storage_engine=InnoDB", id);
        sheet.line("innodb_autoinc_lock_mode=2", id);
        server.notes().add("mariadb-galera", id, group.label(), members.getFirst().name());
        if (members.size() % 2 == 0) {
            server.notes().add("mariadb-galera-even", id, group.label(), Integer.toString(members.size()));
        }
    }

    /** Within a data centre servers talk to each other, between them one for all; counted in the group's order. */
    private Optional<Integer> segment(List<Node> members) {
        var sites = members.stream().map(this::site).distinct().toList();
        return Optional.of(sites.indexOf(site(server.node()))).filter(_ -> sites.size() > 1);
    }

    private Optional<Id> site(Node node) {
        return node.places().stream().map(server.deployment().topology().places()::get)
                .filter(place -> place.level() == PlaceLevel.DATA_CENTRE).map(Place::id).findFirst();
    }
}
