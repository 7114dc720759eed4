package org.corredor.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PortsTest {
    @Test
    void aTakenPortIsRefusedWithPortPartAndSetting() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            LocalProblem problem =
                    assertThrows(LocalProblem.class, () -> Ports.requireFree(port, "API", "CORREDOR_API_PORT"));
            assertEquals("problem.port", problem.key());
            assertEquals(List.of(Integer.toString(port), "API", "CORREDOR_API_PORT"), problem.arguments());
        }
    }

    @Test
    void aFreePortIsNoProblem() {
        assertDoesNotThrow(() -> Ports.requireFree(Ports.free(), "API", "CORREDOR_API_PORT"));
    }
}
