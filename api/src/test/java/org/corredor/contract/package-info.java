/** The rules of the contract, and its examples played against the live API. */
@NullMarked
package org.corredor.contract;

import org.jspecify.annotations.NullMarked;
