/**
 * The journal: what really happened, in the order in which it happened, for a checker that believes nobody else.
 *
 * <p>{@code journal.jsonl} in the store's folder is appended to and never rotated: one JSON object a line, handed to the operating system before the caller
 * of the API gets its answer. A line that was cut off by the end of the process is followed by a line break and may be left out. No line holds a key, a
 * webhook secret, a payment address or the number of a card.
 *
 * <p>Every line has {@code sequence} (from 1, without a gap, also over restarts), {@code at} (the sandbox's time, ISO 8601) and {@code event}. What else a
 * line has follows from its event; amounts are in minor units; what is unknown is null:
 *
 * <p>Effects also have {@code event_id}, the API's event of them, or null; and {@code recovered}, true, when the process was ended between effect and line and
 * the line was written at the next start. A deletion that was asked for again is told again.
 *
 * <ul>
 *   <li>{@code link.create}, {@code link.delete}: {@code link}, {@code livemode}, {@code amount}, {@code currency}, {@code title}, {@code description},
 *       {@code multiple}, {@code expires_at}, {@code reference}. A link takes money from its create to its delete, to the charge that uses it, or to
 *       {@code expires_at}.
 *   <li>{@code charge.create}, {@code charge.complete}, {@code charge.update}, {@code charge.capture}, {@code charge.reverse}, {@code charge.expire}:
 *       {@code charge}, {@code link}, {@code livemode}, {@code amount}, {@code currency}, {@code method}, {@code status}, {@code paid}, {@code failure_code},
 *       {@code link_used} (true: the link takes no money from here on).
 *   <li>{@code refund.create}: {@code refund}, {@code charge}, {@code link}, {@code livemode}, {@code amount}, {@code currency}.
 *   <li>{@code dispute.create}, {@code dispute.update}, {@code dispute.close}: {@code dispute}, {@code charge}, {@code link}, {@code livemode},
 *       {@code amount}, {@code currency}, {@code status}, {@code reason_code}.
 *   <li>{@code transfer.create}: {@code transfer}, {@code livemode}, {@code amount}, {@code currency}.
 *   <li>{@code request}, written when it ends: {@code method}, {@code path} (without its query; the token of a pay page is left out), {@code status} (null:
 *       the connection was ended without an answer), {@code fault} (null: none struck), {@code key} (kind and fingerprint of the key; null: none was
 *       given), {@code after} (the sequence of the newest line when the request came: its own effects lie between the two).
 *   <li>{@code webhook}, one an attempt: {@code delivery}, {@code endpoint}, {@code event_id}, {@code key} (of the event), {@code link}, {@code attempt},
 *       {@code status} (pending, delivered, failed), {@code answer}.
 *   <li>{@code clock}: {@code to}, {@code stopped}; the time was moved to it. {@code fault.set}, {@code fault.removed}: {@code fault}, {@code rule}.
 *       {@code reset}: all that was before is forgotten.
 * </ul>
 */
@NullMarked
package dev.invoicelinks.sandbox.journal;

import org.jspecify.annotations.NullMarked;
