package org.guatu.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sends bytes to the application on this machine as no client library would, each request on a connection of its own. */
final class Wire {
    private static final int MILLIS = 60_000;

    /** An answer that goes on for as long as its page is open. */
    private static final String ENDLESS = "text/event-stream";

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** What came back; status 0 where nothing did. */
    record Answer(int status, Map<String, String> headers, String body) {
        String type() {
            return headers.getOrDefault("content-type", "");
        }
    }

    Answer send(byte[] request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException refusedBeforeItsEnd) {
                return read(socket.getInputStream());
            }
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        String status = line(in);
        if (status.isEmpty()) {
            return new Answer(0, Map.of(), "");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = headers.getOrDefault("content-type", "").startsWith(ENDLESS) ? new byte[0] : in.readAllBytes();
        return new Answer(Integer.parseInt(status.split(" ")[1]), headers, text(headers, body));
    }

    /** Without the marks of the pieces that an answer came in: whoever looks for a word finds it all the same. */
    private static String text(Map<String, String> headers, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return headers.getOrDefault("transfer-encoding", "").equals("chunked")
                ? text.replaceAll("(?m)^[0-9a-f]+\r\n", "").replace("\r\n", "")
                : text;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
