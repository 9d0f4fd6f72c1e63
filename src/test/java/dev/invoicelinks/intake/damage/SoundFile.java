package dev.invoicelinks.intake.damage;

import java.util.List;

/** A file without a defect. */
public interface SoundFile {

    String name();

    byte[] bytes();

    /** Its lines without their ends; no cell of it holds a line break. */
    List<String> lines();

    char delimiter();

    /** The line of the column names, counted from 0. */
    int headerLine();
}
