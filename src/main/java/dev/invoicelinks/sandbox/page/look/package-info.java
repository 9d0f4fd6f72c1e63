/** What all pages of the sandbox share: languages and their words, how amounts and times are written, templates, headers, and forms that nobody else can send. */
@NullMarked
package dev.invoicelinks.sandbox.page.look;

import org.jspecify.annotations.NullMarked;
