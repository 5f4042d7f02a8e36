package bulkhead.export.haproxy;

import bulkhead.deployment.Entrance;
import bulkhead.export.Artifact;
import bulkhead.export.Sheet;
import bulkhead.model.Component;
import java.util.Optional;

/**
 * Who stands in front of a proxy, and what it believes of them. Where every request comes by way of an edge service the proxy
 * accepts connections from that alone, and the client is the last address the edge wrote down. Where clients come themselves,
 * nothing they say about other clients is believed.
 */
record Edge(Proxy proxy, Entrance entrance) {
    static final String FILE = "edge-addresses.acl";

    static Edge of(Proxy proxy) {
        var entrance = proxy.deployment().entrance(proxy.id());
        if (entrance.edgeOnly()) {
            proxy.notes().add("edge-addresses", proxy.id(), proxy.component().label(), FILE, entrance.edges().getFirst().label());
        } else if (!entrance.edges().isEmpty()) {
            proxy.notes().add("edge-beside-others", proxy.id(), proxy.component().label(), entrance.edges().getFirst().label());
        }
        return new Edge(proxy, entrance);
    }

    boolean guards() {
        return entrance.edgeOnly();
    }

    Optional<Component> first() {
        return entrance.edges().stream().findFirst();
    }

    /** Checks from the machine itself come in, too. */
    void guard(Block frontEnd) {
        first().filter(_ -> guards()).ifPresent(service -> frontEnd.put("tcp-request connection reject unless { src -f " + FILE
                + " } || { src 127.0.0.0/8 ::1 }", service.id()));
    }

    /** Afterwards {@code src} is the client's address, and whoever is called reads it and no other in X-Forwarded-For. */
    void client(Block frontEnd) {
        first().filter(_ -> guards()).ifPresent(service ->
                frontEnd.put("http-request set-src hdr_ip(X-Forwarded-For,-1)", service.id()));
        if (knowsClients()) {
            frontEnd.put("http-request del-header X-Forwarded-For", proxy.id());
        }
        frontEnd.put("option forwardfor", proxy.id());
    }

    /** Whether {@code src} is the client's address, not that of somebody in between. */
    boolean knowsClients() {
        return guards() || entrance.clientsOnly();
    }

    Artifact addresses(String folder) {
        var sheet = new Sheet();
        entrance.edges().forEach(service -> sheet.block(service, "the addresses it connects from"));
        sheet.line("# One address or range a line, such as 192.0.2.0/24, from its operator's list. While there is none, nobody gets in.",
                proxy.id());
        return sheet.artifact(folder + FILE);
    }
}
