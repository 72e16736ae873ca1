package paperarchive.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import paperarchive.paper.Paper;
import paperarchive.plan.Period;
import paperarchive.plan.SitePath;

/**
 * One file of a feed: its latest papers, or those of one period of its history.
 *
 * <p>Source: RFC 5005, section 4. A document of the history is written once its period is over, so
 * later papers do not change it.
 *
 * @param archived whether it is part of the history
 * @param older the document of the history before this one
 * @param newer the document of the history after this one
 */
record FeedDocument(
        Feed feed,
        SitePath path,
        List<Paper> papers,
        Detail detail,
        boolean archived,
        Optional<SitePath> older,
        Optional<SitePath> newer) {

    /** The level of detail of an entry. */
    enum Detail {
        /** Title and authors. */
        TITLE,
        /** The summary, or the beginning of the abstract, as plain text. */
        EXCERPT,
        /** Summary and abstract. */
        WHOLE
    }

    FeedDocument {
        papers = List.copyOf(papers);
    }

    /** Returns the document with the latest papers, without a history. */
    static FeedDocument latest(Feed feed, Detail detail) {
        return new FeedDocument(
                feed,
                feed.atom(),
                latestPapers(feed, false),
                detail,
                false,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns the document with the latest papers, and one for each period of the history that it
     * does not show in full.
     */
    static List<FeedDocument> withHistory(Feed feed, Detail detail, Detail ofHistory) {
        List<Paper> latest = latestPapers(feed, true);
        NavigableMap<Period, List<Paper>> history = new TreeMap<>();
        for (Paper paper : feed.papers()) {
            history.computeIfAbsent(feed.unit().of(paper.sortDate()), p -> new ArrayList<>())
                    .add(paper);
        }
        Optional<Period> newest = newestInHistory(feed, latest.size());
        List<FeedDocument> documents = new ArrayList<>();
        documents.add(
                new FeedDocument(
                        feed,
                        feed.atom(),
                        latest,
                        detail,
                        false,
                        newest.map(feed::archived),
                        Optional.empty()));
        NavigableMap<Period, List<Paper>> over =
                newest.isEmpty() ? new TreeMap<>() : history.headMap(newest.get(), true);
        over.forEach(
                (period, papers) ->
                        documents.add(
                                new FeedDocument(
                                        feed,
                                        feed.archived(period),
                                        papers,
                                        ofHistory,
                                        true,
                                        archived(feed, over.lowerKey(period)),
                                        archived(feed, over.higherKey(period)))));
        return documents;
    }

    private static Optional<SitePath> archived(Feed feed, @Nullable Period period) {
        return Optional.ofNullable(period).map(feed::archived);
    }

    /** Returns the period of the newest paper that the latest document does not show. */
    private static Optional<Period> newestInHistory(Feed feed, int shown) {
        List<Paper> all = feed.papers();
        return shown == all.size()
                ? Optional.empty()
                : Optional.of(feed.unit().of(all.get(shown).sortDate()));
    }

    /**
     * Takes whole days until there are enough papers.
     *
     * @param period whether to show the whole newest period, because it may still grow and is not
     *     part of the history yet
     */
    private static List<Paper> latestPapers(Feed feed, boolean period) {
        List<Paper> papers = feed.papers();
        int end = 0;
        while (end < papers.size() && belongs(feed, end, period)) {
            end++;
        }
        return papers.subList(0, end);
    }

    private static boolean belongs(Feed feed, int index, boolean period) {
        List<Paper> papers = feed.papers();
        Paper paper = papers.get(index);
        Period newest = feed.unit().of(papers.get(0).sortDate());
        return index < feed.least()
                || (period && feed.unit().of(paper.sortDate()).equals(newest))
                || paper.sortDate().equals(papers.get(index - 1).sortDate());
    }
}
