package org.guatu.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The door of a mail server that lets nobody say anything but EHLO before STARTTLS (RFC 3207); behind it stands a real
 * mail server. It keeps what was said in the clear.
 */
public final class StartTlsDoor extends Door {
    private final int behind;
    private final SSLContext tls;
    private final List<String> inTheClear = new CopyOnWriteArrayList<>();

    public StartTlsDoor(int port, int behind, SSLContext tls) {
        super(port);
        this.behind = behind;
        this.tls = tls;
        open();
    }

    public List<String> inTheClear() {
        return inTheClear;
    }

    @Override
    void serve(Socket visitor) throws IOException {
        say(visitor, "220 door");
        for (String line = line(visitor.getInputStream()); !line.isEmpty(); line = line(visitor.getInputStream())) {
            inTheClear.add(line);
            String word = line.toUpperCase(Locale.ROOT);
            if (word.startsWith("EHLO")) {
                say(visitor, "250-door\r\n250 STARTTLS");
            } else if (word.equals("STARTTLS")) {
                say(visitor, "220 go ahead");
                speakInside(visitor);
                return;
            } else {
                say(visitor, word.equals("QUIT") ? "221 bye" : "530 5.7.0 Must issue a STARTTLS command first");
            }
        }
    }

    private void speakInside(Socket visitor) throws IOException {
        try (SSLSocket inside =
                        (SSLSocket) tls.getSocketFactory().createSocket(visitor, "127.0.0.1", visitor.getPort(), true);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            inside.setUseClientMode(false);
            inside.startHandshake();
            // the greeting was given at the door
            line(server.getInputStream());
            begin(() -> {
                server.getInputStream().transferTo(inside.getOutputStream());
                inside.close();
            });
            inside.getInputStream().transferTo(server.getOutputStream());
        }
    }

    /** Byte by byte: what comes behind the line belongs to the handshake. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            line.append((char) one);
        }
        return line.toString().strip();
    }

    private static void say(Socket to, String answer) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
