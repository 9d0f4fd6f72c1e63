package dev.invoicelinks.intake.table;

import java.util.Arrays;

/** Which invoice numbers may stand more than once in a file: four bytes a row, so a file of a million rows fits. */
public final class RepeatedNumbers {

    private int[] hashes = new int[1024];
    private int size;
    private int[] repeated = new int[0];

    /** One more number. */
    public void add(String number) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = number.hashCode();
    }

    /** Ends the adding. */
    public void sort() {
        Arrays.sort(hashes, 0, size);
        int[] found = new int[size];
        int count = 0;
        for (int place = 1; place < size; place++) {
            if (hashes[place] == hashes[place - 1]) {
                found[count++] = hashes[place];
            }
        }
        repeated = Arrays.copyOf(found, count);
        hashes = new int[0];
    }

    /** True when every number stands once. */
    public boolean isEmpty() {
        return repeated.length == 0;
    }

    /** False only when the number stands once. */
    public boolean mayHold(String number) {
        return Arrays.binarySearch(repeated, number.hashCode()) >= 0;
    }
}
