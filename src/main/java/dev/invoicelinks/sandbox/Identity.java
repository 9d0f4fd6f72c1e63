package dev.invoicelinks.sandbox;

/**
 * Who a sandbox is; made once for each store.
 *
 * @param store tells one store from another
 * @param account id of its only account
 * @param secretKey accepted for every call
 * @param publicKey refused, as the real API refuses it
 */
record Identity(String store, String account, String secretKey, String publicKey) {

    static Identity fresh() {
        return new Identity(
                Ids.random(), "account_test_" + Ids.random(), "skey_test_" + Ids.random(), "pkey_test_" + Ids.random());
    }
}
