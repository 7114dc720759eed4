package org.corredor.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.corredor.audit.AuditTrail;
import org.corredor.crypto.FieldCipher;
import org.corredor.crypto.FieldRef;
import org.corredor.crypto.KeyDestroyed;
import org.corredor.crypto.KeyRef;
import org.corredor.crypto.Sealed;
import org.corredor.paging.Cursors;
import org.corredor.paging.Page;
import org.corredor.problem.Problem;
import org.corredor.referral.exchange.Messages;
import org.corredor.referral.exchange.SealedMessages;
import org.corredor.tenancy.CurrentTenant;
import org.corredor.tenancy.RecordIds;
import org.corredor.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What both sides say to each other once a referral is accepted: until then nothing but codes goes either way. Sealed under the
 * package's key, so it ends with it.
 */
@ApplicationScoped
@Transactional
class Conversation {
    private static final String TABLE = "referral_message";
    private static final String COLUMN = "text";

    private final Referrals referrals;
    private final Messages messages;
    private final FieldCipher cipher;
    private final CurrentTenant tenant;
    private final Cursors cursors;
    private final AuditTrail audit;

    Conversation(
            Referrals referrals,
            Messages messages,
            FieldCipher cipher,
            CurrentTenant tenant,
            Cursors cursors,
            AuditTrail audit) {
        this.referrals = referrals;
        this.messages = messages;
        this.cipher = cipher;
        this.tenant = tenant;
        this.cursors = cursors;
        this.audit = audit;
    }

    /**
     * Says something; returns the message's id.
     *
     * @throws Problem 409 before acceptance and after the end, also one that came while it was being said; 403 consent-missing once
     *     the consent isn't live
     */
    UUID say(UUID id, String text) {
        Referrals.Known known = visible(id);
        Referral referral = known.referral();
        if (!referral.state().packageOpen() || referral.state().terminal()) {
            throw referral.illegal();
        }
        UUID place = RecordIds.next();
        UUID said = messages.say(id, place, seal(known, place, text));
        audit.wrote("referral.say", "referral", id, List.of("message"));
        return said;
    }

    /**
     * A page, latest first.
     *
     * @throws Problem 404 before acceptance; for the receiver 403 consent-missing once the consent isn't live
     */
    Page<MessageView> list(UUID id, @Nullable String cursor, @Nullable String limit) {
        Cursors.Window window = cursors.window(cursor, limit, "referral-messages:" + id);
        Referrals.Talk talk = referrals.talk(id, window).orElseThrow(Problem::notFound);
        Page<SealedMessages.Stored> page = cursors.page(talk.messages(), window, SealedMessages.Stored::id);
        audit.read("referral.read-messages", "referral", id);
        return page.map(stored -> MessageView.of(stored, open(talk.referral(), stored)));
    }

    /** One message, and records that it was read. */
    MessageView read(UUID id, UUID message) {
        MessageView view = view(id, message);
        audit.read("referral.read-messages", "referral", id);
        return view;
    }

    /** The view alone, for the answer to a command whose own entry is in the trail. */
    MessageView view(UUID id, UUID message) {
        Referrals.Talk talk = said(id, message);
        SealedMessages.Stored stored = talk.messages().getFirst();
        return MessageView.of(stored, open(talk.referral(), stored));
    }

    /** Marks the other side's messages as read, up to this one, which is returned. */
    UUID markRead(UUID id, UUID until) {
        said(id, until);
        messages.markRead(id, until);
        audit.wrote("referral.mark-read", "referral", id, List.of("read_at"));
        return until;
    }

    private Referrals.Talk said(UUID id, UUID message) {
        return referrals
                .talk(id, message)
                .filter(talk -> !talk.messages().isEmpty())
                .orElseThrow(Problem::notFound);
    }

    private Referrals.Known visible(UUID id) {
        return referrals.visible(id).orElseThrow(Problem::notFound);
    }

    /** Whoever ended it between the look at its state and here took the key: then it is answered from the state that it has now. */
    private Sealed seal(Referrals.Known known, UUID place, String text) {
        Referral referral = known.referral();
        try {
            return cipher.seal(key(referral.id), place(referral, place), text);
        } catch (KeyDestroyed gone) {
            referrals.forget(known);
            throw visible(referral.id).referral().illegal();
        }
    }

    private String open(Referral referral, SealedMessages.Stored stored) {
        try {
            return cipher.open(key(referral.id), place(referral, stored.place()), stored.text());
        } catch (KeyDestroyed gone) {
            throw Problem.notFound();
        }
    }

    private KeyRef key(UUID referral) {
        return KeyRef.referral(tenant.id(), referral);
    }

    private FieldRef place(Referral referral, UUID place) {
        TenantId origin = referral.isIncoming() ? new TenantId(referral.peerTenantId) : tenant.id();
        return new FieldRef(origin, TABLE, COLUMN, place);
    }
}
