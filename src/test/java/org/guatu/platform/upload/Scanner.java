package org.guatu.platform.upload;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A virus scanner on this machine that speaks the protocol of clamd and knows one word to be malicious. */
final class Scanner implements AutoCloseable {
    static final String MALICIOUS = "HARMLESS-TEST-SIGNATURE";
    private static final int BACKLOG = 5;

    private final ServerSocket door;

    Scanner() {
        try {
            door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread answering = new Thread(this::answer, "scanner");
        answering.setDaemon(true);
        answering.start();
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private void answer() {
        while (!door.isClosed()) {
            try (Socket one = door.accept()) {
                String said = said(new DataInputStream(one.getInputStream()));
                one.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private static String said(DataInputStream in) throws IOException {
        String command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        StringBuilder content = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        }
        if (content.indexOf("TOO LONG") >= 0) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return content.indexOf(MALICIOUS) < 0 ? "stream: OK" : "stream: Guatu.Test-1 FOUND";
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
