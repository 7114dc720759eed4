package org.corredor.directory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.corredor.directory.files.FileRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way of one file: read into rows, settled, taken over record by record, shown; and undone, within the same transaction, when
 * something was wrong or it was only tried. Its own rows are gone afterwards in any case. A center's imports go one after the other
 * once they are read: what one brings, the next finds.
 */
@ApplicationScoped
class ImportRun {
    private static final int SHOWN_AT_ONCE = 500;

    private final Staging staging;
    private final Settlement settlement;
    private final Takeover takeover;
    private final OwnedData owned;
    private final EntityManager database;
    private final Clock clock;
    private final Duration patience;

    ImportRun(
            Staging staging,
            Settlement settlement,
            Takeover takeover,
            OwnedData owned,
            EntityManager database,
            Clock clock,
            @ConfigProperty(name = "corredor.large-file.timeout", defaultValue = "10m") Duration patience) {
        this.staging = staging;
        this.settlement = settlement;
        this.takeover = takeover;
        this.owned = owned;
        this.database = database;
        this.clock = clock;
        this.patience = patience;
    }

    Report of(UUID id, DirectoryImport.Wanted wanted, Path file) {
        Report report = new Report();
        owned.patient(patience);
        try {
            stage(id, wanted, file, report);
            owned.alone();
            report.addAll(settlement.settle(id));
            database.flush();
            owned.begin();
            take(new Takeover.Run(id, wanted.publish(), clock.instant(), report));
            if (report.isRefused() || wanted.dryRun()) {
                database.clear();
                owned.undo();
            } else {
                show(id);
            }
        } catch (FileRefused unreadable) {
            report.add(Finding.of(unreadable));
        }
        staging.clear(id);
        return report;
    }

    private void take(Takeover.Run run) {
        try {
            takeover.run(run);
        } catch (FileRefused beyond) {
            run.report().add(Finding.of(beyond));
        }
    }

    private void stage(UUID id, DirectoryImport.Wanted wanted, Path file, Report report) {
        List<StagedRow> batch = new ArrayList<>();
        int[] next = {0};
        Sources.read(wanted.format(), file, row -> {
            report.addAll(row.findings());
            batch.add(row);
            if (batch.size() == Staging.BATCH) {
                staging.insert(id, next[0], batch);
                next[0] += batch.size();
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            staging.insert(id, next[0], batch);
        }
    }

    /** Publishes what was written, as far as it is published. */
    private void show(UUID id) {
        int after = -1;
        for (var rows = staging.written(id, after, SHOWN_AT_ONCE); !rows.isEmpty(); ) {
            owned.publish(rows.stream()
                    .map(row -> Objects.requireNonNull(row.recordId()))
                    .toList());
            after = rows.getLast().seq();
            rows = staging.written(id, after, SHOWN_AT_ONCE);
        }
    }
}
