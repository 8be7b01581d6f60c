package org.guatu;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.guatu.platform.BothLanguages;

/** Another program listens where the office was to. The message is for the person at the command line. */
final class PortTaken extends RuntimeException {
    private PortTaken(int port) {
        super(sentence(String.valueOf(port)));
    }

    static String sentence(String port) {
        return BothLanguages.text("platform.start.portTaken", port);
    }

    static void refuse(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw new PortTaken(port);
        }
    }
}
