package bulkhead.export.cloudflare;

import bulkhead.deployment.Node;
import java.util.Optional;

/** One instance behind the edge: its address where that is drawn, else the variable it comes from. */
record Origin(Node node, Optional<String> address, double weight) {
    String variable() {
        return "address_" + Hcl.identifier(node.name());
    }

    String expression() {
        return address.map(Hcl::string).orElse("var." + variable());
    }
}
