package bulkhead.export.haproxy;

/** What HAProxy understands of a protocol. */
enum Protocol {
    HTTP, HTTPS, FASTCGI, MYSQL, REDIS, TCP;

    /** In TCP mode HAProxy passes bytes on and can still ask a database or cache how it is. */
    static Protocol of(String word, boolean http) {
        return switch (word) {
            case "http" -> http ? HTTP : TCP;
            case "https" -> http ? HTTPS : TCP;
            case "fastcgi" -> http ? FASTCGI : TCP;
            case "mysql" -> MYSQL;
            case "redis" -> REDIS;
            default -> TCP;
        };
    }

    /** Whether requests are read, not only bytes passed on. */
    boolean http() {
        return this == HTTP || this == HTTPS || this == FASTCGI;
    }

    String mode() {
        return http() ? "http" : "tcp";
    }
}
