package org.guatu.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port of this machine at which a test serves whoever comes, each visitor in a thread of its own. */
abstract class Door implements AutoCloseable {
    private final ServerSocket door;

    Door(int port) {
        try {
            door = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Work {
        void go() throws IOException;
    }

    /** From here on visitors are let in. */
    final void open() {
        begin(this::work);
    }

    abstract void serve(Socket visitor) throws IOException;

    private void work() throws IOException {
        while (!door.isClosed()) {
            Socket visitor = door.accept();
            begin(() -> {
                try (visitor) {
                    serve(visitor);
                }
            });
        }
    }

    final void begin(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.go();
                    } catch (IOException gone) {
                        // whoever leaves, leaves
                    }
                },
                getClass().getSimpleName());
        thread.setDaemon(true);
        thread.start();
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
