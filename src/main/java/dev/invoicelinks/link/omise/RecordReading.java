package dev.invoicelinks.link.omise;

import dev.invoicelinks.link.Dispute;
import dev.invoicelinks.link.ProviderRecord;
import dev.invoicelinks.link.RecordKind;
import dev.invoicelinks.link.Refund;
import dev.invoicelinks.link.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Makes records of what the provider answers: one bad object is one {@link Unreadable}, never an exception. */
final class RecordReading {

    private RecordReading() {}

    /** The record of an object; for a charge also those of its refunds and its dispute. */
    static List<ProviderRecord> read(RecordKind kind, JsonNode node) {
        List<ProviderRecord> records = new ArrayList<>();
        switch (kind) {
            case CHARGE -> charge(node, records);
            case REFUND -> records.add(one(kind, node, RefundObject::read));
            case DISPUTE -> records.add(one(kind, node, DisputeObject::read));
            case TRANSACTION -> records.add(one(kind, node, TransactionObject::read));
        }
        return records;
    }

    private static void charge(JsonNode node, List<ProviderRecord> records) {
        for (JsonNode refund : node.path("refunds").path("data")) {
            records.add(one(RecordKind.REFUND, refund, RefundObject::read));
        }
        if (node.path("dispute").isObject()) {
            records.add(one(RecordKind.DISPUTE, node.path("dispute"), DisputeObject::read));
        }
        boolean openBeside = records.stream().anyMatch(RecordReading::isOpen);
        records.add(0, one(RecordKind.CHARGE, node, whole -> ChargeObject.read(whole, openBeside)));
    }

    private static boolean isOpen(ProviderRecord record) {
        return record instanceof Refund refund && refund.isOpen()
                || record instanceof Dispute dispute && dispute.isOpen();
    }

    private static ProviderRecord one(RecordKind kind, JsonNode node, Function<JsonNode, ProviderRecord> reading) {
        try {
            return reading.apply(node);
        } catch (Fields.Unusable unusable) {
            return new Unreadable(kind, idOf(node), String.valueOf(unusable.getMessage()));
        }
    }

    /** The id, or a digest by which the same object is known again. */
    static String idOf(JsonNode node) {
        String id = node.path("id").asString("");
        return Fields.isId(id) ? id : digest(node.toString());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This JDK has no SHA-256", absent);
        }
    }
}
