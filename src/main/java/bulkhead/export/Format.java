package bulkhead.export;

import java.util.stream.Stream;

/** The language a file is written in, told by its name. */
public enum Format {
    HAPROXY("haproxy.cfg"),
    INI("my.cnf", "maxscale.cnf", "php-fpm.conf"),
    YAML(".yaml", ".yml"),
    JSON(".json"),
    SQL(".sql"),
    XML(".xml"),
    MARKDOWN(".md"),
    TERRAFORM(".tf", ".tfvars"),
    /** A directive a line, comments behind {@code #}: Redis, keepalived, lists of addresses. */
    DIRECTIVES("");

    private final String[] endings;

    Format(String... endings) {
        this.endings = endings;
    }

    public static Format of(String path) {
        return Stream.of(values()).filter(format -> Stream.of(format.endings).anyMatch(path::endsWith)).findFirst().orElseThrow();
    }
}
