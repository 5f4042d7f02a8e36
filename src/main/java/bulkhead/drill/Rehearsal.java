package bulkhead.drill;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.drill.rig.Outline;
import bulkhead.drill.rig.RigFailure;
import bulkhead.drill.rig.Setup;
import bulkhead.export.Program;
import bulkhead.model.Document;
import bulkhead.program.Executable;
import bulkhead.program.SearchPath;
import bulkhead.program.Version;
import java.util.List;

/** A document about to be drilled with the HAProxy of this machine: written for its release where the one drawn is newer. */
public record Rehearsal(Setup setup, Strikes strikes, Drill drill, Version installed, List<String> drawn, List<String> written) {
    /** The key of the failure where a document has nothing that this drills. */
    public static final String NOTHING = "nothing";
    private static final Program HAPROXY = new Program("haproxy");

    public Rehearsal {
        drawn = List.copyOf(drawn);
        written = List.copyOf(written);
    }

    /** @throws RigFailure where there is nothing to drill, or nothing to drill it with */
    public static Rehearsal of(Document document, Catalog catalog, SearchPath path) throws RigFailure {
        var topology = document.topology();
        if (HAPROXY.components(Deployment.of(topology, catalog)).findAny().isEmpty()) {
            throw new RigFailure(NOTHING);
        }
        var haproxy = path.find(HAPROXY.name()).orElseThrow(() -> new RigFailure("missing"));
        var installed = haproxy.version("-v").orElseThrow(() -> new RigFailure("no-version", haproxy.file().toString()));
        var releases = new Releases(HAPROXY, installed, catalog);
        var written = releases.written(topology).orElseThrow(() -> new RigFailure("too-old", installed.toString(),
                String.join(", ", releases.drawn(topology))));
        return of(Setup.of(Deployment.of(written, catalog)), document, haproxy, path, releases.drawn(topology), installed,
                releases.drawn(written));
    }

    private static Rehearsal of(Setup setup, Document document, Executable haproxy, SearchPath path, List<String> drawn,
            Version installed,
            List<String> written) throws RigFailure {
        var unspoken = setup.servers()
                .filter(server -> server.tongue() == Outline.Tongue.TLS || server.tongue() == Outline.Tongue.MYSQL)
                .map(server -> setup.deployment().topology().label(server.callee())).findFirst();
        if (unspoken.isPresent()) {
            throw new RigFailure("unspoken", unspoken.get());
        }
        if (setup.stoodIn().isEmpty()) {
            throw new RigFailure(NOTHING);
        }
        return new Rehearsal(setup, new Strikes(setup, document.scenarios()), Drill.of(setup, haproxy, path), installed, drawn,
                written);
    }
}
