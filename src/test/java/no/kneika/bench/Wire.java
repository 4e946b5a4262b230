package no.kneika.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One connection that is kept, with as little of a client on it as HTTP/1.1 lets one have: the client shares the processors. */
final class Wire implements AutoCloseable {

    private final int port;
    private Line line;

    Wire(int port) throws IOException {
        this.port = port;
        this.line = Line.open(port);
    }

    private record Line(Socket socket, InputStream in, OutputStream out) {

        static Line open(int port) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(120_000);
            return new Line(
                    socket, new BufferedInputStream(socket.getInputStream(), 1 << 16), socket.getOutputStream());
        }
    }

    /** @param length of the body as it came over the wire */
    record Answer(int status, List<String> headers, byte[] body, int length) {

        String header(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(h -> h.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    Answer ask(byte[] request) throws IOException {
        var status = Integer.parseInt(sent(request).split(" ", 3)[1]);
        var headers = new ArrayList<String>();
        int length = 0;
        boolean chunked = false;
        for (var header = read(); !header.isEmpty(); header = read()) {
            headers.add(header);
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(lower.substring(15).strip());
            if (lower.startsWith("transfer-encoding:")) chunked = lower.contains("chunked");
        }
        var body = chunked ? chunks() : line.in().readNBytes(length);
        var answer = new Answer(status, headers, body, body.length);
        if (answer.header("connection").equalsIgnoreCase("close")) {
            line.socket().close(); // the server lets a connection go after a hundred requests
            line = Line.open(port);
        }
        return answer;
    }

    /** The server lets go of a line nobody used for a while, and may do so while we ask: then it has read nothing of it. */
    private String sent(byte[] request) throws IOException {
        try {
            return send(request);
        } catch (EOFException | SocketException letGo) {
            line.socket().close();
            line = Line.open(port);
            return send(request);
        }
    }

    private String send(byte[] request) throws IOException {
        line.out().write(request);
        line.out().flush();
        return read();
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(read().split(";", 2)[0].strip(), 16);
            body.write(line.in().readNBytes(size));
            if (!read().isEmpty()) throw new IOException("a chunk ends with a line of its own");
            if (size == 0) return body.toByteArray();
        }
    }

    private String read() throws IOException {
        var text = new ByteArrayOutputStream(128);
        for (int c = line.in().read(); c != '\n'; c = line.in().read()) {
            if (c < 0) throw new EOFException("the server hung up");
            if (c != '\r') text.write(c);
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        line.socket().close();
    }
}
