package dev.invoicelinks.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only a sandbox has, below {@code /_sandbox} and without a key, because only this machine can reach it. */
@RestController
class ControlCalls {

    private final Identity identity;
    private final Payments payments;
    private final Objects objects;

    ControlCalls(Identity identity, Payments payments, PayAddresses addresses) {
        this.identity = identity;
        this.payments = payments;
        this.objects = new Objects(addresses);
    }

    @GetMapping("/_sandbox/identity")
    Map<String, Object> identity() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("store", identity.store());
        json.put("account", identity.account());
        json.put("secret_key", identity.secretKey());
        return json;
    }

    /** A customer pays the link in full. */
    @PostMapping("/_sandbox/links/{id}/pay")
    Map<String, Object> pay(@PathVariable String id) {
        return objects.charge(payments.pay(id));
    }
}
