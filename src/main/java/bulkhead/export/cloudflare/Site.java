package bulkhead.export.cloudflare;

import bulkhead.model.Element;
import java.util.List;

/** The origins of one site: a pool. It stands by where all of them do. */
record Site(String name, Element element, List<Origin> origins, boolean standby) {
    Site {
        origins = List.copyOf(origins);
    }

    double weight() {
        return origins.stream().mapToDouble(Origin::weight).sum();
    }

    String resource() {
        return Hcl.identifier(name);
    }

    String id() {
        return "cloudflare_load_balancer_pool." + resource() + ".id";
    }
}
