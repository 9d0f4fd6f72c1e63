package dev.invoicelinks.torture.checker;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the provider has, and had, told again from its journal. */
final class Provider {

    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, Link> byAddress = new LinkedHashMap<>();
    private final Map<String, Charge> charges = new LinkedHashMap<>();
    private final Map<Operation, Integer> creates = new EnumMap<>(Operation.class);

    /** Deletions of links that had been used before. */
    private final Map<Link, Journal.Line> deletedThoughUsed = new LinkedHashMap<>();

    Provider(Journal journal) {
        journal.lines().forEach(this::tell);
    }

    private void tell(Journal.Line line) {
        switch (line.event()) {
            case "link.create" -> made(new Link(line));
            case "link.delete" -> deleted(line);
            case "refund.create" -> returned(line, line.minor("amount"));
            case "dispute.create", "dispute.update", "dispute.close" -> disputed(line);
            case "request" -> requested(line);
            case "reset" -> forget();
            default -> {
                if (line.event().startsWith("charge.")) {
                    charged(line);
                }
            }
        }
    }

    private void made(Link link) {
        links.put(link.id, link);
        byAddress.put(link.address(), link);
    }

    private void deleted(Journal.Line line) {
        Link link = links.get(line.text("link"));
        if (link != null && link.deleted == Link.NEVER) {
            link.deleted = line.sequence();
            if (link.wasUsed()) {
                deletedThoughUsed.put(link, line);
            }
        }
    }

    private void charged(Journal.Line line) {
        Charge charge = charges.computeIfAbsent(line.text("charge"), id -> new Charge(line));
        charge.paid = line.is("paid");
        if (charge.paid && !charge.everPaid()) {
            charge.paidAt = line.at();
            charge.paidSequence = line.sequence();
        }
        if (line.event().equals("charge.reverse") && charge.firstReturn == Link.NEVER) {
            charge.firstReturn = line.sequence();
        }
        Link link = links.get(charge.linkId);
        if (link != null && line.is("link_used") && !link.wasUsed()) {
            link.used = line.sequence();
            link.usedAt = line.at();
        }
    }

    private void returned(Journal.Line line, long minor) {
        Charge charge = charges.get(line.text("charge"));
        if (charge != null) {
            charge.returnedMinor += minor;
            charge.firstReturn = Math.min(charge.firstReturn, line.sequence());
        }
    }

    private void disputed(Journal.Line line) {
        boolean lost =
                line.event().equals("dispute.close") && line.text("status").equals("lost");
        returned(line, lost ? line.minor("amount") : 0);
        Charge charge = charges.get(line.text("charge"));
        if (charge != null) {
            charge.disputeIsOpen = !line.event().equals("dispute.close");
        }
    }

    private void requested(Journal.Line line) {
        if (line.text("method").equals("POST") && line.text("path").equals("/links")) {
            if (line.text("fault").equals("done_late") && line.numberOrNull("status") != null) {
                landedLate();
                return;
            }
            creates.merge(Operation.of(line.numberOrNull("status"), line.textOrNull("fault")), 1, Integer::sum);
        }
    }

    /** A request that is done late has a line of its own, right behind what it made. */
    private void landedLate() {
        links.values().stream().reduce((before, newest) -> newest).ifPresent(newest -> newest.late = true);
    }

    private void forget() {
        links.clear();
        byAddress.clear();
        charges.clear();
    }

    Collection<Link> links() {
        return links.values();
    }

    Optional<Link> link(String id) {
        return Optional.ofNullable(links.get(id));
    }

    /** The link that a payment address leads to. */
    Optional<Link> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    Collection<Charge> charges() {
        return charges.values();
    }

    Optional<Charge> charge(String id) {
        return Optional.ofNullable(charges.get(id));
    }

    Map<Link, Journal.Line> deletedThoughUsed() {
        return deletedThoughUsed;
    }

    /** Requests to make a link, by how they ended for their caller. */
    Map<Operation, Integer> creates() {
        return creates;
    }

    SortedMap<String, List<Link>> byNumber() {
        SortedMap<String, List<Link>> byNumber = new TreeMap<>();
        links.values()
                .forEach(link -> byNumber.computeIfAbsent(link.number, first -> new java.util.ArrayList<>())
                        .add(link));
        return byNumber;
    }
}
