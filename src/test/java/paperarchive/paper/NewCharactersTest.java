package paperarchive.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One table of Unicode for every version of Java. */
class NewCharactersTest {
    private static final Path FILE =
            Path.of("src/main/resources/paperarchive/paper/new-characters.txt");

    /** A slug of each character; the same on Java 17 and 25. */
    private static final String ALL_SLUGS = "c5fd3667ff5a6b63";

    @Test
    void theTableIsThatOfIcu() throws Exception {
        String table = table();
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table);
        }
        assertEquals(table, Files.readString(FILE));
    }

    @Test
    void theSlugOfEveryCharacterIsTheSameOnEveryJava() throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < 0xD800 || c > 0xDFFF) {
                String name =
                        "a" + Character.toString(c) + "\u0301 b\u0301" + Character.toString(c);
                hash.update((Slugs.of(name) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        assertEquals(ALL_SLUGS, HexFormat.of().formatHex(hash.digest(), 0, 8));
    }

    @Test
    void newLettersAreLettersAndNewCaseIsFolded() {
        assertEquals("\u1c8a", Slugs.of("\u1c89"));
        assertTrue(Slugs.of("x" + Character.toString(0x1E030)).length() > 1);
    }

    private static String table() {
        StringBuilder table =
                new StringBuilder(
                        "# Characters after Unicode 13: l letter or digit, m mark, x neither; and how"
                                + " they fold.\n");
        StringBuilder folds = new StringBuilder();
        Normalizer2 folding = Normalizer2.getNFKCCasefoldInstance();
        int first = 0;
        char kind = ' ';
        for (int c = 0; c <= Character.MAX_CODE_POINT + 1; c++) {
            char now = c > Character.MAX_CODE_POINT ? ' ' : kind(c);
            if (now != kind) {
                if (kind != ' ') {
                    table.append("%x %x %s\n".formatted(first, c - 1, kind));
                }
                first = c;
                kind = now;
            }
            String character = c > Character.MAX_CODE_POINT ? "" : Character.toString(c);
            String folded = now == 'l' || now == 'm' ? folding.normalize(character) : character;
            if (!folded.equals(character)) {
                String to =
                        folded.codePoints()
                                .mapToObj(Integer::toHexString)
                                .collect(Collectors.joining(" "));
                folds.append("fold %x %s\n".formatted(c, to));
            }
        }
        return table.append(folds).toString();
    }

    private static char kind(int c) {
        int major = UCharacter.getAge(c).getMajor();
        if (major >= 1 && major <= 13) {
            return ' ';
        }
        if (c >= 0xD800 && c <= 0xDFFF) {
            return ' ';
        }
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.UPPERCASE_LETTER,
                    UCharacterCategory.LOWERCASE_LETTER,
                    UCharacterCategory.TITLECASE_LETTER,
                    UCharacterCategory.MODIFIER_LETTER,
                    UCharacterCategory.OTHER_LETTER,
                    UCharacterCategory.DECIMAL_DIGIT_NUMBER ->
                    'l';
            case UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.COMBINING_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK ->
                    'm';
            default -> 'x';
        };
    }
}
