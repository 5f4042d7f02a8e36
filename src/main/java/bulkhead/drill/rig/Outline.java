package bulkhead.drill.rig;

import bulkhead.export.Artifact;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an exported HAProxy file says about whom it serves and whom it asks, read from its lines and the elements they are from:
 * nothing here is taken from anywhere else.
 */
public record Outline(List<Door> doors, List<Server> servers) {
    private static final Pattern SECTION = Pattern.compile("(\\w[\\w-]*)(?: (\\S+).*)?");
    private static final Pattern SERVER = Pattern.compile(
            "\\s+server(-template)? (\\S+)(?: \\d+(?:-\\d+)?(?=\\s))? (\\[[^]]+]|[^\\s:]+):(\\d+)(.*)");

    /** How a server is spoken to. */
    public enum Tongue {
        /** HTTP, and whatever is passed on unread. */
        PLAIN, FASTCGI, MYSQL, TLS
    }

    /** A front end that serves a link: its port and the back ends it uses, the ordinary one last. */
    public record Door(Id link, int port, boolean http, List<String> backEnds) {
        public Door {
            backEnds = List.copyOf(backEnds);
        }
    }

    /**
     * A server line: where it stands, who is called there, what its name or prefix is, whom it is for. A template has several
     * slots.
     */
    public record Server(String backEnd, Id callee, String name, boolean template, String host, int port, Id component,
            Tongue tongue) {
    }

    static Outline of(Artifact artifact) {
        return new Reading().read(artifact);
    }

    /** The back end's own and its servers' words are kept until all of it was seen. */
    private static final class Reading {
        private final List<Door> doors = new ArrayList<>();
        private final List<Server> servers = new ArrayList<>();
        private final Map<String, Tongue> tongues = new HashMap<>();
        private final List<String> backEnds = new ArrayList<>();
        private String section = "";
        private String name = "";
        private Id from;
        private int port;
        private boolean http;

        Outline read(Artifact artifact) {
            artifact.lines().forEach(this::line);
            endDoor();
            return new Outline(List.copyOf(doors), servers.stream()
                    .map(server -> new Server(server.backEnd(), server.callee(), server.name(), server.template(),
                    server.host(), server.port(), server.component(), tongues.getOrDefault(server.backEnd(), Tongue.PLAIN)))
                            .toList());
        }

        private void line(Artifact.Line line) {
            var text = line.text();
            var start = SECTION.matcher(text);
            if (!text.isBlank() && !text.startsWith("#") && start.matches()) {
                endDoor();
                section = start.group(1);
                name = start.group(2);
                from = line.element().orElse(null);
            } else if (section.equals("frontend")) {
                door(text.strip());
            } else if (section.equals("backend")) {
                server(line);
            }
        }

        private void endDoor() {
            if (section.equals("frontend") && !backEnds.isEmpty()) {
                doors.add(new Door(from, port, http, backEnds));
            }
            backEnds.clear();
        }

        private void door(String text) {
            var words = text.split("\\s+");
            switch (words[0]) {
                case "bind" -> port = Integer.parseInt(words[1].substring(words[1].lastIndexOf(':') + 1));
                case "mode" -> http = words[1].equals("http");
                case "use_backend", "default_backend" -> backEnds.add(words[1]);
                default -> {
                    // nothing that says where requests go
                }
            }
        }

        private void server(Artifact.Line line) {
            var text = line.text();
            var server = SERVER.matcher(text);
            if (server.matches()) {
                servers.add(new Server(name, from, server.group(2), server.group(1) != null, server.group(3)
                        .replaceAll("[\\[\\]]", ""),
                        Integer.parseInt(server.group(4)), line.element().orElseThrow(), Tongue.PLAIN));
            } else if (text.contains("option mysql-check")) {
                tongues.put(name, Tongue.MYSQL);
            } else if (text.contains(" proto fcgi")) {
                tongues.put(name, Tongue.FASTCGI);
            } else if (text.matches("\\s+default-server .*\\bssl\\b.*")) {
                tongues.put(name, Tongue.TLS);
            }
        }
    }
}
