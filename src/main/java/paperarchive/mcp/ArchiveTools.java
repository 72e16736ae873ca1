package paperarchive.mcp;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import paperarchive.cite.Citation;
import paperarchive.cite.CitationFormat;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.plan.SiteModel;
import paperarchive.search.RelatedPapers;
import paperarchive.search.SearchData;
import paperarchive.search.SearchEngine;
import paperarchive.search.SearchResults;
import paperarchive.text.FormulaConverter;
import paperarchive.text.TitleRenderer;
import paperarchive.write.PaperRecord;
import paperarchive.write.RecordYaml;

/**
 * The MCP tools: search papers, get the record of a paper, related papers, and citations. They
 * never write anything. Thread-safe.
 */
final class ArchiveTools {
    /** A text result; errors are results, too, so an assistant can correct its request. */
    record Answer(String text, boolean refused) {
        static Answer of(String text) {
            return new Answer(text, false);
        }

        static Answer refusal(String text) {
            return new Answer(text, true);
        }
    }

    static final int MOST_RESULTS = 50;

    private final SiteModel site;
    private final Path output;
    private final Map<String, Paper> papers = new LinkedHashMap<>();
    private final TitleRenderer titles = new TitleRenderer(new FormulaConverter());
    private Optional<RelatedPapers> related = Optional.empty();

    /**
     * The tools of an archive.
     *
     * @param output the built site, whose index is searched
     */
    ArchiveTools(SiteModel site, Path output) {
        this.site = site;
        this.output = output;
        for (Paper paper : site.catalogue().papers()) {
            papers.put(paper.id().value(), paper);
            for (PaperId alias : paper.aliases()) {
                papers.putIfAbsent(alias.value(), paper);
            }
        }
    }

    Answer search(String query, int limit) {
        try {
            SearchResults results =
                    SearchEngine.open(output)
                            .search(query + " ", Math.max(1, Math.min(limit, MOST_RESULTS)));
            List<String> lines = new ArrayList<>();
            lines.add(results.total() + (results.total() == 1 ? " paper" : " papers"));
            for (SearchResults.Correction correction : results.corrections()) {
                lines.add(
                        "searched \"" + correction.meant() + "\" for \"" + correction.word() + '"');
            }
            if (results.partial()) {
                lines.add("no paper has all words; these have most of them");
            }
            for (SearchResults.Hit hit : results.papers()) {
                lines.add("- " + hit.id() + ": " + hit.title() + facts(hit.by(), hit.date()));
            }
            return Answer.of(String.join("\n", lines));
        } catch (NoSuchFileException e) {
            return Answer.refusal(
                    "There is no search index in " + output + ". Run: paper-archive build");
        } catch (IOException e) {
            return Answer.refusal("The search index cannot be read: " + e.getMessage());
        }
    }

    private static String facts(String by, String date) {
        List<String> facts = new ArrayList<>();
        for (String fact : List.of(by, date)) {
            if (!fact.isEmpty()) {
                facts.add(fact);
            }
        }
        return facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")";
    }

    Answer get(String id) {
        Paper paper = papers.get(id);
        if (paper == null) {
            return unknown(id);
        }
        String record = RecordYaml.text(PaperRecord.of(paper));
        return Answer.of(record + "# page: " + address(paper) + "\n");
    }

    /** Returns the address of a paper's page; without a base URL the path in the site. */
    private String address(Paper paper) {
        return site.settings().baseUrl() + "papers/" + paper.id().value() + "/";
    }

    private static Answer unknown(String id) {
        return Answer.refusal(
                "There is no paper with the id \"" + id + "\". Use search to find ids.");
    }

    Answer related(String id) {
        Paper paper = papers.get(id);
        if (paper == null) {
            return unknown(id);
        }
        List<String> lines = new ArrayList<>();
        for (RelatedPapers.Related other : relations().to(paper)) {
            lines.add(
                    "- "
                            + other.paper().id().value()
                            + ": "
                            + titles.words(other.paper().title())
                            + (other.shared().isEmpty()
                                    ? ""
                                    : " (shared: " + String.join(", ", other.shared()) + ")"));
        }
        return Answer.of(lines.isEmpty() ? "no related papers" : String.join("\n", lines));
    }

    /** Created lazily, because it reads all abstracts. */
    private synchronized RelatedPapers relations() {
        if (related.isEmpty()) {
            SearchData words = new SearchData(new FormulaConverter());
            related = Optional.of(words.related(site.catalogue().papers()));
        }
        return related.get();
    }

    Answer cite(String id, String format) {
        Paper paper = papers.get(id);
        if (paper == null) {
            return unknown(id);
        }
        for (CitationFormat known : CitationFormat.values()) {
            if (formatName(known).equals(format)) {
                String permanent = site.settings().baseUrl().isEmpty() ? "" : address(paper);
                return Answer.of(
                        known.of(
                                Citation.of(
                                        paper, site.citationKeys().of(paper), permanent, titles)));
            }
        }
        return Answer.refusal(
                "There is no format \"" + format + "\"; the formats are " + formats() + ".");
    }

    private static String formatName(CitationFormat format) {
        return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code bibtex}, {@code ris} and so on. */
    static List<String> formats() {
        List<String> names = new ArrayList<>();
        for (CitationFormat format : CitationFormat.values()) {
            names.add(formatName(format));
        }
        return names;
    }
}
