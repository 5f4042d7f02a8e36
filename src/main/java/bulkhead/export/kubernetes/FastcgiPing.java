package bulkhead.export.kubernetes;

import java.util.List;

/**
 * Asks a PHP-FPM pool for its {@code ping.path} by the PHP inside the image: one FastCGI request (specification 1.0:
 * BEGIN_REQUEST, PARAMS, STDIN), answered by a worker without running a script. It fails where no worker is free for as long as
 * the probe waits.
 */
final class FastcgiPing {
    private static final String SCRIPT = "$s=stream_socket_client(\"tcp://127.0.0.1:%\")or exit(1);"
            + "$r=fn($t,$b)=>pack(\"CCnnn\",1,$t,1,strlen($b),0).$b;$p=\"\";"
            + "foreach([\"SCRIPT_NAME\"=>\"/fpm-ping\",\"SCRIPT_FILENAME\"=>\"/fpm-ping\",\"REQUEST_METHOD\"=>\"GET\"]as$k=>$v)"
            + "$p.=chr(strlen($k)).chr(strlen($v)).$k.$v;"
            + "fwrite($s,$r(1,pack(\"nCx5\",1,0)).$r(4,$p).$r(4,\"\").$r(5,\"\"));"
            + "exit(str_contains(stream_get_contents($s),\"pong\")?0:1);";

    private FastcgiPing() {
    }

    static List<String> command(int port) {
        return List.of("php", "-r", SCRIPT.replace("%", Integer.toString(port)));
    }
}
