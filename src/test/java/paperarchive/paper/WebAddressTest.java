package paperarchive.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    /** A host without a user, then nothing that HTML or a terminal could trip over. */
    private static final String SAFE =
            "https?://[^\\s/?#\\\\@:\\[\\]]+(:\\d{1,5})?([/?#][^\\s\\\\\"<>\\[\\]\\u00a0]*)?";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org/",
                "HTTPS://Example.org/A",
                "https://example.org:8080/a?b=c&d=e#f",
                "https://example.org?q",
                "https://example.org#part",
                "https://example.org/100%25",
                "https://例え.jp/論文",
                "mailto:ada@example.org",
                "https://user.example.org/@ada"
            })
    void anAddressOfTheWebStaysAsItIs(String address) {
        assertEquals(Optional.of(address), WebAddress.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,hello",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.org/",
                "//example.org/",
                "www.example.org",
                "https://",
                "https:///path",
                "https://.",
                "https://./",
                "https://.org/",
                "https://a..org/",
                "https:example.org",
                "https://ada@example.org/",
                "https://example.org\\@evil.org/",
                "https://example.org:port/",
                "https://example.org:123456/",
                "https://[::1]/",
                "https://exa mple.org/",
                "https://exa_mple.org\u00a0.org\u2028 /",
                "https://a.org]/",
                "http:///",
                "mailto:",
                "mailto:ada",
                "mailto:ada@example.org and others",
                " https://example.org/",
                "https:\n//example.org/",
                "\u0001javascript:alert(1)"
            })
    void anythingElseIsRefused(String text) {
        assertEquals(Optional.empty(), WebAddress.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "`https://a.org/b c` https://a.org/b%20c",
                "`https://a.org/\"b\"` https://a.org/%22b%22",
                "`https://a.org/<b>` https://a.org/%3Cb%3E",
                "`https://a.org/b\\c` https://a.org/b%5Cc",
                "`https://a.org/{b}|^` https://a.org/%7Bb%7D%7C%5E",
                "`https://a.org/?a[1]` https://a.org/?a%5B1%5D",
                "`https://a.org/100%` https://a.org/100%25",
                "`https://a.org/%2` https://a.org/%252",
                "`https://a.org/%2G%2f` https://a.org/%252G%2f",
                "`https://a.org/%１１` https://a.org/%25１１",
                "`https://a.org/b c%20d?e` https://a.org/b%20c%20d?e",
                "`https://a.org/\u00a0\u200b\u2028é` https://a.org/%C2%A0%E2%80%8B%E2%80%A8é",
                "`https://a.org/a\tb\nc` https://a.org/a%09b%0Ac",
            })
    void whatAnAddressCannotHoldIsPercentEncoded(String written, String address) {
        assertEquals(Optional.of(address), WebAddress.of(written));
        assertEquals(Optional.of(address), WebAddress.of(address), "encoded once");
    }

    @Test
    void whateverIsAnAddressIsSafeAndEncodedOnce() {
        String alphabet = "ab.-/:@?#%2[]\\\" <\u00a0é";
        int addresses = 0;
        for (int seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://" : "http://a");
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Optional<String> address = WebAddress.of(text.toString());
            if (address.isPresent()) {
                addresses++;
                assertTrue(address.get().matches(SAFE), "seed " + seed + ": " + address.get());
                assertEquals(address, WebAddress.of(address.get()), "seed " + seed);
            }
        }
        assertTrue(addresses > 1000, addresses + " addresses");
    }

    @ParameterizedTest
    @CsvSource({
        "https://, write a whole address: https://example.org/paper.pdf",
        "Http:example.org, write a whole address: https://example.org/paper.pdf",
        "mailto:, write a whole address: mailto:ada@example.org",
        "www.example.org, write https://www.example.org",
        "example, 'an address begins with https://, http:// or mailto:'",
    })
    void theAdviceIsWhatIsMissing(String written, String advice) {
        assertEquals(advice, WebAddress.advice(written));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "https://example.org/, https://example.org/",
        "http://localhost:8000/papers, http://localhost:8000/papers/",
        "https://example.org/papers/, https://example.org/papers/",
        "https://example.org/[a], https://example.org/%5Ba%5D/",
        "http://[::1]:8080/, http://[::1]:8080/",
        "http://[::1], http://[::1]/",
        "https://[2001:DB8::1]/papers, https://[2001:DB8::1]/papers/",
        "https://[::ffff:192.0.2.1]:443/, https://[::ffff:192.0.2.1]:443/",
        "https://bücher.example/é/, https://bücher.example/é/",
        "https://example.org./, https://example.org./",
        "https://example.org/.well/a..b/, https://example.org/.well/a..b/",
    })
    void theAddressOfASiteEndsInASlash(String written, String base) {
        assertEquals(Optional.of(base), WebAddress.base(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org/",
                "mailto:ada@example.org",
                "https://",
                "https://example.org/?a",
                "https://example.org/#a",
                "https://example.org/a b",
                "https://ada@example.org/",
                "https://ada:secret@example.org/",
                "https://example.org//evil.example/",
                "https://example.org//",
                "https://example.org/a//b/",
                "https:///example.org/",
                "https://example.org/../b/",
                "https://example.org/a/./",
                "https://example.org/%2E%2e/b/",
                "https://example.org\\evil.example/",
                "https://example.org/\\evil.example/",
                "https://example.org/a\tb/",
                "https://example.org\t/",
                "https://example.org/a\u202eb/",
                "https://exam\u200bple.org/",
                "https://example.org:99999/",
                "https://example.org:/",
                "https://[::1/",
                "https://::1/",
                "https://[1:2]/",
                "https://[::1]evil.example/",
                "https://[fe80::1%25eth0]/",
                "https://.example.org/",
                "https://a..org/",
                "https://\"/",
            })
    void anAddressWithAQueryOrWithoutAHostIsNoAddressOfASite(String text) {
        assertEquals(Optional.empty(), WebAddress.base(text));
    }
}
