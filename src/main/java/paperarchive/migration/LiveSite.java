package paperarchive.migration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import paperarchive.problem.Location;

/** The addresses of a site that is already live, from its sitemap or from its folder. */
public final class LiveSite {
    /**
     * The maximum size of a sitemap in bytes, uncompressed.
     *
     * <p>Source: sitemaps.org protocol 0.9, 52,428,800 bytes.
     */
    static final int MOST_BYTES = 52_428_800;

    /**
     * The maximum number of files in a sitemap index; with 50,000 URLs each, more than any archive.
     */
    private static final int MOST_SITEMAPS = 1000;

    private LiveSite() {}

    /**
     * The addresses of a site.
     *
     * @param place a folder; a file {@code sitemap.xml}; the address of a site or of its sitemap
     * @param baseUrl the future base URL of this archive, for URLs in a file; may be empty
     * @throws IOException if the place does not exist or cannot be read
     */
    public static List<PublishedUrl> addresses(String place, String baseUrl) throws IOException {
        if (place.matches("(?i)https?://.*")) {
            return ofUrl(URI.create(place));
        }
        Path path = Path.of(place);
        if (Files.isDirectory(path)) {
            return ofFolder(path);
        }
        return relative(sitemaps(new OfFiles(path), path.toUri()), baseUrl);
    }

    /** Returns the pages of a folder: every {@code index.html}. */
    private static List<PublishedUrl> ofFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().equals("index.html"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .map(
                            path ->
                                    new PublishedUrl(
                                            path.substring(
                                                    0, path.length() - "index.html".length()),
                                            Location.of(
                                                    folder.toString().replace('\\', '/')
                                                            + "/"
                                                            + path)))
                    .toList();
        }
    }

    private static List<PublishedUrl> ofUrl(URI url) throws IOException {
        boolean sitemap = url.getPath() != null && url.getPath().matches(".*\\.xml(\\.gz)?");
        String text = url.toString();
        URI file =
                sitemap ? url : URI.create(text + (text.endsWith("/") ? "" : "/") + "sitemap.xml");
        String root = file.toString().substring(0, file.toString().lastIndexOf('/') + 1);
        return relative(sitemaps(new Downloads(), file), root);
    }

    /** The source of sitemap files. */
    interface Source {
        byte[] bytes(URI file) throws IOException;

        /** Returns the display name of the file. */
        String shown(URI file);
    }

    /** Returns all URLs of a sitemap and its child sitemaps, reading each file once. */
    private static List<SitemapFile.Entry> sitemaps(Source source, URI first) throws IOException {
        List<SitemapFile.Entry> all = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        Deque<URI> waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            URI file = waiting.remove();
            if (!seen.add(file)) {
                continue;
            }
            if (seen.size() > MOST_SITEMAPS) {
                throw new IOException(
                        source.shown(first) + " lists more than " + MOST_SITEMAPS + " files");
            }
            SitemapFile sitemap =
                    SitemapFile.read(unpacked(source.bytes(file)), source.shown(file));
            all.addAll(sitemap.pages());
            for (SitemapFile.Entry part : sitemap.parts()) {
                waiting.add(file.resolve(uri(part)));
            }
        }
        return all;
    }

    private static URI uri(SitemapFile.Entry part) throws IOException {
        try {
            return URI.create(part.address());
        } catch (IllegalArgumentException e) {
            throw new IOException(part.at() + " has an invalid URL: " + part.address(), e);
        }
    }

    /** Returns the bytes of a file, decompressed if necessary, up to the size limit of sitemaps. */
    private static byte[] unpacked(byte[] bytes) throws IOException {
        boolean packed = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (!packed) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return limited(in, "a packed sitemap");
        }
    }

    /** Reads a stream; fails if it exceeds the size limit of sitemaps. */
    static byte[] limited(InputStream in, String shown) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException(
                    shown + " has more than the " + MOST_BYTES + " bytes it may have");
        }
        return bytes;
    }

    /**
     * Returns local files next to the first one, because a sitemap index names its parts by URL.
     */
    private record OfFiles(Path first) implements Source {
        @Override
        public byte[] bytes(URI file) throws IOException {
            try (InputStream in = Files.newInputStream(path(file))) {
                return limited(in, shown(file));
            }
        }

        private Path path(URI file) {
            String path = file.getPath();
            return first.resolveSibling(path.substring(path.lastIndexOf('/') + 1));
        }

        @Override
        public String shown(URI file) {
            return path(file).toString().replace('\\', '/');
        }
    }

    /**
     * Returns paths relative to the root of the site. A file does not say where its site begins: at
     * the base URL of this archive, if all URLs are below it; else at their common parent page;
     * else at the root of the host.
     */
    private static List<PublishedUrl> relative(List<SitemapFile.Entry> entries, String baseUrl) {
        String root = root(entries, baseUrl);
        List<PublishedUrl> addresses = new ArrayList<>();
        for (SitemapFile.Entry entry : entries) {
            String address = entry.address();
            boolean below = PublishedUrl.withoutScheme(address).startsWith(root);
            addresses.add(
                    below
                            ? PublishedUrl.of(
                                    PublishedUrl.withoutScheme(address).substring(root.length()),
                                    entry.at())
                            : new PublishedUrl(address, entry.at()));
        }
        return addresses;
    }

    private static String root(List<SitemapFile.Entry> entries, String baseUrl) {
        List<String> all =
                entries.stream().map(e -> PublishedUrl.withoutScheme(e.address())).toList();
        String wanted = PublishedUrl.withoutScheme(baseUrl);
        if (!wanted.isEmpty() && all.stream().allMatch(a -> a.startsWith(wanted))) {
            return wanted;
        }
        String common = all.isEmpty() ? "" : all.get(0);
        for (String address : all) {
            while (!address.startsWith(common)) {
                common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
            }
        }
        String root = common.substring(0, common.lastIndexOf('/') + 1);
        return all.size() > 1 && all.contains(root)
                ? root
                : root.substring(0, root.indexOf('/', 2) + 1);
    }
}
