package paperarchive.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paperarchive.cite.CitationFormat;
import paperarchive.output.Alternate;
import paperarchive.output.Generator;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFile;
import paperarchive.paper.Paper;
import paperarchive.plan.CompanionFiles;
import paperarchive.plan.Page;
import paperarchive.plan.Period;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.plan.Term;
import paperarchive.template.Templates;
import paperarchive.text.FormulaConverter;

/**
 * Contributes the citations of each paper, of each list, and of the whole archive, in the formats
 * that apply to each. If papers have no companion files, lists have no citations either, because
 * each paper is in about ten lists and would be copied ten times.
 */
public final class BibliographyFiles implements Generator {
    /** The file name, without extension, of the whole archive's files. */
    private static final String ARCHIVE = "archive";

    private final Templates templates;
    private final FormulaConverter formulas;
    private volatile Map<SitePath, List<Alternate>> alternates = Map.of();

    /**
     * The citations of a site.
     *
     * @param formulas the converter that the pages use, so that each formula is converted once
     */
    public BibliographyFiles(Templates templates, FormulaConverter formulas) {
        this.templates = templates;
        this.formulas = formulas;
    }

    @Override
    public String name() {
        return "citations";
    }

    @Override
    public List<OutputFile> files(SiteModel site, LinkTargets targets) {
        CitationTexts papers = new CitationTexts(site, templates, formulas);
        CompanionFiles rule = CompanionFiles.of(site);
        List<OutputFile> files = new ArrayList<>();
        Map<SitePath, List<Alternate>> beside = new HashMap<>();
        for (Map.Entry<SitePath, CitedPaperList> list : lists(site, rule).entrySet()) {
            List<Alternate> others = new ArrayList<>();
            boolean paper =
                    list.getValue().papers().size() == 1
                            && list.getKey().equals(Page.pathOf(list.getValue().papers().get(0)));
            for (CitationFormat format : CitationFormat.values()) {
                if (!(paper ? format.isBesidePapers() : format.isBesideLists())) {
                    continue;
                }
                OutputFile file = new BibliographyFile(papers, list.getValue(), format);
                files.add(file);
                others.add(
                        new Alternate(
                                paper ? "describedby" : "alternate",
                                format.mediaType(),
                                paper ? format.title() : titleOfList(format),
                                file.path()));
            }
            beside.put(list.getKey(), List.copyOf(others));
        }
        if (!site.catalogue().papers().isEmpty()) {
            CitedPaperList all = new CitedPaperList(ARCHIVE, site.catalogue().papers());
            for (CitationFormat format : CitationFormat.values()) {
                files.add(new PackedBibliography(new BibliographyFile(papers, all, format)));
            }
        }
        alternates = Map.copyOf(beside);
        return files;
    }

    private String titleOfList(CitationFormat format) {
        return templates.words().text("citationsAs", Map.of("format", format.title()));
    }

    /** Returns the companion files of pages, by page. */
    private static Map<SitePath, CitedPaperList> lists(SiteModel site, CompanionFiles rule) {
        Map<SitePath, CitedPaperList> lists = new TreeMap<>();
        if (!rule.besidePapers()) {
            return lists;
        }
        for (Paper paper : site.catalogue().papers()) {
            SitePath page = Page.pathOf(paper);
            lists.put(page, CitedPaperList.beside(page, List.of(paper)));
        }
        for (Period.Kind kind : Period.Kind.values()) {
            site.catalogue()
                    .periods(kind)
                    .forEach((p, papers) -> add(p.path(), papers, rule, lists));
        }
        for (Term.Kind kind : Term.Kind.values()) {
            if (kind != Term.Kind.AUTHOR || site.settings().authorPages().exist()) {
                for (Term term : site.catalogue().terms(kind)) {
                    if (term.hasPage()) {
                        add(term.path(), term.papers(), rule, lists);
                    }
                }
            }
        }
        return lists;
    }

    private static void add(
            SitePath page,
            List<Paper> papers,
            CompanionFiles rule,
            Map<SitePath, CitedPaperList> lists) {
        if (rule.besideListOf(papers.size())) {
            lists.put(page, CitedPaperList.beside(page, papers));
        }
    }

    @Override
    public List<Alternate> alternates(SitePath page) {
        return alternates.getOrDefault(page, List.of());
    }
}
