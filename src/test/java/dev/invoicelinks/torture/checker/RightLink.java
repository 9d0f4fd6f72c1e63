package dev.invoicelinks.torture.checker;

import static dev.invoicelinks.torture.checker.Invariant.RIGHT_LINK;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a message names takes money when it arrives, is that invoice's, and is told to that invoice's customer. */
final class RightLink implements Rule {

    @Override
    public void check(Scene scene, Findings findings) {
        for (Message message : scene.messages()) {
            Optional<Link> link = scene.provider().at(message.address());
            if (link.isEmpty() && !tellsOfAnEnd(scene, message)) {
                findings.add(
                        RIGHT_LINK,
                        message.toString(),
                        message.address().isEmpty() ? "no link" : "a link that the provider never made",
                        "the invoice's link");
            }
            link.ifPresent(it -> named(scene, message, it, findings));
        }
    }

    /** That a link takes no money any more is said without any link. */
    private static boolean tellsOfAnEnd(Scene scene, Message message) {
        return message.address().isEmpty()
                && scene.provider().links().stream()
                        .anyMatch(link -> message.text().contains(link.number)
                                && link.deleted <= scene.arrival(message).orElse(Long.MAX_VALUE));
    }

    private static void named(Scene scene, Message message, Link link, Findings findings) {
        String about = message + " about " + link.number;
        Optional<Long> arrival = scene.arrival(message);
        if (arrival.isPresent() && link.deleted <= arrival.get()) {
            findings.add(RIGHT_LINK, about, link + ", which was ended before it arrived", "a link that takes money");
        }
        if (arrival.isPresent()
                && link.created > arrival.get()
                && message.after().isPresent()) {
            findings.add(RIGHT_LINK, about, link + ", which was made after it arrived", "a link that takes money");
        }
        if (!message.text().contains(link.number)) {
            findings.add(RIGHT_LINK, about, "no mention of that invoice", "its number");
        }
        Set<String> customers = scene.rowsOf(link.number)
                .flatMap(row -> row.recipients().stream())
                .collect(Collectors.toSet());
        boolean diverted = message.to().equals(scene.evidence().testTo());
        if (!diverted && !customers.contains(InputFile.InputRow.comparable(message.to()))) {
            findings.add(RIGHT_LINK, about, "told to " + message.to(), "one of " + customers);
        }
    }
}
