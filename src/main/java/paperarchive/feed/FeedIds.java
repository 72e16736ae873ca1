package paperarchive.feed;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paperarchive.paper.Archive;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.plan.SitePath;

/**
 * The ids of feeds and entries, which never change: {@code tag:example.org,2025:/papers/xkv/}. They
 * do not change if the title, the date or the id of the paper changes. Threads may share it.
 *
 * <p>Source: RFC 4151, section 2.1: an authority, a date on which it owned the name, and a specific
 * part.
 */
final class FeedIds {
    /** The year in all ids made from the base URL. It must not change, because ids would change. */
    private static final String YEAR = "2025";

    private final String prefix;
    private final Map<String, LocalDate> since = new HashMap<>();

    FeedIds(Archive archive) {
        String own = archive.settings().feedId();
        this.prefix = own.isEmpty() ? prefix(archive.settings().baseUrl()) : own;
        archive.ledger()
                .below(Ledger.PAPERS)
                .forEach(entry -> since.put(entry.slug(), entry.since()));
    }

    private static String prefix(String baseUrl) {
        URI url = URI.create(baseUrl);
        return "tag:" + url.getHost() + "," + YEAR + ":" + url.getRawPath();
    }

    /** Returns the id of the feed of a page. */
    String of(SitePath home) {
        return prefix + home.address();
    }

    /**
     * Returns the id of a paper's entry, which is its earliest published address. If two were
     * published on the same day, the former id counts as earlier.
     */
    String of(Paper paper) {
        List<PaperId> ids = new ArrayList<>(paper.aliases());
        ids.add(paper.id());
        PaperId first = ids.get(0);
        for (PaperId id : ids) {
            if (day(id).isBefore(day(first))) {
                first = id;
            }
        }
        return prefix + "papers/" + first.value() + "/";
    }

    private LocalDate day(PaperId id) {
        return since.getOrDefault(id.value(), LocalDate.MAX);
    }
}
