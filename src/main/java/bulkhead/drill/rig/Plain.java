package bulkhead.drill.rig;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** HTTP/1.1 with connections kept; a bare {@code PING} is answered as a cache does. */
final class Plain implements Conversation {
    @Override
    public void hold(BufferedInputStream in, OutputStream out, Host host) throws IOException, InterruptedException {
        for (var first = line(in); first != null; first = line(in)) {
            if (first.equals("PING")) {
                out.write("+PONG\r\n".getBytes(StandardCharsets.US_ASCII));
            } else if (!first.isEmpty()) {
                skipHeaders(in);
                out.write(answer(host.answers(first), host.name()).getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
        }
    }

    private static String answer(boolean serves, String name) {
        return "HTTP/1.1 " + (serves ? "200 OK" : "503 Service Unavailable") + "\r\n" + NAME + ": " + name
                + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static void skipHeaders(BufferedInputStream in) throws IOException {
        var line = line(in);
        while (line != null && !line.isEmpty()) {
            line = line(in);
        }
    }

    /** Null at the end. */
    private static String line(BufferedInputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toString().strip();
            }
            line.append((char) next);
        }
        return null;
    }
}
