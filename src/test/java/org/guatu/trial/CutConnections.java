package org.guatu.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A door before a node that hands everything on, until all that go through it are cut off in the middle of a word. */
final class CutConnections implements AutoCloseable {
    private final ServerSocket door;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    CutConnections(int behind) {
        this.behind = behind;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::admit);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Whoever waits for an answer never gets it; answers how many connections were cut. */
    int cut() {
        Set<Socket> now = Set.copyOf(open);
        now.forEach(this::end);
        return now.size();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                Socket node = connected(client);
                if (node != null) {
                    inBackground(() -> handOn(client, node));
                    inBackground(() -> handOn(node, client));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** The node; none while it is down, then the client is sent away. */
    private @Nullable Socket connected(Socket client) {
        try {
            Socket node = new Socket(InetAddress.getLoopbackAddress(), behind);
            open.add(node);
            return node;
        } catch (IOException down) {
            end(client);
            return null;
        }
    }

    private void handOn(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException cut) {
            // as it is meant
        } finally {
            end(from);
            end(to);
        }
    }

    private void end(Socket one) {
        open.remove(one);
        try {
            one.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "door");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
