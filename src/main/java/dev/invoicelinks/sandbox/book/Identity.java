package dev.invoicelinks.sandbox.book;

/**
 * Who a sandbox is; made once for each store.
 *
 * @param store tells one store from another
 * @param account id of its only account, in test mode
 * @param test the pair of keys of the test book
 * @param live the pair of keys of the live book, as worthless anywhere else
 */
public record Identity(String store, String account, Keys test, Keys live) {

    /**
     * The keys of one mode.
     *
     * @param secretKey accepted for every call
     * @param publicKey refused, as the real API refuses it, for all but the capability
     */
    public record Keys(String secretKey, String publicKey) {

        static Keys fresh(Mode mode) {
            return new Keys(mode.prefix("skey") + Ids.random(), mode.prefix("pkey") + Ids.random());
        }
    }

    static Identity fresh() {
        return new Identity(
                Ids.random(), Mode.TEST.prefix("account") + Ids.random(), Keys.fresh(Mode.TEST), Keys.fresh(Mode.LIVE));
    }

    public Keys keys(Mode mode) {
        return mode.isLive() ? live : test;
    }

    /** The account's id as this mode shows it. */
    public String account(Mode mode) {
        return mode.isLive() ? account.replace("_test_", "_") : account;
    }
}
