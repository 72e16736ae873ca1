package paperarchive.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paperarchive.output.OutputFailure;
import paperarchive.output.OutputFile;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;

/**
 * Renders files of a snapshot on demand, and adds the preview's script to HTML pages. If a page
 * cannot be rendered, its last good version is shown, and the error is reported to the preview.
 * Thread-safe.
 */
final class PageMaker {
    static final String HTML = "text/html; charset=utf-8";

    private static final int REMEMBERED = 64;

    private final Preview preview;
    private final byte[] script;
    private final Map<String, byte[]> lastGood =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > REMEMBERED;
                }
            };

    PageMaker(Preview preview) throws IOException {
        this.preview = preview;
        String name = "/paperarchive/serve/preview.js";
        try (InputStream in = PageMaker.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            this.script = in.readAllBytes();
        }
    }

    byte[] script() {
        return script;
    }

    /** Returns the page shown before the first site could be planned. */
    byte[] waiting(Snapshot now) {
        String page =
                "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Errors in the content"
                        + "</title><h1>Errors in the content</h1><p>The terminal lists them. This"
                        + " page reloads when they are corrected.";
        return withScript(now, page.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the bytes of a planned file: {@code tags/index.html}. */
    byte[] bytes(Snapshot now, String path) throws IOException {
        Optional<OutputFile> file = now.plan().flatMap(plan -> plan.find(path));
        if (file.isEmpty()) {
            return waiting(now);
        }
        byte[] made = made(now, file.get(), path);
        return path.endsWith(".html") ? withScript(now, made) : made;
    }

    private byte[] made(Snapshot now, OutputFile file, String path) throws IOException {
        try {
            byte[] bytes = file.bytes();
            remember(path, bytes);
            return bytes;
        } catch (OutputFailure e) {
            preview.report(now, e.problem());
        } catch (IOException e) {
            preview.report(
                    now,
                    Problem.error(
                            Location.of(path),
                            "cannot make this file: " + e.getMessage(),
                            "the page is made again after the next change"));
        }
        return remembered(path);
    }

    private synchronized void remember(String path, byte[] bytes) {
        lastGood.put(path, bytes);
    }

    private synchronized byte[] remembered(String path) {
        byte[] none =
                "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Error</title><h1>Error</h1>"
                        .getBytes(StandardCharsets.UTF_8);
        return lastGood.getOrDefault(path, none);
    }

    /** End tags may be omitted in HTML, so the script is appended to the file. */
    private static byte[] withScript(Snapshot now, byte[] page) {
        String own = now.basePath().replace("'", "%27").replace("\"", "%22") + PreviewServer.OWN;
        String tag =
                "<script src='%spreview.js' data-site='%s' data-events='%sevents' defer></script>"
                        .formatted(own, now.site(), own);
        ByteArrayOutputStream all = new ByteArrayOutputStream(page.length + tag.length());
        all.writeBytes(page);
        all.writeBytes(tag.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}
