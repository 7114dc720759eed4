package org.corredor.directory.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.corredor.directory.hsds.HsdsAttribute;
import org.corredor.directory.hsds.HsdsContact;
import org.corredor.directory.hsds.HsdsMetadata;
import org.corredor.directory.hsds.HsdsPhone;
import org.corredor.directory.hsds.HsdsUrl;
import org.corredor.directory.hsds.OrganizationDraft;
import org.corredor.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a draft's parts before anything is stored. */
final class PartsTest {
    private static final UUID RECORD = new UUID(1, 1);
    private static final UUID CONTACT = new UUID(2, 2);
    private static final UUID PHONE = new UUID(3, 3);
    private static final HsdsMetadata CHANGE = new HsdsMetadata(
            new UUID(4, 4),
            CONTACT,
            "contact",
            java.time.LocalDate.of(2026, 1, 5),
            "update",
            "name",
            "a",
            "b",
            "tijuana");

    @Test
    void aContactsPhoneBelongsToTheContactAloneAndKeepsEveryValue() {
        Parts parts = Parts.ofStored(RECORD);
        DraftParts.of(parts, RECORD, organization(contact(CONTACT, null, phone(PHONE, CONTACT)), null));
        Phone phone = only(parts, Phone.class);
        assertThat(phone.id).isEqualTo(PHONE);
        assertThat(phone.contactId).isEqualTo(CONTACT);
        assertThat(phone.organizationId).isNull();
        assertThat(phone.number).isEqualTo("664 555 0101");
        assertThat(phone.extension).isEqualTo(new BigDecimal("12"));
        assertThat(phone.type).isEqualTo("voice");
        assertThat(phone.description).isEqualTo("mañanas");
        Contact contact = only(parts, Contact.class);
        assertThat(contact.organizationId).isEqualTo(RECORD);
        assertThat(contact.department).isEqualTo("Recepción");
    }

    @Test
    void aPartKeepsAnIdItHadOnceAndGetsANewOneOtherwise() {
        Parts before = Parts.ofStored(RECORD);
        DraftParts.of(before, RECORD, organization(contact(CONTACT, null, phone(PHONE, null)), null));
        Parts after = Parts.instead(before, Origin.API);
        OrganizationDraft twice = organization(contact(CONTACT, null, phone(PHONE, null), phone(PHONE, null)), null);
        DraftParts.of(after, RECORD, twice);
        assertThat(after.wrong()).isEmpty();
        assertThat(only(after, Contact.class).id).isEqualTo(CONTACT);
        assertThat(after.rows(Phone.class))
                .extracting(phone -> phone.id)
                .contains(PHONE)
                .doesNotHaveDuplicates();

        Parts elsewhere = Parts.ofNew(new UUID(9, 9), Origin.API);
        DraftParts.of(elsewhere, new UUID(9, 9), twice);
        assertThat(only(elsewhere, Contact.class).id).isNotEqualTo(CONTACT);
    }

    @Test
    void whatOnlyRepeatsIsAcceptedAndAnythingElseIsPointedAt() {
        Parts before = Parts.ofStored(RECORD);
        DraftParts.of(before, RECORD, organization(contact(CONTACT, CHANGE, phone(PHONE, CONTACT)), null));
        Parts same = Parts.instead(before, Origin.API);
        DraftParts.of(same, RECORD, organization(contact(CONTACT, CHANGE, phone(PHONE, CONTACT)), null));
        assertThat(same.wrong()).isEmpty();
        assertThat(same.rows(Metadata.class)).isEmpty();

        Parts other = Parts.ofNew(RECORD, Origin.API);
        DraftParts.of(other, RECORD, organization(contact(CONTACT, CHANGE, phone(PHONE, PHONE)), new UUID(8, 8)));
        assertThat(other.wrong())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "/additional_websites/0/organization_id",
                        "/contacts/0/phones/0/contact_id",
                        "/contacts/0/metadata/0");
        assertThat(other.wrong()).extracting(FieldError::code).containsOnly("read-only");
    }

    @Test
    void aFileBringsItsHistoryAndItsOwnKeys() {
        Parts parts = Parts.ofNew(RECORD, Origin.IMPORT);
        DraftParts.of(parts, RECORD, organization(contact(CONTACT, CHANGE, phone(PHONE, PHONE)), new UUID(8, 8)));
        assertThat(parts.wrong()).isEmpty();
        Metadata kept = only(parts, Metadata.class);
        assertThat(kept.resourceId).isEqualTo(only(parts, Contact.class).id);
        assertThat(kept.recordId).isEqualTo(RECORD);
        assertThat(kept.previousValue).isEqualTo("a");
    }

    @Test
    void aLinkNamesItsTermAndWhereItStands() {
        UUID term = new UUID(7, 7);
        HsdsAttribute link = new HsdsAttribute(null, null, term, "topic", null, null, "Albergue", null, null);
        OrganizationDraft draft = new OrganizationDraft(
                "Casa",
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(link),
                null);
        Parts parts = Parts.ofNew(RECORD, Origin.API);
        DraftParts.of(parts, RECORD, draft);
        assertThat(parts.terms()).containsExactly(java.util.Map.entry("/attributes/0/taxonomy_term_id", term));
        Attribute stored = only(parts, Attribute.class);
        assertThat(stored.linkId).isEqualTo(RECORD);
        assertThat(stored.recordId).isEqualTo(RECORD);
        assertThat(stored.label).isEqualTo("Albergue");
    }

    private static <R extends Identified> R only(Parts parts, Class<R> type) {
        List<R> rows = parts.rows(type);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static OrganizationDraft organization(HsdsContact contact, @Nullable UUID organizationOfUrl) {
        HsdsUrl url = new HsdsUrl(null, organizationOfUrl, null, "Sitio", "https://casa.example.org", null, null);
        return new OrganizationDraft(
                "Casa",
                null,
                "",
                null,
                null,
                List.of(url),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(contact),
                null,
                null,
                null,
                null,
                null);
    }

    private static HsdsContact contact(UUID id, @Nullable HsdsMetadata change, HsdsPhone... phones) {
        return new HsdsContact(
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                "Recepción",
                null,
                List.of(phones),
                null,
                change == null ? null : List.of(change));
    }

    private static HsdsPhone phone(UUID id, @Nullable UUID contact) {
        return new HsdsPhone(
                id,
                null,
                null,
                null,
                null,
                contact,
                "664 555 0101",
                new BigDecimal("12"),
                "voice",
                "mañanas",
                null,
                null,
                null);
    }
}
