package dev.invoicelinks.torture.checker;

import static dev.invoicelinks.torture.checker.Invariant.ONE_MESSAGE;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Nobody gets the same twice; who is said to have been told was told; who is said not to have been was not. */
final class OneMessage implements Rule {

    @Override
    public void check(Scene scene, Findings findings) {
        doubles(scene, findings);
        Map<String, List<Message>> byLink = scene.messages().stream().collect(Collectors.groupingBy(Message::address));
        for (ResultRow row : scene.ruling().values()) {
            scene.provider()
                    .link(row.linkId())
                    .ifPresent(link -> told(row, byLink.getOrDefault(link.address(), List.of()), findings));
        }
    }

    /** The same Message-ID twice, or the same link to the same recipient twice; who got everybody's messages for a test got many. */
    private static void doubles(Scene scene, Findings findings) {
        String testTo = scene.evidence().testTo();
        scene.messages().stream()
                .collect(Collectors.groupingBy(Message::toString))
                .forEach((message, copies) -> {
                    if (copies.size() > 1) {
                        findings.add(ONE_MESSAGE, message, copies.size() + " copies", "one");
                    }
                });
        scene.messages().stream()
                .filter(message -> testTo == null && !message.address().isEmpty())
                .collect(Collectors.groupingBy(message -> message.to() + " about link " + message.address()))
                .forEach((whom, told) -> {
                    if (told.stream().map(Message::id).distinct().count() > 1) {
                        findings.add(ONE_MESSAGE, whom, told.size() + " messages", "one");
                    }
                });
    }

    private static void told(ResultRow row, List<Message> messages, Findings findings) {
        List<String> states = row.noticeStates();
        boolean allSent = !states.isEmpty() && states.stream().allMatch("sent"::equals);
        if (allSent && messages.isEmpty()) {
            findings.add(ONE_MESSAGE, row.number(), "reported as sent, and no message arrived", "one");
        }
        boolean noneLeft = !states.isEmpty() && states.stream().allMatch(OneMessage::hasNotLeft);
        if (noneLeft && !messages.isEmpty()) {
            findings.add(ONE_MESSAGE, row.number(), "reported as " + states + ", and " + messages, "none");
        }
    }

    private static boolean hasNotLeft(String state) {
        return state.equals("pending") || state.equals("cancelled") || state.equals("bounced");
    }
}
