package paperarchive.crawl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import paperarchive.file.AtomicFile;

/**
 * Caches working links with the day of the check; they are not checked again for a week. Each line
 * is a day, a tab, and a link. Threads may share it for reading.
 */
public final class LinkCache {
    private static final int DAYS = 7;

    private final Path file;
    private final LocalDate today;
    private final Map<String, String> days = new TreeMap<>();

    private LinkCache(Path file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    /** Reads the cache; a file that does not exist is an empty one. */
    public static LinkCache read(Path file, LocalDate today) throws IOException {
        LinkCache cache = new LinkCache(file, today);
        if (Files.exists(file)) {
            String oldest = today.minusDays(DAYS).toString();
            for (String line : Files.readAllLines(file)) {
                int tab = line.indexOf('\t');
                if (tab > 0 && line.substring(0, tab).compareTo(oldest) > 0) {
                    cache.days.put(line.substring(tab + 1), line.substring(0, tab));
                }
            }
        }
        return cache;
    }

    OutsideLinks.Answer answer(String link) {
        return days.containsKey(link) ? OutsideLinks.Answer.GOOD : OutsideLinks.Answer.UNCERTAIN;
    }

    void write(Map<String, OutsideLinks.Answer> answers) throws IOException {
        answers.forEach(
                (link, answer) -> {
                    if (answer == OutsideLinks.Answer.GOOD) {
                        days.putIfAbsent(link, today.toString());
                    }
                });
        StringBuilder text = new StringBuilder();
        days.forEach((link, day) -> text.append(day).append('\t').append(link).append('\n'));
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
