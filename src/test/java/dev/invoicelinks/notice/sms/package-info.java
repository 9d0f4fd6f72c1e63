@org.jspecify.annotations.NullMarked
package dev.invoicelinks.notice.sms;
