package dev.invoicelinks.intake.sheet;

import dev.invoicelinks.intake.markup.Markup;
import dev.invoicelinks.intake.markup.MarkupBroken;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The texts of a workbook, which its cells name by number; packed, because a large workbook has a million of them. */
final class SharedTexts {

    private static final int CHUNK_BYTES = 1 << 20;

    /** 200,000 invoices with ten texts of their own each stay below; more would crowd the heap. */
    private static final long MAX_BYTES = 96L << 20;

    private final List<ByteBuffer> chunks = new ArrayList<>();
    private int[] places = new int[1024];
    private int count;

    /** A workbook without texts. */
    SharedTexts() {}

    /** Reads {@code sharedStrings.xml}; how a reading is pronounced ({@code rPh}) is no part of it. */
    SharedTexts(Markup texts) {
        while (texts.advance()) {
            if (texts.isStart("si")) {
                add(texts.textWithout("rPh"));
            }
        }
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer chunk = chunkFor(Integer.BYTES + bytes.length);
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = (chunks.size() - 1) * CHUNK_BYTES + chunk.position();
        chunk.putInt(bytes.length).put(bytes);
    }

    private ByteBuffer chunkFor(int bytes) {
        if (chunks.isEmpty() || chunks.get(chunks.size() - 1).remaining() < bytes) {
            if (chunks.size() * (long) CHUNK_BYTES >= MAX_BYTES) {
                throw new MarkupBroken("Its cells hold more than " + (MAX_BYTES >> 20) + " MB of different texts.");
            }
            chunks.add(ByteBuffer.allocate(CHUNK_BYTES));
        }
        return chunks.get(chunks.size() - 1);
    }

    /** The text of that number, counted from 0. */
    String at(int number) {
        if (number < 0 || number >= count) {
            throw new MarkupBroken("A cell names text " + number + ", and there are " + count + ".");
        }
        ByteBuffer chunk = chunks.get(places[number] / CHUNK_BYTES);
        int place = places[number] % CHUNK_BYTES;
        return new String(chunk.array(), place + Integer.BYTES, chunk.getInt(place), StandardCharsets.UTF_8);
    }
}
