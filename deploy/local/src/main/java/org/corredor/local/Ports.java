package org.corredor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of 127.0.0.1. */
final class Ports {
    private Ports() {}

    /** A port nobody listens on now; another process may take it before it is used. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port whose last connections linger in TIME_WAIT is free to a server.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Refuses to go on over an occupied port.
     *
     * @param setting the environment variable that moves it, for the message
     */
    static void requireFree(int port, String part, String setting) {
        if (!isFree(port)) {
            throw new LocalProblem("problem.port", port, part, setting);
        }
    }
}
