package bulkhead.export.haproxy;

import bulkhead.deployment.Hosts;
import java.util.function.Supplier;

/**
 * Where a front end listens: at all IPv4 addresses of the machine, and at its IPv6 addresses where the proxy states such a one. Two
 * lines, so that IPv4 clients keep the address that applications read.
 */
record Door(Proxy proxy) {
    void write(Block block, int port, Supplier<Words> words) {
        block.put(words.get().after("bind *:" + port), proxy.id());
        if (Hosts.ipv6(proxy.node().host())) {
            block.put(words.get().put("v6only").after("bind [::]:" + port), proxy.id());
        }
    }
}
