package bulkhead.diagram.lettering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A weight of the one typeface every surface draws with (Inter, bundled under the SIL Open Font License). Reads the advance widths from the font's own
 * tables ({@code cmap}, {@code hmtx} of the OpenType specification), so that text can be measured without a toolkit.
 */
public enum Face {
    REGULAR("Inter-Regular.otf"), SEMIBOLD("Inter-SemiBold.otf");

    private final String file;
    private final int unitsPerEm;
    private final Map<Integer, Integer> advances;

    Face(String file) {
        this.file = file;
        var font = ByteBuffer.wrap(bytes(file));
        this.unitsPerEm = Short.toUnsignedInt(font.getShort(table(font, "head") + 18));
        this.advances = advances(font);
    }

    /** The font file, for toolkits to load. */
    public InputStream open() {
        return Face.class.getResourceAsStream(file);
    }

    /** The advance of a character in ems; empty where the face doesn't have it and a surface must fall back to another. */
    OptionalInt thousandths(int codePoint) {
        var advance = advances.get(codePoint);
        return advance == null ? OptionalInt.empty() : OptionalInt.of((advance * 1000 + unitsPerEm - 1) / unitsPerEm);
    }

    private static byte[] bytes(String file) {
        try (var in = Face.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int table(ByteBuffer font, String tag) {
        int tables = Short.toUnsignedInt(font.getShort(4));
        int wanted = tag.charAt(0) << 24 | tag.charAt(1) << 16 | tag.charAt(2) << 8 | tag.charAt(3);
        for (int i = 0; i < tables; i++) {
            if (font.getInt(12 + 16 * i) == wanted) {
                return font.getInt(12 + 16 * i + 8);
            }
        }
        throw new IllegalStateException("The bundled font has no table '" + tag + "'.");
    }

    private static Map<Integer, Integer> advances(ByteBuffer font) {
        int metrics = Short.toUnsignedInt(font.getShort(table(font, "hhea") + 34));
        int hmtx = table(font, "hmtx");
        var found = new HashMap<Integer, Integer>();
        int map = characterMap(font);
        int groups = font.getInt(map + 12);
        for (int group = map + 16; group < map + 16 + 12 * groups; group += 12) {
            int first = font.getInt(group);
            int glyph = font.getInt(group + 8);
            for (int code = first; code <= font.getInt(group + 4); code++) {
                int row = Math.min(glyph + code - first, metrics - 1);
                found.put(code, Short.toUnsignedInt(font.getShort(hmtx + 4 * row)));
            }
        }
        return Map.copyOf(found);
    }

    /** The subtable of format 12, which covers all of Unicode. */
    private static int characterMap(ByteBuffer font) {
        int cmap = table(font, "cmap");
        int subtables = Short.toUnsignedInt(font.getShort(cmap + 2));
        for (int i = 0; i < subtables; i++) {
            int subtable = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (font.getShort(subtable) == 12) {
                return subtable;
            }
        }
        throw new IllegalStateException("The bundled font maps no characters beyond the first 65,536.");
    }
}
