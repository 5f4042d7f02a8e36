package bulkhead.export.haproxy;

import bulkhead.export.Sheet;

/** Writes how PHP pools are spoken to without a web server between; as nginx's try_files, the path itself stays as it was. */
final class FastcgiApp {
    static final String NAME = "php";
    private static final String CONTROLLER = "/index.php";
    /** Working directory of the php:fpm images. */
    static final String ROOT = "/var/www/html";
    /** A path that names no script goes to the front controller, which still reads in REQUEST_URI what was asked for. */
    private static final String UNLESS_SCRIPT = " unless { path_reg \\.php(/|$) }";

    private FastcgiApp() {
    }

    static String path(String path) {
        return path.contains(".php") ? path : CONTROLLER + path;
    }

    static void write(Sheet sheet, Proxy proxy, Route first) {
        var callee = first.callee();
        proxy.notes().add("document-root", callee.id(), callee.label(), ROOT);
        sheet.block(callee, "PHP pools are called directly; a path that names no script goes to index.php");
        // a connection kept open would hold a worker that does nothing
        Block.open(sheet, proxy.release(), Scope.FCGI_APP, NAME, callee.id())
                .put("log-stderr global").put("docroot " + ROOT).put("index index.php")
                .put("path-info ^(/.+\\.php)(/.*)?$").put("no option keep-conn").put("pass-header Authorization")
                .put("set-param SCRIPT_NAME " + CONTROLLER + UNLESS_SCRIPT)
                .put("set-param SCRIPT_FILENAME " + ROOT + CONTROLLER + UNLESS_SCRIPT);
    }
}
