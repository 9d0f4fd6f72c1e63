package dev.invoicelinks.report;

/**
 * What is wrong or odd about a row, joined into one text.
 *
 * @param what each problem with its column, value and rule
 * @param remedy what to do about them, each thing once
 */
record RowWords(String what, String remedy) {

    static final RowWords NONE = new RowWords("", "");

    RowWords and(String moreWhat, String moreRemedy) {
        return new RowWords(
                what.isEmpty() ? moreWhat : what + " | " + moreWhat,
                remedy.isEmpty() || remedy.contains(moreRemedy)
                        ? (remedy.isEmpty() ? moreRemedy : remedy)
                        : remedy + " " + moreRemedy);
    }
}
