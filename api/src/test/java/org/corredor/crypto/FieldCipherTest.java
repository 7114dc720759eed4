package org.corredor.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corredor.crypto.Vault.JUAREZ;
import static org.corredor.crypto.Vault.TOPOLOBAMPO;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldCipherTest {

    private static final UUID PERSON = UUID.fromString("0199bbbb-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0199bbbb-0000-7000-8000-000000000002");
    private static final String NAME = "Wozlò Núñez";

    private final Vault vault = Vault.temporary();
    private final KeyRef key = vault.keys.createPersonKey(TOPOLOBAMPO, PERSON);
    private final FieldRef field = Vault.legalName(PERSON);

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    @Property(tries = 300)
    void opensWhatItSealed(@ForAll("texts") String text) {
        assertThat(vault.cipher.open(key, field, vault.cipher.seal(key, field, text)))
                .isEqualTo(text);
    }

    static Stream<FieldRef> otherPlaces() {
        return Stream.of(
                Vault.legalName(OTHER),
                new FieldRef(TOPOLOBAMPO, "person", "alias", PERSON),
                new FieldRef(TOPOLOBAMPO, "intake", "legal_name", PERSON));
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    void refusesAnotherPlace(FieldRef place) {
        Sealed sealed = vault.cipher.seal(key, field, NAME);
        assertThatThrownBy(() -> vault.cipher.open(key, place, sealed)).isInstanceOf(TamperedCiphertext.class);
    }

    @Test
    void refusesAnotherTenant() {
        KeyRef referral = vault.keys.createReferralKey(TOPOLOBAMPO, OTHER);
        FieldRef here = new FieldRef(TOPOLOBAMPO, "referral_package_field", "legal_name", OTHER);
        FieldRef there = new FieldRef(JUAREZ, "referral_package_field", "legal_name", OTHER);
        Sealed sealed = vault.cipher.seal(referral, here, NAME);
        assertThatThrownBy(() -> vault.cipher.open(referral, there, sealed)).isInstanceOf(TamperedCiphertext.class);
        assertThatThrownBy(() -> vault.cipher.seal(key, there, NAME)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnotherPersonsKey() {
        KeyRef others = vault.keys.createPersonKey(TOPOLOBAMPO, OTHER);
        Sealed sealed = vault.cipher.seal(key, field, NAME);
        assertThatThrownBy(() -> vault.cipher.open(others, field, sealed)).isInstanceOf(TamperedCiphertext.class);
    }

    @Test
    void refusesKeysThatAreNotForFields() {
        for (KeyRef wrong : new KeyRef[] {KeyRef.tenant(TOPOLOBAMPO), KeyRef.index(TOPOLOBAMPO), KeyRef.signing()}) {
            assertThatThrownBy(() -> vault.cipher.seal(wrong, field, NAME))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesAnyChangedByte() {
        byte[] bytes = vault.cipher.seal(key, field, NAME).bytes();
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> vault.cipher.open(key, field, Sealed.of(changed)))
                    .isInstanceOf(TamperedCiphertext.class);
        }
        assertThatThrownBy(() -> vault.cipher.open(key, field, Sealed.of(new byte[0])))
                .isInstanceOf(TamperedCiphertext.class);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(vault.cipher.seal(key, field, NAME)).isNotEqualTo(vault.cipher.seal(key, field, NAME));
    }

    @Test
    void refusesAPersonWithoutAKey() {
        KeyRef absent = KeyRef.person(TOPOLOBAMPO, OTHER);
        assertThatThrownBy(() -> vault.cipher.seal(absent, Vault.legalName(OTHER), NAME))
                .isInstanceOf(KeyDestroyed.class);
        assertThat(vault.store.exists(absent)).isFalse();
    }

    @Test
    void namesFieldsInLowerCaseOnly() {
        for (String bad : new String[] {"", "Person", "person|alias", "person alias"}) {
            assertThatThrownBy(() -> new FieldRef(TOPOLOBAMPO, bad, "alias", PERSON))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new FieldRef(TOPOLOBAMPO, "person", bad, PERSON))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void printsNothing() {
        Sealed sealed = vault.cipher.seal(key, field, NAME);
        String plainBytes = new String(sealed.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(plainBytes).doesNotContain("Wozl");
        assertThat(sealed).hasToString("Sealed[hidden]");
        assertThat(vault.keys.material(key)).hasToString("KeyMaterial[hidden]");
        assertThatThrownBy(() -> vault.cipher.open(key, Vault.legalName(OTHER), sealed))
                .hasNoCause()
                .message()
                .doesNotContain("Wozl");
    }

    @Test
    void convertsToAColumnAndBack() {
        SealedConverter converter = new SealedConverter();
        Sealed sealed = vault.cipher.seal(key, field, NAME);
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(sealed)))
                .isEqualTo(sealed)
                .hasSameHashCodeAs(sealed);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
