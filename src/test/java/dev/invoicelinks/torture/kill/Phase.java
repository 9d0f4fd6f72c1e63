package dev.invoicelinks.torture.kill;

/** What the program is doing when it is killed. */
enum Phase {
    IMPORT,
    ISSUE,
    SEND,
    RESULTS,
    REVISE,
    WEBHOOKS,
    RECONCILE
}
