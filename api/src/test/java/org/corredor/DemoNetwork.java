package org.corredor;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import org.corredor.local.DemoData;
import org.corredor.local.TestNetwork;

/** Puts the four centers and their people into the database of the API under test, once it is migrated. */
@ApplicationScoped
class DemoNetwork {
    void fill(@Observes StartupEvent migrated) throws IOException, SQLException {
        TestNetwork network = TestNetwork.get();
        DemoData.apply(network.dataSource(NetworkResource.DATABASE, "app_migrate"), DemoData.folder());
    }
}
