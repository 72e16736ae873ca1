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
 * The ids of feeds and entries, which never change: {@code tag:example.org,2025:/papers/xkv/}.
 * Neither a new title nor another date nor a new id of the paper changes them. Threads may share
 * it.
 *
 * <p>Source: RFC 4151, section 2.1: a name that somebody may use, a day on which it was theirs, and
 * what they call the thing.
 */
final class FeedIds {
    /** The year of all ids that are made from the base URL; another would be another id. */
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

    /** The id of the feed of a page. */
    String of(SitePath home) {
        return prefix + home.address();
    }

    /**
     * The id of a paper's entry: its address that was published first. Of two that were published
     * on one day, a former id was the first.
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
