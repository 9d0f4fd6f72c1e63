package dev.invoicelinks.report.reconciled;

/** What is read of the books for a report: the sums, the rows of its files, and what is open. */
public record ReconciledBooks(JdbcFigures figures, JdbcTables tables, JdbcAgeing ageing) {}
