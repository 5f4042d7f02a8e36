package bulkhead.drill.rig;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Answers for the names of a deployment (RFC 1035, one question a packet, A records, 512 bytes at most or what
 * an asker with EDNS takes), as the drawn name service would while all
 * is well. It goes on naming what was lost: the checks have to notice by themselves.
 */
final class NameServer implements AutoCloseable {
    private static final int LARGEST = 8192;
    private static final int PLAIN = 512;
    private static final short A = 1;
    private static final short AUTHORITATIVE_ANSWER = (short) 0x8580;
    private static final int NO_SUCH_NAME = 3;

    private final DatagramSocket socket;
    private final Function<String, List<String>> addresses;

    private NameServer(DatagramSocket socket, Function<String, List<String>> addresses) {
        this.socket = socket;
        this.addresses = addresses;
        Thread.ofPlatform().daemon().name("drill-name-server").start(this::serve);
    }

    /** @param addresses of a host name; none where it isn't known */
    static NameServer start(InetAddress at, int port, Function<String, List<String>> addresses) throws IOException {
        return new NameServer(new DatagramSocket(new InetSocketAddress(at, port)), addresses);
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LARGEST);
                socket.receive(packet);
                var answer = answer(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException | RuntimeException _) {
                // closed, or a packet that is no question
            }
        }
    }

    private byte[] answer(ByteBuffer query) {
        short id = query.getShort();
        int largest = query.getShort(10) > 0 ? LARGEST : PLAIN;
        query.position(12);
        int start = query.position();
        var name = name(query);
        short type = query.getShort();
        query.getShort();
        var question = new byte[query.position() - start];
        query.get(start, question);
        var known = addresses.apply(name);
        var records = type == A ? known.subList(0, Math.min(known.size(), (largest - 12 - question.length) / 16))
                : List.<String>of();
        var answer = ByteBuffer.allocate(LARGEST).putShort(id)
                .putShort((short) (AUTHORITATIVE_ANSWER | (known.isEmpty() ? NO_SUCH_NAME : 0)))
                .putShort((short) 1).putShort((short) records.size()).putInt(0).put(question);
        records.forEach(address -> answer.putShort((short) 0xC00C).putShort(A).putShort((short) 1).putInt(1).putShort((short) 4)
                .put(Addresses.ip(address).getAddress()));
        return Arrays.copyOf(answer.array(), answer.position());
    }

    private static String name(ByteBuffer query) {
        var labels = new ArrayList<String>();
        for (int length = query.get(); length > 0; length = query.get()) {
            var label = new byte[length];
            query.get(label);
            labels.add(new String(label, StandardCharsets.US_ASCII));
        }
        return String.join(".", labels);
    }

    @Override
    public void close() {
        socket.close();
    }
}
