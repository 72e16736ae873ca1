package paperarchive.llms;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import paperarchive.output.Generator;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFile;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.problem.Counting;

/**
 * Contributes {@code llms.txt}, which describes the archive, its main pages and its data for
 * language models.
 *
 * <p>Source of the form: llmstxt.org, "Format": a heading, a quoted summary, then lists of links.
 */
public final class LlmsText implements Generator {
    @Override
    public String name() {
        return "llms";
    }

    @Override
    public List<OutputFile> files(SiteModel site, LinkTargets targets) {
        return List.of(new TextFile(new SitePath("llms.txt"), site, targets));
    }

    private record TextFile(SitePath path, SiteModel site, LinkTargets targets)
            implements OutputFile {
        @Override
        public byte[] bytes() {
            Settings settings = site.settings();
            StringBuilder text = new StringBuilder();
            text.append("# ").append(inLine(settings.title())).append("\n\n");
            if (!settings.description().isEmpty()) {
                text.append("> ").append(inLine(settings.description())).append("\n\n");
            }
            text.append(contents()).append("\n\n## Pages\n\n");
            link(text, "index.html", "Latest papers", "the papers of the latest days");
            link(text, "archive/index.html", "Archive", "each year, month and day with papers");
            link(text, "tags/index.html", "Tags", "papers by tag");
            link(text, "authors/index.html", "Authors", "papers by author");
            link(text, "venues/index.html", "Venues", "papers by venue");
            link(text, "trending/index.html", "Trending", "papers with the most votes");
            text.append("\n## Data\n\n");
            text.append("Each paper has a permanent page at ").append(root()).append("papers/ID/");
            text.append(", where ID is its id, with its abstract, links and BibTeX.");
            if (papersHaveFiles()) {
                text.append(" The same as Markdown is at ")
                        .append(root())
                        .append("papers/ID/index.md");
                text.append(", as JSON at ")
                        .append(root())
                        .append("api/papers/ID.json")
                        .append('.');
            }
            text.append("\n\n");
            link(text, "api/index.json", "Index", "the files for programs, with their addresses");
            link(text, "api/papers.jsonl.gz", "Records", "every paper, one JSON object a line");
            link(text, "api/changes.json", "Changes", "new and retracted papers, by day");
            link(text, "feed.xml", "Atom feed", "the latest papers");
            link(text, "stats/index.html", "Statistics", "the archive in numbers, as tables");
            link(text, "sitemap.xml", "Sitemap", "the address of every page");
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }

        private boolean papersHaveFiles() {
            List<Paper> papers = site.catalogue().papers();
            return !papers.isEmpty()
                    && targets.contains("api/papers/" + papers.get(0).id().value() + ".json");
        }

        /** {@code An archive of 46 papers, listed from 2023-12-25 to 2025-12-12.} */
        private String contents() {
            String papers = Counting.of(site.catalogue().papers().size(), "paper");
            NavigableMap<LocalDate, List<Paper>> days = site.catalogue().days();
            String listed =
                    days.isEmpty()
                            ? ""
                            : ", listed from " + days.firstKey() + " to " + days.lastKey();
            return "An archive of " + papers + listed + ".";
        }

        /** Adds a line for a file of the site. */
        private void link(StringBuilder text, String path, String name, String what) {
            if (targets.contains(path)) {
                text.append("- [").append(name).append("](").append(address(path)).append("): ");
                text.append(what).append('\n');
            }
        }

        /** Returns an absolute URL if the site has a base URL, otherwise a path from its root. */
        private String address(String path) {
            boolean known = !site.settings().baseUrl().isEmpty();
            return root() + (known ? new SitePath(path).address() : path);
        }

        private String root() {
            String baseUrl = site.settings().baseUrl();
            return baseUrl.isEmpty() ? "/" : baseUrl;
        }

        private static String inLine(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }
}
