package paperarchive.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;
import paperarchive.paper.WebAddress;

/** What attacks a browser is text on every page: parsed as HTML it adds nothing to the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayloadsTest {
    private final NavigableMap<String, String> pages = new TreeMap<>();

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        SiteFolder site = new SiteFolder(folder);
        Payloads.writeInto(site);
        site.build();
        site.tree().forEach((path, bytes) -> pages.put(path, readable(bytes)));
        pages.keySet().removeIf(path -> !path.endsWith(".html"));
        pages.putAll(Payloads.framed());
    }

    private static String readable(String bytes) {
        return new String(
                bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void thereAreManyOfThemOnManyPages() throws IOException {
        assertTrue(Payloads.all().size() > 300, () -> "too few");
        assertEquals(Payloads.all().size(), Payloads.all().stream().distinct().count());
        assertTrue(pages.size() > 4 * Payloads.all().size(), () -> "only " + pages.size());
    }

    @Test
    void noPageHoldsAnElementOrAnAttributeOrAnAddressOfOne() {
        TreeMap<String, Object> complaints = new TreeMap<>();
        pages.forEach((path, html) -> complaints.put(path, Markup.complaints(html)));
        complaints.values().removeIf(found -> found.equals(java.util.List.of()));
        assertEquals(new TreeMap<>(), complaints);
    }

    @Test
    void noneBecomesAnAddressThatRunsOrThatLeadsOutOfItsQuotes() throws IOException {
        for (String payload : Payloads.all()) {
            Optional<String> address = WebAddress.of(payload);
            assertTrue(
                    address.isEmpty()
                            || address.get().matches("(https?://|mailto:)[^\\s\"<>`\\p{Cntrl}]+"),
                    () -> payload + " became " + address);
        }
    }
}
