package org.corredor.directory.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corredor.paging.Cursors;

/** The center's imports and what was wrong with them. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<DirectoryImport, UUID> {
    private final EntityManager database;

    Imports(EntityManager database) {
        this.database = database;
    }

    void keep(DirectoryImport made, List<Finding> findings) {
        database.persist(made);
        for (int i = 0; i < findings.size(); i++) {
            database.persist(new ImportError(made.id, i, findings.get(i)));
        }
        database.flush();
    }

    /** An import with its first errors, in one statement: rows of import and error (null where there is none). */
    Optional<One> one(UUID id, int errors) {
        List<Object[]> rows = database.createQuery(
                        "select i, e from DirectoryImport i left join ImportError e on e.importId = i.id where i.id = :id"
                                + " order by e.id desc",
                        Object[].class)
                .setParameter("id", id)
                .setMaxResults(errors)
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new One(
                        (DirectoryImport) rows.getFirst()[0],
                        rows.stream()
                                .filter(row -> row[1] != null)
                                .map(row -> (ImportError) row[1])
                                .toList()));
    }

    /** An import and the first things that were wrong. */
    record One(DirectoryImport made, List<ImportError> errors) {}

    List<DirectoryImport> page(Cursors.Window window) {
        String below = window.before() == null ? "" : " where i.id < :before";
        TypedQuery<DirectoryImport> query = database.createQuery(
                        "select i from DirectoryImport i" + below + " order by i.id desc", DirectoryImport.class)
                .setMaxResults(window.fetch());
        if (window.before() != null) {
            query.setParameter("before", window.before());
        }
        return query.getResultList();
    }

    /** Errors in the file's order; empty for no such import. */
    Optional<List<ImportError>> errors(UUID id, Cursors.Window window) {
        String below = window.before() == null ? "" : " and e.id < :before";
        TypedQuery<Object[]> query = database.createQuery(
                        "select i.id, e from DirectoryImport i left join ImportError e on e.importId = i.id" + below
                                + " where i.id = :id order by e.id desc",
                        Object[].class)
                .setParameter("id", id)
                .setMaxResults(window.fetch());
        if (window.before() != null) {
            query.setParameter("before", window.before());
        }
        List<Object[]> rows = query.getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream()
                        .filter(row -> row[1] != null)
                        .map(row -> (ImportError) row[1])
                        .toList());
    }

    /** Forgets imports from before, with their errors. */
    int forget(Instant before) {
        return database.createNativeQuery(
                        "DELETE FROM app.directory_import WHERE tenant_id = app.tid() AND created_at <= :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
