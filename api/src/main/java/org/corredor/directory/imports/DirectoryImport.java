package org.corredor.directory.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.corredor.directory.files.FileFormat;
import org.corredor.directory.imports.Report.Outcome;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That a file was tried, and what came of it. It doesn't change any more. */
@Entity
@Table(name = "directory_import", schema = "app")
class DirectoryImport {
    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    String format;

    boolean dryRun;

    boolean publish;

    String status;

    int created;

    int changed;

    int unchanged;

    int errors;

    @Nullable
    UUID membershipId;

    @Version
    int version;

    Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    DirectoryImport() {}

    DirectoryImport(UUID id, Wanted wanted, Report report, @Nullable UUID membership, Instant at) {
        this.id = id;
        this.format = wanted.format().code();
        this.dryRun = wanted.dryRun();
        this.publish = wanted.publish();
        this.status = report.isRefused() ? "refused" : wanted.dryRun() ? "validated" : "applied";
        this.created = report.counted(Outcome.CREATED);
        this.changed = report.counted(Outcome.CHANGED);
        this.unchanged = report.counted(Outcome.UNCHANGED);
        this.errors = report.found();
        this.membershipId = membership;
        this.createdAt = at;
    }

    /**
     * What is asked for.
     *
     * @param dryRun whether it is only tried: everything is done, and undone
     * @param publish whether what comes in is shown at once
     */
    record Wanted(FileFormat format, boolean dryRun, boolean publish) {}
}
