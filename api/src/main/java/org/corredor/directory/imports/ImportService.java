package org.corredor.directory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corredor.access.Caller;
import org.corredor.audit.AuditTrail;
import org.corredor.directory.sql.MayCross;
import org.corredor.notify.Outbox;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.Language;
import org.corredor.problem.Problem;
import org.corredor.tenancy.RecordIds;
import org.jspecify.annotations.Nullable;

/** Imports of the current center, and what is told of them. */
@ApplicationScoped
@Transactional
@MayCross
public class ImportService {
    /** Errors that come with an import; the others by page. */
    private static final int FIRST = 20;

    private final ImportRun run;
    private final Imports imports;
    private final ImportPurge purge;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    ImportService(
            ImportRun run,
            Imports imports,
            ImportPurge purge,
            AuditTrail audit,
            Outbox outbox,
            Cursors cursors,
            Caller caller,
            Clock clock) {
        this.run = run;
        this.imports = imports;
        this.purge = purge;
        this.audit = audit;
        this.outbox = outbox;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    /** Tries a file; the id of the import, which says what came of it. A file with errors changes nothing and is no refusal of this. */
    UUID take(DirectoryImport.Wanted wanted, Path file) {
        UUID id = RecordIds.next();
        Instant now = clock.instant();
        Report report = run.of(id, wanted, file);
        DirectoryImport made =
                new DirectoryImport(id, wanted, report, caller.membershipId().orElse(null), now);
        imports.keep(made, report.findings());
        purge.plan(now);
        audit.wrote("directory.import", "directory-import", id, List.of(), made.status);
        outbox.add("directory.imported", "directory-import", id, made.version);
        return id;
    }

    /** The import alone, for the answer to the command. */
    ImportView view(UUID id, Language language) {
        Imports.One one = imports.one(id, FIRST).orElseThrow(Problem::notFound);
        return ImportView.of(one.made(), one.errors(), language);
    }

    ImportView read(UUID id, Language language) {
        ImportView view = view(id, language);
        audit.read("directory-import.read", "directory-import", id);
        return view;
    }

    /** Newest first. */
    Page<ImportView> list(@Nullable String cursor, @Nullable String limit, Language language) {
        Cursors.Window window = cursors.window(cursor, limit, "directory-imports");
        Page<DirectoryImport> page = cursors.page(imports.page(window), window, made -> made.id);
        audit.listed(
                "directory-import.list",
                "directory-import",
                page.items().stream().map(made -> made.id).toList());
        return page.map(made -> ImportView.of(made, null, language));
    }

    /** What was wrong, in the order of the file. */
    Page<ImportErrorView> errors(UUID id, @Nullable String cursor, @Nullable String limit, Language language) {
        Cursors.Window window = cursors.window(cursor, limit, "directory-import-errors " + id);
        List<ImportError> found = imports.errors(id, window).orElseThrow(Problem::notFound);
        audit.read("directory-import.read", "directory-import", id);
        return cursors.page(found, window, error -> error.id).map(error -> ImportErrorView.of(error, language));
    }
}
