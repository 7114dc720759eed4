package org.corredor.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corredor.crypto.Vault.JUAREZ;
import static org.corredor.crypto.Vault.TOPOLOBAMPO;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corredor.tenancy.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final UUID PERSON = UUID.fromString("0199bbbb-0000-7000-8000-000000000001");
    private static final UUID REFERRAL = UUID.fromString("0199cccc-0000-7000-8000-000000000001");
    private static final FieldRef PACKAGED =
            new FieldRef(TOPOLOBAMPO, "referral_package_field", "person.legal_name", REFERRAL);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(folder);
    }

    @Test
    void aDestroyedKeyOpensNothingThoughItWasInMemory() {
        KeyRef key = vault.keys.createPersonKey(TOPOLOBAMPO, PERSON);
        Sealed sealed = vault.cipher.seal(key, Vault.legalName(PERSON), "Ana");
        assertThat(vault.cipher.open(key, Vault.legalName(PERSON), sealed)).isEqualTo("Ana");

        vault.keys.destroy(key);

        assertThatThrownBy(() -> vault.cipher.open(key, Vault.legalName(PERSON), sealed))
                .isInstanceOf(KeyDestroyed.class);
        assertThat(vault.keys.exists(key)).isFalse();
        vault.keys.destroy(key);
    }

    @Test
    void aKeyMadeAgainUnderTheSameNameDoesNotOpenWhatTheDestroyedOneSealed() {
        KeyRef key = vault.keys.createPersonKey(TOPOLOBAMPO, PERSON);
        Sealed sealed = vault.cipher.seal(key, Vault.legalName(PERSON), "Ana");
        vault.keys.destroy(key);
        vault.keys.createPersonKey(TOPOLOBAMPO, PERSON);
        assertThatThrownBy(() -> vault.cipher.open(key, Vault.legalName(PERSON), sealed))
                .isInstanceOf(TamperedCiphertext.class);
    }

    @Test
    void anotherCopyOfTheApiForgetsADestroyedKeyWithinAMinute() {
        KeyRef key = vault.keys.createPersonKey(TOPOLOBAMPO, PERSON);
        Sealed sealed = vault.cipher.seal(key, Vault.legalName(PERSON), "Ana");

        new Vault(folder).keys.destroy(key);

        vault.letPass(Duration.ofSeconds(Keys.KEPT_SECONDS - 1));
        assertThat(vault.cipher.open(key, Vault.legalName(PERSON), sealed)).isEqualTo("Ana");
        vault.letPass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> vault.cipher.open(key, Vault.legalName(PERSON), sealed))
                .isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void readingAgainFromDiskOpens() {
        KeyRef key = vault.keys.createPersonKey(TOPOLOBAMPO, PERSON);
        Sealed sealed = vault.cipher.seal(key, Vault.legalName(PERSON), "Ana");
        assertThat(new Vault(folder).cipher.open(key, Vault.legalName(PERSON), sealed))
                .isEqualTo("Ana");
    }

    @Test
    void onlyPersonAndReferralKeysCanBeDestroyed() {
        for (KeyRef key : List.of(KeyRef.tenant(TOPOLOBAMPO), KeyRef.index(TOPOLOBAMPO), KeyRef.signing())) {
            assertThatThrownBy(() -> vault.keys.destroy(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aWrappedKeyMovedToAnotherNameIsRefused() {
        UUID other = UUID.fromString("0199bbbb-0000-7000-8000-000000000002");
        byte[] wrapped = vault.store
                .read(vault.keys.createPersonKey(TOPOLOBAMPO, PERSON))
                .orElseThrow();
        for (KeyRef elsewhere : List.of(
                KeyRef.person(TOPOLOBAMPO, other),
                KeyRef.referral(TOPOLOBAMPO, PERSON),
                KeyRef.person(JUAREZ, PERSON))) {
            vault.store.createIfAbsent(elsewhere, wrapped);
            assertThatThrownBy(() -> vault.keys.material(elsewhere)).isInstanceOf(TamperedCiphertext.class);
        }
        byte[] tenants = vault.store.read(KeyRef.tenant(TOPOLOBAMPO)).orElseThrow();
        TenantId third = TenantId.of("0199aaaa-0000-7000-8000-000000000003");
        vault.store.createIfAbsent(KeyRef.tenant(third), tenants);
        assertThatThrownBy(() -> vault.keys.material(KeyRef.tenant(third))).isInstanceOf(TamperedCiphertext.class);
    }

    @Test
    void aReleasedReferralKeyOpensForTheReceiverAndOutlivesTheOrigins() {
        KeyRef origin = vault.keys.createReferralKey(TOPOLOBAMPO, REFERRAL);
        Sealed sealed = vault.cipher.seal(origin, PACKAGED, "Ana");
        KeyRef receivers = KeyRef.referral(JUAREZ, REFERRAL);
        assertThatThrownBy(() -> vault.cipher.open(receivers, PACKAGED, sealed)).isInstanceOf(KeyDestroyed.class);

        assertThat(vault.keys.releaseReferralKey(TOPOLOBAMPO, JUAREZ, REFERRAL)).isEqualTo(receivers);
        assertThat(vault.keys.releaseReferralKey(TOPOLOBAMPO, JUAREZ, REFERRAL)).isEqualTo(receivers);

        assertThat(vault.store.read(receivers).orElseThrow())
                .isNotEqualTo(vault.store.read(origin).orElseThrow());
        vault.keys.destroy(origin);
        assertThat(vault.cipher.open(receivers, PACKAGED, sealed)).isEqualTo("Ana");
        assertThatThrownBy(() -> vault.keys.releaseReferralKey(TOPOLOBAMPO, JUAREZ, REFERRAL))
                .isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void aReceiverWithAnotherKeyOfThatNameIsRefused() {
        vault.keys.createReferralKey(TOPOLOBAMPO, REFERRAL);
        vault.keys.createReferralKey(JUAREZ, REFERRAL);
        assertThatThrownBy(() -> vault.keys.releaseReferralKey(TOPOLOBAMPO, JUAREZ, REFERRAL))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sixteenCopiesMakingATenantsFirstKeyEndWithOne() throws Exception {
        int copies = 16;
        List<Vault> vaults = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            vaults.add(new Vault(folder));
        }
        CyclicBarrier together = new CyclicBarrier(copies);
        List<Future<KeyMaterial>> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(copies)) {
            for (Vault copy : vaults) {
                made.add(threads.submit(() -> {
                    together.await();
                    return copy.keys.material(KeyRef.tenant(JUAREZ));
                }));
            }
        }
        KeyMaterial first = made.getFirst().get();
        for (Future<KeyMaterial> other : made) {
            assertThat(other.get().sameKeyAs(first)).isTrue();
        }
        assertThat(new Vault(folder).keys.material(KeyRef.tenant(JUAREZ)).sameKeyAs(first))
                .isTrue();
    }

    @Test
    void refusesNamesNoKeyCanHave() {
        TenantId nobody = KeyRef.NETWORK_WIDE;
        assertThatThrownBy(() -> new KeyRef(TOPOLOBAMPO, KeyRef.Kind.TENANT, PERSON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyRef(TOPOLOBAMPO, KeyRef.Kind.SIGNING, PERSON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyRef.person(nobody, PERSON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void signaturesHoldAcrossCopiesAndForOnePurposeOnly() {
        byte[] message = "after=0199".getBytes(StandardCharsets.UTF_8);
        byte[] signature = vault.signing.sign("cursor", message);
        assertThat(signature).hasSize(SigningKey.SIGNATURE_SIZE);
        SigningKey another = new Vault(folder).signing;
        assertThat(another.verifies("cursor", message, signature)).isTrue();
        assertThat(another.verifies("cursora", "fter=0199".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(another.verifies("cursor", new byte[0], signature)).isFalse();
        assertThat(another.verifies("cursor", message, new byte[0])).isFalse();
    }
}
