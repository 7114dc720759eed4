package org.corredor.referral.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.crypto.KeyDestroyed;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.FieldError;
import org.corredor.problem.Problem;
import org.corredor.referral.PackageSeal;
import org.corredor.referral.ReceiptPdf;
import org.corredor.referral.ReceiptView;
import org.corredor.referral.SaltedField;
import org.corredor.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Referrals on paper, their logs and receipts, and their forms again. */
@ApplicationScoped
@Transactional
class ReadPaper {
    private static final String TYPE = "paper-referral";

    private final PaperReferrals referrals;
    private final PackageSeal seal;
    private final CurrentTenant tenant;
    private final AuditTrail audit;
    private final Cursors cursors;

    ReadPaper(PaperReferrals referrals, PackageSeal seal, CurrentTenant tenant, AuditTrail audit, Cursors cursors) {
        this.referrals = referrals;
        this.seal = seal;
        this.tenant = tenant;
        this.audit = audit;
        this.cursors = cursors;
    }

    /** Reads one, and records that it was read. */
    PaperReferralView read(UUID id) {
        PaperReferralView view = view(id);
        audit.read("paper-referral.read", TYPE, id);
        return view;
    }

    /** The view alone, for the answer to a command whose own entry is in the trail. */
    PaperReferralView view(UUID id) {
        return PaperReferralView.of(referrals.visible(id).orElseThrow(Problem::notFound));
    }

    /** A page, newest first; in one state or any. */
    Page<PaperReferralView> list(@Nullable String state, @Nullable String cursor, @Nullable String limit) {
        Cursors.Window window = cursors.window(cursor, limit, "paper-referrals:" + state);
        Page<PaperReferral> page = cursors.page(referrals.page(window, state), window, referral -> referral.id);
        return shown("paper-referral.list", page);
    }

    /** The one whose form bears the code, or none. */
    Page<PaperReferralView> search(FormCodeQuestion question) {
        FormCode code =
                FormCode.read(question.code()).orElseThrow(() -> Problem.invalid(new FieldError("/code", "form-code")));
        return shown("paper-referral.search", new Page<>(referrals.withCode(code), null));
    }

    private Page<PaperReferralView> shown(String action, Page<PaperReferral> page) {
        audit.listed(
                action, TYPE, page.items().stream().map(referral -> referral.id).toList());
        return page.map(PaperReferralView::of);
    }

    /** The log, oldest first. */
    Page<PaperEventView> events(UUID id) {
        Page<PaperEvent> log = new Page<>(referrals.events(id).orElseThrow(Problem::notFound), null);
        audit.read("paper-referral.read-events", TYPE, id);
        return log.map(PaperEventView::of);
    }

    /** The receipt; 404 before it is printed. */
    ReceiptView receipt(UUID id) {
        PaperReceipt receipt = receipted(id).receipt();
        return new ReceiptView(id, receipt.body, receipt.sha256());
    }

    /** The same to be held on paper. */
    ReceiptPdf printedReceipt(UUID id) {
        PaperReferrals.Receipted found = receipted(id);
        return new ReceiptPdf(
                found.receipt().body,
                found.receipt().sha256(),
                center(found.referral()),
                found.referral().organizationName,
                tenant.get().zone());
    }

    private PaperReferrals.Receipted receipted(UUID id) {
        PaperReferrals.Receipted found = referrals.receipted(id).orElseThrow(Problem::notFound);
        audit.read("paper-referral.read-receipt", TYPE, id);
        return found;
    }

    /**
     * The form, from what was sealed when it was first printed: to give it out again is to disclose again, and stands in the trail as
     * that.
     *
     * @throws Problem 404 before it is printed, once it went back and once its key is gone; 403 consent-missing
     */
    PaperForm form(UUID id) {
        PaperReferrals.Printed printed =
                referrals.printed(id).filter(found -> !found.fields().isEmpty()).orElseThrow(Problem::notFound);
        PaperReferral referral = printed.referral();
        List<SaltedField> fields = unseal(id, printed);
        audit.read(
                "paper-referral.disclose-form",
                TYPE,
                id,
                fields.stream().map(field -> field.field().code()).toList());
        return new PaperForm(
                referral,
                center(referral),
                fields,
                printed.receipt().sha256(),
                tenant.get().zone());
    }

    private List<SaltedField> unseal(UUID id, PaperReferrals.Printed printed) {
        try {
            return seal.open(tenant.id(), tenant.id(), id, printed.fields());
        } catch (KeyDestroyed gone) {
            throw Problem.notFound();
        }
    }

    /** What the center is called in the directory; its slug where it isn't there. */
    private String center(PaperReferral referral) {
        return referral.centerName == null ? tenant.get().slug() : referral.centerName;
    }
}
