package bulkhead.export.haproxy;

import bulkhead.export.Sheet;
import java.util.List;

/** Writes how PHP pools are spoken to without a web server between. */
final class FastcgiApp {
    static final String NAME = "php";
    private static final String CONTROLLER = "/index.php";
    /** Working directory of the php:fpm images. */
    static final String ROOT = "/var/www/html";

    /** The path follows the script's, so that a request finds the front controller whatever it asks for. */
    static final List<String> USE = List.of("use-fcgi-app " + NAME, "http-request set-path " + CONTROLLER
            + "%[path] unless { path_sub .php }");

    private FastcgiApp() {
    }

    static String path(String path) {
        return path.contains(".php") ? path : CONTROLLER + path;
    }

    static void write(Sheet sheet, Proxy proxy, Route first) {
        var callee = first.callee();
        proxy.notes().add("document-root", callee.id(), callee.label(), ROOT);
        sheet.block(callee, "PHP pools are called directly; a path that names no script goes to index.php");
        sheet.line("fcgi-app " + NAME, callee.id());
        sheet.line("    log-stderr global", callee.id());
        sheet.line("    docroot " + ROOT, callee.id());
        sheet.line("    index index.php", callee.id());
        sheet.line("    path-info ^(/.+\\.php)(/.*)?$", callee.id());
    }
}
