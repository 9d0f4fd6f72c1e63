package dev.invoicelinks.intake.table;

/**
 * Which part of a workbook is read.
 *
 * @param name of the sheet
 * @param readsHidden true when rows that the spreadsheet does not show are read like the others; false when they are left out
 */
public record SheetLayout(String name, boolean readsHidden) {}
