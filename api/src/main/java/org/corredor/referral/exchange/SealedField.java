package org.corredor.referral.exchange;

import org.corredor.consent.PackageField;
import org.corredor.crypto.Sealed;

/** One field of a package as it is stored: its code in clear, so that it can be held to the consent. */
public record SealedField(PackageField field, Sealed value) {}
