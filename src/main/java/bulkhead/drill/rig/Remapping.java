package bulkhead.drill.rig;

import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
import bulkhead.export.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves an exported HAProxy file onto loopback: what it binds to, where its control socket lies, whom it asks for names, and
 * servers that are given by address and not by name. Every other line stays as it is.
 */
record Remapping(Addresses addresses, Node node, String folder) {
    private static final Pattern BIND = Pattern.compile("(\\s*bind )(\\S*):(\\d+)(.*)");
    private static final Pattern SOCKET = Pattern.compile("(\\s*stats socket )(/\\S+)(.*)");
    private static final Pattern NAMES = Pattern.compile("\\s*(parse-resolv-conf|nameserver \\S+ \\S+)\\s*(#.*)?");
    private static final Pattern SERVER = Pattern.compile(
            "(\\s*(server|server-template|peer) (\\S+)(?: \\d+(?:-\\d+)?(?=\\s))? )(\\[[^]]+]|[^\\s:]+):(\\d+)(.*)");

    /** A list of those who may come in, which is for the operator to fill. */
    static final String ACCESS_LIST = ".acl";
    private static final String LOOPBACK = "127.0.0.0/8";

    /** The file as it is used, and each line that differs. */
    record Remapped(String text, List<Change> changes) {
    }

    Remapped remapped(Artifact artifact) {
        var text = new StringBuilder();
        var changes = new ArrayList<Change>();
        int number = 0;
        for (var line : artifact.lines()) {
            number++;
            var used = used(line.text());
            if (!used.equals(line.text())) {
                changes.add(new Change(artifact.path(), number, line.text(), used));
            }
            text.append(used).append('\n');
        }
        return new Remapped(text.toString(), List.copyOf(changes));
    }

    /** With loopback added: the list has to be provided, and in a drill the front is there. */
    Remapped opened(Artifact artifact) {
        return new Remapped(artifact.text() + LOOPBACK + "\n",
                List.of(new Change(artifact.path(), artifact.lines().size() + 1, "", LOOPBACK)));
    }

    private String used(String line) {
        var bind = BIND.matcher(line);
        if (bind.matches()) {
            return bind.group(1) + addresses.of(node) + ":" + port(bind.group(3)) + bind.group(4);
        }
        var socket = SOCKET.matcher(line);
        if (socket.matches()) {
            return socket.group(1) + folder + "/admin.sock" + socket.group(3);
        }
        if (NAMES.matcher(line).matches()) {
            return line.substring(0, line.indexOf(line.strip())) + "nameserver drill " + addresses.nameServer() + ":"
                    + Addresses.NAME_PORT;
        }
        var server = SERVER.matcher(line);
        return server.matches() ? server.group(1) + host(server) + ":" + port(server.group(5)) + server.group(6) : line;
    }

    /** A name that leads to one instance is left to the name server; peers are looked up before that one is asked. */
    private String host(Matcher server) {
        var host = server.group(4);
        var bare = host.replaceAll("[\\[\\]]", "");
        boolean asked = !server.group(2).equals("peer") && !Hosts.ip(bare);
        if (asked && (server.group(2).equals("server-template") || addresses.behind(bare).size() == 1)) {
            return host;
        }
        var behind = addresses.behind(bare);
        return behind.stream().filter(each -> each.name().equals(server.group(3))).findFirst()
                .or(() -> behind.stream().findFirst())
                .map(addresses::of).orElse(host);
    }

    private int port(String drawn) {
        return addresses.port(Integer.parseInt(drawn));
    }
}
