package org.corredor.directory.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A finding as it is kept. */
@Entity
@Table(name = "directory_import_error", schema = "app")
class ImportError {
    private static final int SOURCE = 200;

    @Id
    UUID id;

    @TenantId
    @Column(name = "tenant_id", columnDefinition = "uuid")
    @Nullable
    String tenantId;

    UUID importId;

    String source;

    int line;

    String field;

    String code;

    String[] args;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    ImportError() {}

    /** @param place among the findings, from 0: lists are newest id first, so the first has the greatest */
    ImportError(UUID importId, int place, Finding finding) {
        this.id = new UUID(
                importId.getMostSignificantBits(), (importId.getLeastSignificantBits() & ~0xffffL) | (0xffff - place));
        this.importId = importId;
        String where = finding.source();
        this.source = where.length() <= SOURCE ? where : where.substring(0, SOURCE);
        this.line = finding.line();
        this.field = finding.field();
        this.code = finding.code();
        this.args = finding.args().stream().map(Object::toString).toArray(String[]::new);
    }
}
