package paperarchive.bibliography;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import paperarchive.cite.Citation;
import paperarchive.cite.CitationFormat;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.plan.CompanionFiles;
import paperarchive.plan.Page;
import paperarchive.plan.SiteModel;
import paperarchive.template.Templates;
import paperarchive.template.ValueHash;
import paperarchive.template.ValueHasher;
import paperarchive.text.FormulaConverter;
import paperarchive.text.TitleRenderer;

/**
 * The citation of each paper in each format, written once for all its files. It is not cached if
 * only the files of the whole archive need it. Many threads may share one instance.
 */
final class CitationTexts {
    private final SiteModel site;
    private final boolean inManyFiles;
    private final Templates templates;
    private final TitleRenderer titles;
    private final Map<PaperId, ValueHash> hashes = new ConcurrentHashMap<>();
    private final Map<CitationFormat, Map<PaperId, String>> written = new ConcurrentHashMap<>();

    CitationTexts(SiteModel site, Templates templates, FormulaConverter formulas) {
        this.site = site;
        this.inManyFiles = CompanionFiles.of(site).besidePapers();
        this.titles = new TitleRenderer(formulas);
        this.templates = templates;
    }

    ValueHasher hasher() {
        return templates.hasher();
    }

    /** Returns a hash of all that the citation of a paper depends on. */
    ValueHash hash(Paper paper) {
        return hashes.computeIfAbsent(
                paper.id(),
                id ->
                        hasher().add(key(paper))
                                .add(permanent(paper))
                                .add(paper.title())
                                .add(paper.authors())
                                .add(paper.authorTotal())
                                .add(paper.organization())
                                .add(paper.published())
                                .add(paper.listed())
                                .add(paper.type())
                                .add(paper.publication())
                                .add(paper.identifiers())
                                .add(paper.links())
                                .add(paper.tags())
                                .add(paper.status())
                                .add(paper.language())
                                .value());
    }

    /** Returns the citation in a format. */
    String written(Paper paper, CitationFormat format) {
        if (!format.isBesideLists()) {
            // Only one or two files need it.
            return format.of(Citation.of(paper, key(paper), permanent(paper), titles));
        }
        return inManyFiles
                ? written.computeIfAbsent(format, f -> new ConcurrentHashMap<>())
                        .computeIfAbsent(paper.id(), id -> write(paper, format))
                : write(paper, format);
    }

    private String write(Paper paper, CitationFormat format) {
        return format.of(Citation.of(paper, key(paper), permanent(paper), titles));
    }

    private String key(Paper paper) {
        return site.citationKeys().of(paper);
    }

    private String permanent(Paper paper) {
        String base = site.settings().baseUrl();
        return base.isEmpty() ? "" : base + Page.pathOf(paper).address();
    }
}
