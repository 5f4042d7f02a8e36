package bulkhead.export.haproxy;

import bulkhead.export.Sheet;

/** Writes how PHP pools are spoken to without a web server between. */
final class FastcgiApp {
    static final String NAME = "php";
    private static final String CONTROLLER = "/index.php";
    /** Working directory of the php:fpm images. */
    static final String ROOT = "/var/www/html";

    private FastcgiApp() {
    }

    static String path(String path) {
        return path.contains(".php") ? path : CONTROLLER + path;
    }

    /** A path that names no script goes to the front controller, which still reads in REQUEST_URI what was asked for. */
    static void use(Block backEnd) {
        backEnd.put("use-fcgi-app " + NAME).put("http-request set-var(txn.request_uri) pathq")
                .put("http-request set-path " + CONTROLLER + "%[path] unless { path_reg \\.php(/|$) }");
    }

    static void write(Sheet sheet, Proxy proxy, Route first) {
        var callee = first.callee();
        proxy.notes().add("document-root", callee.id(), callee.label(), ROOT);
        sheet.block(callee, "PHP pools are called directly; a path that names no script goes to index.php");
        // a connection kept open would hold a worker that does nothing
        Block.open(sheet, proxy.release(), Scope.FCGI_APP, NAME, callee.id())
                .put("log-stderr global").put("docroot " + ROOT).put("index index.php")
                .put("path-info ^(/.+\\.php)(/.*)?$").put("no option keep-conn").put("pass-header Authorization")
                .put("set-param REQUEST_URI %[var(txn.request_uri)]");
    }
}
