/**
 * Keys, sealed fields and the search over them. Floor 0.
 *
 * <p>Key-encryption key (a file) → tenant key → person, referral and index keys; AES-256-GCM throughout. The wrapped
 * keys live in a {@link org.corredor.crypto.KeyStore} outside the database, so destroying one key makes every copy of
 * what it sealed unreadable, backups of the database included.
 *
 * <p>Invariants: a ciphertext opens only in the place it was sealed for and a wrapped key only under its own name, since
 * both names are authenticated; a destroyed key is never made again by reading; nothing here logs, and no message or
 * {@code toString} holds a plain text or a key.
 */
@NullMarked
package org.corredor.crypto;

import org.jspecify.annotations.NullMarked;
