package paperarchive.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.problem.Problems;

/** A gzip file is read to its last byte, or the byte that cannot be read is named. */
class GzipMembersTest {
    private static final int BUFFER = 1 << 16;
    private static final byte[] ONE = member("{\"id\": \"a\"}\n".getBytes(UTF_8));
    private static final byte[] TWO = member("{\"id\": \"b\"}\n".getBytes(UTF_8));

    private final Problems problems = new Problems();

    @Test
    void theRecordsOfEveryMemberAreRead() throws IOException {
        byte[] many = new byte[0];
        for (int i = 0; i < 500; i++) {
            many = joined(many, ONE, TWO, member(new byte[0]));
        }
        byte[] file = many;

        assertEquals(1000, RecordText.lines(file, true, problems).count());
        assertEquals("", Outline.of(problems));
    }

    @ParameterizedTest
    @CsvSource({
        "a zero byte, 00",
        "padding of a tape, 0000000000000000",
        "a line end, 0a",
        "a wrong mark, 1f8c0800000000000003",
        "a mark turned round, 8b1f0800000000000003",
        "text, 7b7d0a",
        "a file of zip, 504b0304",
    })
    void whatFollowsTheLastMemberIsAnErrorAtItsByte(String name, String hexadecimal) {
        byte[] tail = HexFormat.of().parseHex(hexadecimal);
        int offset = ONE.length + TWO.length;

        assertEquals(
                """
                a.jsonl.gz:1: error: what follows byte OFFSET of this gzip file is not gzip
                    if no record is missing, keep the first OFFSET bytes alone \
                (head -c OFFSET); otherwise compress it again"""
                        .replace("OFFSET", String.valueOf(offset)),
                report(joined(ONE, TWO, tail)),
                name);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aFlippedHeaderIsAnErrorInAnyMember(int member) {
        byte[] file = joined(ONE, TWO, ONE);
        file[member * ONE.length] ^= 4;

        String report = report(file);
        assertTrue(
                report.contains(
                        member == 0
                                ? "this is not a gzip file"
                                : "what follows byte " + member * ONE.length),
                report);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 9, the member there is compressed in an unknown way",
        "3, 32, the member there has flags that gzip reserves",
        "3, 128, the member there has flags that gzip reserves",
    })
    void aHeadThatIsNotKnownIsAnError(int at, int value, String message) {
        byte[] file = joined(ONE, TWO);
        file[ONE.length + at] = (byte) value;

        assertTrue(
                report(file).contains("damaged at byte " + ONE.length + ": " + message),
                () -> report(file));
    }

    @Test
    void aWrongChecksumAndAWrongLengthAreNamedWhereTheyAre() {
        byte[] sum = joined(ONE, TWO, ONE);
        int end = ONE.length + TWO.length;
        sum[end - 8] ^= 1;
        byte[] length = joined(ONE, TWO, ONE);
        length[end - 1] ^= 1;

        assertTrue(
                report(sum).contains("at byte " + (end - 8) + ": the checksum there"),
                () -> report(sum));
        assertTrue(
                report(length).contains("at byte " + (end - 4) + ": the length there"),
                () -> report(length));
    }

    @Test
    void aHeaderMayHaveANameACommentMoreAndAChecksum() throws IOException {
        byte[] full = withFullHeader(ONE);

        assertEquals(2, RecordText.lines(joined(TWO, full), true, problems).count());
        assertEquals("", Outline.of(problems));
    }

    @Test
    void aHeaderWithAWrongChecksumIsAnError() {
        byte[] full = withFullHeader(ONE);
        full[15] ^= 1;

        assertTrue(
                report(joined(TWO, full)).contains("the checksum of the header there is wrong"),
                () -> report(full));
    }

    /** A cut at the end of a member leaves a whole, shorter file: no reader can tell. */
    @Test
    void aFileCutAnywhereElseIsAnErrorThatSaysWhereItEnds() {
        byte[] file = joined(ONE, TWO, withFullHeader(ONE));
        for (int length = 1; length < file.length; length++) {
            String report = report(Arrays.copyOf(file, length));
            boolean whole = length == ONE.length || length == ONE.length + TWO.length;
            if (whole) {
                assertEquals("", report, "cut at " + length);
            } else {
                assertTrue(report.contains("it ends at byte " + length), length + ": " + report);
            }
        }
    }

    @Test
    void anyFlippedBitIsAnErrorOrChangesNoRecord() throws IOException {
        byte[] content = "{\"id\": \"a\", \"title\": \"A\"}\n".repeat(20).getBytes(UTF_8);
        byte[] file = joined(member(content), member(content), member(content));
        byte[] expected = joined(content, content, content);
        int errors = 0;
        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            try {
                assertArrayEquals(expected, content(flipped), "bit " + bit);
            } catch (UnreadableFile e) {
                errors++;
            }
        }
        // The time, the flags of speed and the system of each of three headers mean nothing here.
        assertTrue(errors >= 8 * (file.length - 3 * 7), errors + " of " + 8 * file.length);
    }

    @Test
    void membersMayMeetAtAnyPlaceOfTheBuffer() throws IOException {
        for (int before = BUFFER - 40; before < BUFFER + 4; before++) {
            byte[] first = new byte[before];
            new Random(before).nextBytes(first);
            byte[] second = "{}\n".getBytes(UTF_8);
            byte[] file = joined(member(first), withFullHeader(member(second)), ONE);

            assertArrayEquals(
                    joined(first, second, "{\"id\": \"a\"}\n".getBytes(UTF_8)), content(file));
        }
    }

    @Test
    void theRatioIsThatOfAllMembersTogether() {
        byte[] bomb = member("\n".repeat(1 << 20).getBytes(UTF_8));
        byte[] bombs = new byte[0];
        for (int i = 0; i < 20; i++) {
            bombs = joined(bombs, bomb);
        }
        byte[] file = bombs;

        UnreadableFile e = assertThrows(UnreadableFile.class, () -> content(file));
        assertEquals("this gzip file grows to more than 200 times its size", e.what());
    }

    @Test
    void linesThatTakeNoRoomAreRefused() {
        byte[] file = member("{}\n".repeat(2_000_000).getBytes(UTF_8));

        long start = System.nanoTime();
        String report = report(file);

        assertTrue(
                report.contains("this gzip file contains more than one line for 4 of its bytes"),
                report.substring(0, Math.min(1000, report.length())));
        assertTrue(System.nanoTime() - start < 5_000_000_000L, "slow");
    }

    private static byte[] content(byte[] file) throws IOException {
        try (GzipMembers in = new GzipMembers(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static String report(byte[] file) {
        Problems found = new Problems();
        RecordText.lines(file, true, found);
        return Outline.of(found);
    }

    private static byte[] member(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** The same member with all that a header can have. */
    private static byte[] withFullHeader(byte[] member) {
        byte[] head = Arrays.copyOf(member, 10);
        head[3] = 2 + 4 + 8 + 16;
        byte[] extra = {3, 0, 1, 2, 3};
        byte[] texts = "a.jsonl\0a comment\0".getBytes(UTF_8);
        byte[] signed = joined(head, extra, texts);
        CRC32 sum = new CRC32();
        sum.update(signed);
        byte[] crc = {(byte) sum.getValue(), (byte) (sum.getValue() >> 8)};
        return joined(signed, crc, Arrays.copyOfRange(member, 10, member.length));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
