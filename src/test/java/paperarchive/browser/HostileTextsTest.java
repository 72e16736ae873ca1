package paperarchive.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;
import paperarchive.hostile.Markup;
import paperarchive.hostile.Payloads;

/** What attacks a browser, in a browser: nothing of it runs, and there is nothing to block. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextsTest {
    private static final int AT_ONCE = 100;

    /** What payloads call; any page can tell that it was called. */
    private static final String TRAP =
            """
            window.pwn7 = () => { window.ran7 = true; top.ran7 = true; };
            window.alert = window.confirm = window.prompt = window.print = window.pwn7;
            """;

    /** Opens pages in frames, a few at a time, and says what is odd about them. */
    private static final String LOOK =
            """
            const [addresses, elements, done] = arguments;
            const known = new Set(elements);
            const found = [];
            async function look(address) {
              const frame = document.createElement('iframe');
              const loaded = new Promise((resolve) => { frame.onload = resolve; });
              frame.src = address;
              document.body.append(frame);
              await loaded;
              await new Promise((resolve) => setTimeout(resolve, 30));
              const say = (what) => found.push(address + ': ' + what);
              const page = frame.contentDocument;
              if (!page || !page.querySelector('main')) say('is not there');
              if (frame.contentWindow.ran7) say('a script ran');
              for (const e of page ? page.querySelectorAll('*') : []) {
                if (!known.has(e.localName)) say('an element ' + e.localName);
                for (const name of e.getAttributeNames()) {
                  if (/^on|pwn7|^style$|^srcdoc$/i.test(name)) say('an attribute ' + name);
                }
                if (e.localName === 'script' && e.type === 'application/ld+json') {
                  try { JSON.parse(e.textContent); } catch { say('data that is not JSON'); }
                } else if (e.localName === 'script' && e.textContent) {
                  say('a script in the page');
                }
                if (e.src && !e.src.startsWith(location.origin)) say('a source ' + e.src);
                if (e.protocol && !['http:', 'https:', 'mailto:'].includes(e.protocol)) {
                  say('an address ' + e.href);
                }
              }
              frame.remove();
            }
            async function lookOn() {
              while (addresses.length) await look(addresses.pop());
            }
            Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(lookOn)).then(() => done(found));
            """;

    private @Nullable Chromium browser;
    private @Nullable SiteServer server;
    private final List<String> pages = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        browser = Chromium.start(Files.createDirectories(folder.resolve("profile")));
        browser.runFirst(TRAP);
        SiteFolder site = new SiteFolder(folder);
        Payloads.writeInto(site);
        site.build();
        // Pages of tags, authors and venues show the same entries; a few of them are enough here.
        site.tree().keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .filter(path -> !path.matches("(tags|authors|venues)/.*[^0-9]/index.html"))
                .forEach(pages::add);
        // The first page of such a site has the frame of its free page, and no more of a payload.
        for (Map.Entry<String, String> page : Payloads.framed().entrySet()) {
            if (page.getKey().endsWith("/index.html")) {
                site.write("site-output/" + page.getKey(), page.getValue());
                pages.add(page.getKey());
            }
        }
        site.write("site-output/host.html", host(""));
        server = SiteServer.of(site.output());
    }

    private static String host(String head) {
        return "<!DOCTYPE html><link rel=icon href=static/icon.svg>"
                + head
                + "<title>x</title><p>x";
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private Chromium browser() {
        return Objects.requireNonNull(browser);
    }

    private String address(String path) {
        return Objects.requireNonNull(server).root() + path;
    }

    @Test
    void nothingOfARecordOrASettingRunsOrAddsToAPage() {
        List<String> addresses = pages.stream().map(this::address).toList();
        assertTrue(addresses.size() > 650, () -> "only " + addresses.size());
        for (int from = 0; from < addresses.size(); from += AT_ONCE) {
            browser().open(address("host.html"));
            List<String> some = addresses.subList(from, Math.min(addresses.size(), from + AT_ONCE));
            assertEquals(List.of(), browser().later(LOOK, some, Markup.elements()));
            assertEquals("null", browser().run("return window.ran7 || null;"));
        }
        assertEquals(List.of(), browser().errors(), "there was something to block");
    }

    @Test
    void whatRunsOrIsBlockedWouldBeSeen(@TempDir Path folder) throws IOException {
        String open = "<!DOCTYPE html><title>x</title><main><img src=x onerror=pwn7()></main>";
        String policy =
                "<!DOCTYPE html><meta http-equiv=Content-Security-Policy"
                        + " content=\"default-src 'self'\"><title>x</title>"
                        + "<main><b pwn7></b><script>pwn7()</script></main>";
        Files.writeString(folder.resolve("open.html"), open);
        Files.writeString(folder.resolve("policy.html"), policy);
        Files.writeString(folder.resolve("404.html"), host(""));
        try (SiteServer bad = SiteServer.of(folder)) {
            browser().open(bad.root() + "404.html");
            List<String> both = List.of(bad.root() + "open.html", bad.root() + "policy.html");
            String found = browser().later(LOOK, both, Markup.elements()).toString();
            assertTrue(found.contains("a script ran"), found);
            assertTrue(found.contains("an attribute onerror"), found);
            assertTrue(found.contains("an attribute pwn7"), found);
            assertTrue(found.contains("an element img"), found);
            String errors = browser().errors().toString();
            assertTrue(errors.contains("Content Security Policy"), errors);
        }
    }
}
