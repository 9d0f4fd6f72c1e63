package dev.invoicelinks.torture.checker;

/** One invariant, looked for in everything that was read. */
interface Rule {

    void check(Scene scene, Findings findings);
}
