package dev.invoicelinks.issuing;

import java.time.Clock;

/** What endings reach beyond their table: who is told, and how a revision is made. */
public record EndingPorts(OnEnding onEnding, Revisions revisions, Clock clock) {}
