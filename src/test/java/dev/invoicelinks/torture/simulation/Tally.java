package dev.invoicelinks.torture.simulation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What many histories came to. */
final class Tally {

    private final SortedMap<Long, List<String>> found = new TreeMap<>();
    private int seeds;
    private int kills;
    private long points;

    synchronized void add(long seed, Play.Ended ended) {
        seeds++;
        kills += ended.kills();
        points += ended.points();
        if (!ended.findings().isEmpty()) {
            found.put(seed, ended.findings());
        }
    }

    synchronized int seeds() {
        return seeds;
    }

    /** What was found, by seed. */
    SortedMap<Long, List<String>> found() {
        return found;
    }

    String words() {
        return seeds + " histories with " + kills + " kills, " + points
                + " durable writes and outside calls; something found in " + found.size();
    }
}
