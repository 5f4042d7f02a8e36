package bulkhead.export.keepalived;

import bulkhead.deployment.Deployment;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
import bulkhead.export.Notes;
import bulkhead.model.Component;
import bulkhead.model.Group;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Instances that share a floating address, and the number they call each other by. */
record Cluster(Deployment deployment, Group group, List<Holder> members, int router, Notes notes) {
    /** An instance that may hold the address. */
    record Holder(Component component, Node node) {
    }

    /** What stands for the floating address in the files. */
    String floating() {
        return parameter(deployment.names().of(group.id()) + "-floating");
    }

    /** VRRP needs addresses, of one family; where they aren't drawn a parameter stands for them. */
    String address(Holder holder) {
        return addressed() ? holder.node().host() : parameter(holder.node().name());
    }

    private boolean addressed() {
        return members.stream().map(member -> member.node().host()).allMatch(Hosts::ip)
                && members.stream().map(member -> Hosts.ipv6(member.node().host())).distinct().count() == 1;
    }

    /** An edge service in front of all of them asks each how it is and needs no address that wanders. */
    boolean edgeOnly() {
        return members.stream().allMatch(member -> deployment.entrance(member.component().id()).edgeOnly());
    }

    /** What has to be given a value in the file beside each. */
    List<String> parameters() {
        var addresses = addressed() ? Stream.<String>empty() : members.stream().map(this::address);
        return Stream.concat(Stream.of(Configuration.INTERFACE, floating()), addresses).toList();
    }

    /**
     * Names from the deployment never contain an underscore, and those of instances end with a number, so different ones stay
     * different.
     */
    private static String parameter(String name) {
        return "$" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_ADDRESS";
    }
}
