/** What a QR code of a payment says (EMVCo, QR Code Specification for Payment Systems, merchant-presented mode) and its picture. */
@NullMarked
package dev.invoicelinks.sandbox.page.qr;

import org.jspecify.annotations.NullMarked;
