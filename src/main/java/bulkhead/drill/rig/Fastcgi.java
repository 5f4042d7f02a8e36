package bulkhead.drill.rig;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A FastCGI responder, one request at a time on a connection (FastCGI specification 1.0, sections 3 to 6). */
final class Fastcgi implements Conversation {
    private static final int BEGIN = 1;
    private static final int END = 3;
    private static final int PARAMETERS = 4;
    private static final int INPUT = 5;
    private static final int OUTPUT = 6;
    private static final int KEEP = 1;

    @Override
    public void hold(BufferedInputStream buffered, OutputStream out, Host host) throws IOException, InterruptedException {
        var in = new DataInputStream(buffered);
        var asked = new StringBuilder();
        boolean kept = true;
        boolean answered = false;
        while (kept || !answered) {
            in.readUnsignedByte();
            int type = in.readUnsignedByte();
            int request = in.readUnsignedShort();
            int length = in.readUnsignedShort();
            int padding = in.readUnsignedByte();
            in.readByte();
            var content = in.readNBytes(length);
            in.skipNBytes(padding);
            switch (type) {
                case BEGIN -> {
                    kept = (content[2] & KEEP) != 0;
                    answered = false;
                    asked.setLength(0);
                }
                case PARAMETERS -> asked.append(new String(content, StandardCharsets.ISO_8859_1));
                case INPUT -> {
                    if (length == 0) {
                        answer(out, request, host.answers(asked.toString()), host.name());
                        answered = true;
                    }
                }
                default -> {
                    // nothing a responder has to answer
                }
            }
        }
    }

    private static void answer(OutputStream out, int request, boolean serves, String name) throws IOException {
        var text = "Status: " + (serves ? "200 OK" : "503 Service Unavailable") + "\r\n" + NAME + ": " + name
                + "\r\nContent-Type: text/plain\r\n\r\n";
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        record(out, OUTPUT, request, bytes);
        record(out, OUTPUT, request, new byte[0]);
        record(out, END, request, new byte[8]);
        out.flush();
    }

    private static void record(OutputStream out, int type, int request, byte[] content) throws IOException {
        out.write(ByteBuffer.allocate(8).put((byte) 1).put((byte) type).putShort((short) request).putShort((short) content.length)
                .putShort((short) 0).array());
        out.write(content);
    }
}
