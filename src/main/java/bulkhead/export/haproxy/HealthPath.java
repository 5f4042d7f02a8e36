package bulkhead.export.haproxy;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.model.Element;

/** The path at which a proxy says whether it can take requests, as its file has it; whoever stands in front asks for the same. */
public final class HealthPath {
    static final String USUAL = "/health";
    private static final int LONGEST = 1024;

    private HealthPath() {
    }

    /** {@code policy} is the group the proxy is in, or the proxy itself. */
    public static String of(Deployment deployment, Element policy) {
        return refused(deployment, policy) ? USUAL : drawn(deployment, policy);
    }

    static boolean refused(Deployment deployment, Element policy) {
        return drawn(deployment, policy).length() > LONGEST;
    }

    private static String drawn(Deployment deployment, Element policy) {
        return Syntax.path(deployment.settings().required(policy, Props.CHECK_PATH).text());
    }
}
