package bulkhead.export.haproxy;

import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.export.Comment;
import bulkhead.model.Link;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a proxy meets its callers: encrypted where it states a certificate, whose file stays where it is. */
record Tls(Proxy proxy) {
    /** Linux, PATH_MAX without its end. */
    private static final int LONGEST = 4095;
    private static final Pattern FOLDER = Pattern.compile("(.*/)?\\.{0,2}");

    Optional<String> certificate() {
        return stated().filter(Tls::path);
    }

    private Optional<String> stated() {
        return proxy.deployment().settings().of(proxy.component(), Props.CERTIFICATE).map(Setting::text).filter(file -> !file.isBlank());
    }

    /** Whether it can be written in one line as it is, is no longer than a path can be, and no folder, of which HAProxy would load every file. */
    private static boolean path(String file) {
        return Comment.line(file).equals(file) && file.getBytes(StandardCharsets.UTF_8).length <= LONGEST && !FOLDER.matcher(file).matches();
    }

    /** A path from the folder of the configuration on. */
    boolean relative() {
        return certificate().filter(file -> !file.startsWith("/")).isPresent();
    }

    void global(Block block) {
        certificate().ifPresent(file -> {
            block.put("ssl-default-bind-options ssl-min-ver TLSv1.2");
            proxy.notes().add("certificate", proxy.id(), proxy.component().label(), file);
        });
    }

    Words words(Route route) {
        var words = new Words(proxy.release(), Scope.BIND);
        if (route.protocol().http()) {
            certificate().ifPresent(file -> words.put("ssl").put("crt", Syntax.word(file)).put("alpn", "h2,http/1.1"));
        }
        return words;
    }

    /** Whoever is called reads how the client came. */
    void scheme(Block frontEnd) {
        certificate().ifPresent(_ -> frontEnd.put("http-request set-header X-Forwarded-Proto https", proxy.id()));
    }

    /** What is drawn and not written. */
    void unsaid(List<Route> routes) {
        stated().filter(file -> !path(file)).ifPresent(_ -> proxy.notes().add("certificate-refused", proxy.id(), proxy.component().label()));
        boolean http = routes.stream().anyMatch(route -> route.protocol().http());
        if (certificate().isPresent() && !http) {
            proxy.notes().add("certificate-unused", proxy.id(), proxy.component().label());
        }
        if (certificate().isEmpty() && http) {
            proxy.deployment().linksTo(proxy.id()).stream().filter(this::encrypted).findFirst()
                    .ifPresent(link -> proxy.notes().add("certificate-missing", link.id(), proxy.component().label()));
        }
    }

    private boolean encrypted(Link link) {
        return proxy.deployment().settings().of(link, Props.PROTOCOL).map(Setting::text).filter("https"::equals).isPresent();
    }
}
