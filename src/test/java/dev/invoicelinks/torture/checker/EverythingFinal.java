package dev.invoicelinks.torture.checker;

import static dev.invoicelinks.torture.checker.Invariant.EVERYTHING_FINAL;

import java.util.Set;
import java.util.stream.Collectors;

/** When the faults have stopped nothing stays open for ever; what waits for a person is final. */
final class EverythingFinal implements Rule {

    @Override
    public void check(Scene scene, Findings findings) {
        if (!scene.evidence().settled()) {
            return;
        }
        Set<String> asked = scene.messages().stream().map(Message::address).collect(Collectors.toSet());
        scene.ruling().forEach((number, row) -> {
            if (row.saysOpen()) {
                findings.add(EVERYTHING_FINAL, number, row.status(), "a final status");
            }
            boolean mayBeTold = row.saysLinked() && isUnused(scene, row) && !scene.waits(number);
            if (mayBeTold && row.hasOpenNotice()) {
                findings.add(EVERYTHING_FINAL, number, "a message that is " + row.noticeStates(), "one that left");
            }
            boolean untold = row.saysLinked()
                    && row.noticeStates().isEmpty()
                    && scene.provider()
                            .link(row.linkId())
                            .filter(link -> !asked.contains(link.address()))
                            .isPresent();
            if (untold) {
                findings.add(EVERYTHING_FINAL, number, "a link of which nobody is told", "a message");
            }
        });
    }

    private static boolean isUnused(Scene scene, ResultRow row) {
        return scene.provider()
                .link(row.linkId())
                .filter(link -> link.ended() == Link.NEVER)
                .isPresent();
    }
}
