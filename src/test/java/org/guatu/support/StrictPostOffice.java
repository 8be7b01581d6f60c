package org.guatu.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that does not know one of the mailboxes (RFC 5321): 550 to its name, and all others are taken. */
public final class StrictPostOffice extends Door {
    private final String unknown;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    public StrictPostOffice(int port, String unknown) {
        super(port);
        this.unknown = unknown;
        open();
    }

    /** For whom something was taken. */
    public List<String> taken() {
        return taken;
    }

    @Override
    void serve(Socket visitor) throws IOException {
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
}
