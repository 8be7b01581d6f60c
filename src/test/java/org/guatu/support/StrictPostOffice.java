package org.guatu.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that does not know one of the mailboxes (RFC 5321): 550 to its name, and all others are taken. */
public final class StrictPostOffice implements AutoCloseable {
    private final ServerSocket door;
    private final String unknown;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    public StrictPostOffice(int port, String unknown) {
        this.unknown = unknown;
        try {
            door = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::work);
    }

    /** For whom something was taken. */
    public List<String> taken() {
        return taken;
    }

    private void work() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                begin(() -> serve(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void begin(Runnable work) {
        Thread clerk = new Thread(work, "strict-post-office");
        clerk.setDaemon(true);
        clerk.start();
    }

    private void serve(Socket visitor) {
        try (visitor) {
            talk(visitor);
        } catch (IOException gone) {
            // whoever leaves without a word has said nothing that matters
        }
    }

    private void talk(Socket visitor) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = visitor.getOutputStream();
        say(out, "220 strict");
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.toUpperCase(Locale.ROOT);
            if (word.startsWith("RCPT TO:")) {
                to = line.replaceAll(".*<(.*)>.*", "$1");
                say(out, to.equals(unknown) ? "550 5.1.1 no such user here" : "250 fine");
            } else if (word.equals("DATA")) {
                say(out, "354 go on");
                for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                    // what it says is of no matter here
                }
                taken.add(to);
                say(out, "250 taken");
            } else {
                say(out, word.equals("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
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
