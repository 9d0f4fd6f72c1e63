package dev.invoicelinks.torture.checker;

import static dev.invoicelinks.torture.checker.Invariant.ONE_LINK;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** At no line of the journal do two links take money for one invoice; in the end one does, with what was asked, or a reason is stated. */
final class OneLink implements Rule {

    private static final Set<String> CLOSED =
            Set.of("settled outside", "withdrawn", "written off", "paid", "settled", "settled by withholding");

    @Override
    public void check(Scene scene, Findings findings) {
        scene.provider().byNumber().forEach((number, links) -> {
            never(scene, number, links, findings);
            neverInTheEnd(scene, number, links, findings);
        });
        tokens(scene, findings);
        contradictions(scene, findings);
        scene.numbers().forEach(number -> inTheEnd(scene, number, findings));
    }

    private static void never(Scene scene, String number, List<Link> links, Findings findings) {
        boolean landsLate = scene.evidence().landsLate();
        for (Link link : links) {
            links.stream()
                    .filter(other -> other != link && other.created <= link.created)
                    .filter(other -> other.takesMoneyAfter(link.created))
                    .filter(other -> !(landsLate && (other.late || link.late)))
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            ONE_LINK,
                            number,
                            "two links that take money at line " + link.created + ", " + other + " and " + link,
                            "one"));
        }
    }

    /** Who stands beside another because of a late landing must be ended, or be listed. */
    private static void neverInTheEnd(Scene scene, String number, List<Link> links, Findings findings) {
        List<Link> live = links.stream()
                .filter(link -> link.takesMoneyAtTheEnd(scene.journal().end()))
                .toList();
        boolean excused = scene.evidence().landsLate() && live.stream().anyMatch(link -> link.late);
        if (excused && live.size() > 1 && !scene.exceptions().contains(number)) {
            findings.add(ONE_LINK, number, live + " take money in the end, unlisted", "one");
        }
    }

    /** A token stands for one link: a payment by an ended one would be booked for another. */
    private static void tokens(Scene scene, Findings findings) {
        Map<String, Link> bearers = new HashMap<>();
        for (Link link : scene.provider().links()) {
            Link other = link.token.isEmpty() ? null : bearers.putIfAbsent(link.token, link);
            boolean sameClaim = scene.evidence().landsLate() && other != null && (other.late || link.late);
            if (other != null && !sameClaim) {
                findings.add(ONE_LINK, link.number, "one token for " + other + " and " + link, "a token a link");
            }
        }
    }

    /** Of a file whose declared totals do not agree, nothing may be taken. */
    private static void contradictions(Scene scene, Findings findings) {
        for (InputFile file : scene.inputs()) {
            if (file.contradictsItself()) {
                file.numbers().stream()
                        .filter(number -> scene.inputs().stream()
                                .noneMatch(other -> !other.contradictsItself()
                                        && other.numbers().contains(number)))
                        .filter(number -> !scene.linksOf(number).isEmpty())
                        .forEach(number -> findings.add(
                                ONE_LINK,
                                number,
                                "a link, though " + file.path().getFileName() + " contradicts its own totals",
                                "none"));
            }
        }
    }

    private static void inTheEnd(Scene scene, String number, Findings findings) {
        ResultRow row = scene.ruling().get(number);
        if (row == null) {
            return;
        }
        List<Link> live = scene.linksOf(number).stream()
                .filter(link -> link.takesMoneyAtTheEnd(scene.journal().end()))
                .toList();
        if ((row.saysNoLink() || row.saysEnded() || row.saysUntried()) && !live.isEmpty()) {
            findings.add(ONE_LINK, number, live + " takes money", "none, as the report says " + row.status());
        }
        boolean needsReason = !row.saysLinked() && !row.saysEnded() && !row.saysUntried();
        if (needsReason && row.reason().isEmpty()) {
            findings.add(ONE_LINK, number, row.status() + " without a reason", "a stated reason");
        }
        if (row.saysLinked() && row.linkId().isEmpty() && !row.reason().isEmpty() && live.isEmpty()) {
            return;
        }
        if (row.saysLinked()) {
            Optional<Link> named = scene.provider().link(row.linkId());
            if (named.isEmpty()) {
                findings.add(ONE_LINK, number, "link " + row.linkId() + " in the report", "a link that was made");
            }
            named.ifPresent(link -> asStated(scene, row, link, live, findings));
        }
    }

    private static void asStated(Scene scene, ResultRow row, Link link, List<Link> live, Findings findings) {
        String number = row.number();
        if (!link.number.equals(number)) {
            findings.add(ONE_LINK, number, "the link of " + link.number + " in the report", "its own");
        }
        if (!link.token.equals(row.token())) {
            findings.add(ONE_LINK, number, "token " + row.token() + " in the report", link.token);
        }
        if (!Objects.equals(row.askedMinor().orElse(null), link.amountMinor)
                || !row.currency().equals(link.currency)) {
            findings.add(ONE_LINK, number, row.currency() + " " + row.askedMinor() + " in the report", "" + link);
        }
        boolean untouched = scene.linksOf(number).size() == 1;
        if (untouched && scene.rowsOf(number).noneMatch(input -> asks(input, link))) {
            findings.add(ONE_LINK, number, link + "", "the amount and currency of its row");
        }
        if (!link.wasUsed() && live.isEmpty() && !isClosed(scene, row) && !scene.waits(number)) {
            findings.add(ONE_LINK, number, "no link that takes money, " + link + " is ended", "one, or a reason");
        }
    }

    private static boolean asks(InputFile.InputRow input, Link link) {
        boolean readable = input.amountMinor().isPresent();
        return !readable
                || input.amountMinor().get() == link.amountMinor
                        && input.currency().equals(link.currency);
    }

    private static boolean isClosed(Scene scene, ResultRow row) {
        Table.Row settlement = scene.settlements().get(row.number());
        boolean settled = settlement != null && CLOSED.contains(settlement.cell("settlement"));
        LocalDate today = scene.journal().end().atZone(scene.evidence().zone()).toLocalDate();
        boolean expired =
                !row.expires().isEmpty() && LocalDate.parse(row.expires()).isBefore(today);
        return settled || expired;
    }
}
