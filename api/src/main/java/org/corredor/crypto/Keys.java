package org.corredor.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.subtle.Random;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.corredor.crypto.KeyRef.Kind;
import org.corredor.tenancy.TenantId;

/**
 * Makes, releases and destroys keys, and unwraps them for this package.
 *
 * <p>A tenant's own key and its index key come into being on first use; a person's and a referral's only by the
 * methods here, so a read never brings a destroyed key back under a new value. Every method that makes a key returns
 * once it has reached the disk: call it before the row that needs it commits.
 *
 * <p>Unwrapped keys stay in memory for at most {@value #KEPT_SECONDS} seconds and {@value #KEPT_KEYS} at a time.
 * {@link #destroy} drops the key here at once; <strong>another copy of the API that has just used it may go on reading
 * for up to {@value #KEPT_SECONDS} seconds</strong>. An erasure is therefore complete a minute after the call, not at it.
 */
@Singleton
public class Keys {

    static final int KEPT_SECONDS = 60;
    static final int KEPT_KEYS = 10_000;

    private final KeyStore store;
    private final KeyEncryptionKey keyEncryptionKey;
    private final Cache<KeyRef, KeyMaterial> unwrapped;

    @Inject
    Keys(KeyStore store, KeyEncryptionKey keyEncryptionKey) {
        this(store, keyEncryptionKey, Ticker.systemTicker());
    }

    Keys(KeyStore store, KeyEncryptionKey keyEncryptionKey, Ticker ticker) {
        this.store = store;
        this.keyEncryptionKey = keyEncryptionKey;
        this.unwrapped = Caffeine.newBuilder()
                .maximumSize(KEPT_KEYS)
                .expireAfterWrite(Duration.ofSeconds(KEPT_SECONDS))
                .ticker(ticker)
                .build();
    }

    /** Makes a wrong key file stop the start, not the first request that needs a key. */
    void atStart(@Observes Startup started) {
        material(KeyRef.signing());
    }

    /** Makes the person's key; does nothing when there is one. Never call it again for a person who was erased. */
    public KeyRef createPersonKey(TenantId tenant, UUID person) {
        return make(KeyRef.person(tenant, person));
    }

    /** Makes the key of a referral's package, held by the origin; does nothing when there is one. */
    public KeyRef createReferralKey(TenantId origin, UUID referral) {
        return make(KeyRef.referral(origin, referral));
    }

    /**
     * Gives the receiver a wrap of its own of the origin's referral key, under the receiver's tenant key. The two
     * wraps then live and die apart. Doing it twice changes nothing.
     *
     * @return the receiver's name for the key
     * @throws KeyDestroyed when the origin has no such key (any more)
     */
    public KeyRef releaseReferralKey(TenantId origin, TenantId receiver, UUID referral) {
        KeyMaterial key = material(KeyRef.referral(origin, referral));
        KeyRef released = KeyRef.referral(receiver, referral);
        store.createIfAbsent(released, key.wrappedBy(wrapperOf(released), released));
        if (!material(released).sameKeyAs(key)) {
            throw new IllegalStateException("the receiver holds another key for referral " + referral);
        }
        return released;
    }

    /**
     * Destroys a person's or a referral's key for good, here and in the store; harmless when there is none. What it
     * sealed answers with {@link KeyDestroyed} from then on (see above for other copies of the API).
     *
     * @throws IllegalArgumentException for any other kind: that would shred a whole tenant
     */
    public void destroy(KeyRef key) {
        if (!shreddable(key)) {
            throw new IllegalArgumentException("only a person's or a referral's key can be destroyed");
        }
        store.destroy(key);
        // after the store, not before: a load that still saw the file ends before this returns, and later ones see none
        unwrapped.invalidate(key);
    }

    /** Whether the key can still be used, asked of the store itself. */
    public boolean exists(KeyRef key) {
        return store.exists(key);
    }

    /**
     * The key itself, from memory or unwrapped.
     *
     * @throws KeyDestroyed when there is no such key and its kind isn't made on first use
     */
    KeyMaterial material(KeyRef key) {
        KeyMaterial known = unwrapped.getIfPresent(key);
        if (known != null) {
            return known;
        }
        // the wrapper first: the cache can't be asked from within its own loading
        Wrapper wrapper = wrapperOf(key);
        return unwrapped.get(key, absent -> new KeyMaterial(wrapper.unwrap(absent, wrappedForm(absent, wrapper))));
    }

    private byte[] wrappedForm(KeyRef key, Wrapper wrapper) {
        return store.read(key).orElseGet(() -> {
            if (shreddable(key)) {
                throw new KeyDestroyed(key);
            }
            return store.createIfAbsent(key, freshlyWrapped(key, wrapper));
        });
    }

    private static byte[] freshlyWrapped(KeyRef key, Wrapper wrapper) {
        return wrapper.wrap(key, Random.randBytes(AesGcm.KEY_SIZE));
    }

    private KeyRef make(KeyRef key) {
        store.createIfAbsent(key, freshlyWrapped(key, wrapperOf(key)));
        return key;
    }

    private Wrapper wrapperOf(KeyRef key) {
        return switch (key.kind()) {
            case TENANT, SIGNING -> keyEncryptionKey;
            case INDEX, PERSON, REFERRAL -> material(KeyRef.tenant(key.tenant()));
        };
    }

    private static boolean shreddable(KeyRef key) {
        return key.kind() == Kind.PERSON || key.kind() == Kind.REFERRAL;
    }
}
