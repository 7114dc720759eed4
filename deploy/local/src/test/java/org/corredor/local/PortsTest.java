package org.corredor.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
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
    void twoPartsOnOnePortAreRefusedWithBothSettings() throws IOException {
        Settings settings = Settings.of(Map.of("CORREDOR_API_PORT", "18180", "CORREDOR_KEYCLOAK_PORT", "18180"));
        LocalProblem problem = assertThrows(LocalProblem.class, settings::requireFreePorts);
        assertEquals("problem.port.twice", problem.key());
        assertEquals(List.of("18180", "CORREDOR_KEYCLOAK_PORT", "CORREDOR_API_PORT"), problem.arguments());
    }

    @Test
    void aRunningNetworkIsShownWhereItRuns() throws IOException {
        NetworkState running = NetworkState.starting(
                ProcessIdentity.of(ProcessHandle.current()), Map.of(Part.API, 18080, Part.POSTGRES, 15532));
        Settings shown = Settings.of(Map.of("CORREDOR_API_PORT", "18081")).of(running);
        assertEquals("http://127.0.0.1:18080", shown.apiUrl().toString());
        assertEquals(15532, shown.postgresPort());
        assertEquals(8180, shown.keycloakPort());
    }

    @Test
    void aFreePortIsNoProblem() {
        assertDoesNotThrow(() -> Ports.requireFree(Ports.free(), "API", "CORREDOR_API_PORT"));
    }
}
