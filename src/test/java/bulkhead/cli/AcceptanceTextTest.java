package bulkhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.acceptance.Acceptance;
import bulkhead.acceptance.Objection;
import bulkhead.acceptance.Outcome;
import bulkhead.acceptance.Result;
import bulkhead.model.Id;
import bulkhead.model.Topologies;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AcceptanceTextTest {
    @Test
    void aRefusalNamesLineElementWordsAndWhoRefuses() {
        var said = new Objection(12, Optional.of(Id.of("lb")), "said", List.of("unknown keyword\n  'baance'"));
        var missing = new Objection(3, Optional.empty(), "missing-file", List.of("a.acl"));
        var acceptance = new Acceptance(List.of(
                new Result("haproxy/lb-1/haproxy.cfg", "haproxy 2.6.12", new Outcome.Refused(List.of(said))),
                new Result("kubernetes/c/kustomization.yaml", Result.STRUCTURE, new Outcome.Refused(List.of(missing))),
                new Result("redis/r-1/redis.conf", "redis-server", new Outcome.Unchecked("not-installed", List.of("redis-server"))),
                new Result("grafana/g.json", Result.STRUCTURE, new Outcome.Accepted())));
        assertEquals("""
                ✘ haproxy/lb-1/haproxy.cfg:12: [lb] unknown keyword 'baance' (haproxy 2.6.12)
                ✘ kubernetes/c/kustomization.yaml:3: There is no file 'a.acl' beside it. (Bulkhead)
                ○ redis/r-1/redis.conf: not checked: redis-server is not installed
                ✔ grafana/g.json: its structure is sound
                Checked: 1 accepted, 2 refused, 1 not checked.
                """, text(acceptance));
    }

    private static String text(Acceptance acceptance) {
        return AcceptanceText.of(acceptance, Topologies.of("lb -> app"), Locale.ENGLISH).map(line -> line + "\n").collect(Collectors.joining());
    }
}
