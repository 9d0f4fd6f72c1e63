package dev.invoicelinks.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decodes a whole file, replacing nothing. */
final class StrictDecoding {

    private static final int BUFFER = 1 << 16;

    /** The file is sound. */
    static final int SOUND = 0;

    private int line = 1;
    private boolean afterCarriageReturn;

    private StrictDecoding() {}

    /** The line, counted from 1, whose bytes are no text in the encoding; {@link #SOUND} when there is none. */
    static int brokenLine(Path content, Charset encoding) throws IOException {
        return new StrictDecoding().decode(content, encoding.newDecoder());
    }

    private int decode(Path content, CharsetDecoder decoder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer text = CharBuffer.allocate(BUFFER);
        try (InputStream in = Files.newInputStream(content)) {
            boolean ended = false;
            while (!ended) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result = decoder.decode(bytes, text, ended);
                countLines(text);
                if (result.isError()) {
                    return line;
                }
                bytes.compact();
            }
        }
        return SOUND;
    }

    private void countLines(CharBuffer text) {
        char[] characters = text.array();
        for (int index = 0; index < text.position(); index++) {
            char c = characters[index];
            if (c == '\r' || c == '\n' && !afterCarriageReturn) {
                line++;
            }
            afterCarriageReturn = c == '\r';
        }
        text.clear();
    }
}
