package paperarchive.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import paperarchive.output.Alternate;
import paperarchive.output.Generator;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFile;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.CompanionFiles;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.template.Templates;
import paperarchive.template.ValueHasher;
import paperarchive.text.FormulaConverter;

/**
 * Contributes the machine-readable files below {@code api/}: all records (in one file, by year, and
 * one by one), changes, and the lists of ResourceSync and OAI-PMH.
 */
public final class ApiFiles implements Generator {
    static final String ALL = "api/papers.jsonl.gz";
    static final String CHANGES = "api/changes.json";
    static final String SCHEMA = "api/record.schema.json";

    private static final String PAPERS = "papers/";

    private final Templates templates;
    private final FormulaConverter formulas;
    private volatile Set<String> withFiles = Set.of();
    private volatile boolean linked;

    /**
     * The machine-readable files of a site.
     *
     * @param formulas the converter that the pages use, so that each formula is converted once
     */
    public ApiFiles(Templates templates, FormulaConverter formulas) {
        this.templates = templates;
        this.formulas = formulas;
    }

    @Override
    public String name() {
        return "api";
    }

    /** Returns the path of the records of a year: {@code api/year/2025.jsonl.gz}. */
    static String year(String year) {
        return "api/year/" + year + ".jsonl.gz";
    }

    @Override
    public List<OutputFile> files(SiteModel site, LinkTargets targets) {
        Settings settings = site.settings();
        SiteUrls urls = new SiteUrls(settings.baseUrl());
        boolean beside = CompanionFiles.of(site).besidePapers();
        List<Paper> shown = shown(site);
        NavigableMap<String, List<Paper>> years = new TreeMap<>();
        shown.forEach(
                paper ->
                        years.computeIfAbsent(RecordDates.year(paper), y -> new ArrayList<>())
                                .add(paper));
        List<OutputFile> files = new ArrayList<>();
        files.add(new RecordLines(new SitePath(ALL), site.archive().papers(), Optional::empty));
        files.add(LazyFile.always(SCHEMA, "schema", ApiFiles::schema));
        ApiIndex index = new ApiIndex(site, targets, urls, years);
        files.add(made("api/index.json", () -> index.json()));
        files.add(LazyFile.always(CHANGES, "json", () -> Changes.of(site.archive()).json()));
        if (StaticRepository.isPossible(settings, shown.size())) {
            files.add(
                    LazyFile.always(
                            StaticRepository.PATH,
                            "oai",
                            () -> StaticRepository.bytes(settings, shown, formulas)));
        }
        if (beside) {
            addFilesOfPapers(site, targets, files, years);
        }
        if (urls.areAbsolute()) {
            ResourceSync lists = new ResourceSync(urls, RecordDates.updated(shown));
            files.addAll(
                    beside
                            ? lists.files(records(shown), Changes.of(site.archive()).inOrder())
                            : lists.files(List.of(all(shown)), List.of()));
        }
        return files;
    }

    /** Returns the papers that lists show, sorted by id. */
    private static List<Paper> shown(SiteModel site) {
        return site.archive().papers().stream().filter(ResourceSync::isThere).toList();
    }

    private static OutputFile made(String path, Supplier<Object> json) {
        return LazyFile.always(path, "json", () -> JsonText.bytes(json.get()));
    }

    private void addFilesOfPapers(
            SiteModel site,
            LinkTargets targets,
            List<OutputFile> files,
            NavigableMap<String, List<Paper>> years) {
        Linkset linkset = new Linkset(new SiteUrls(site.settings().baseUrl()), targets);
        PaperFileMaker maker = new PaperFileMaker(site, templates, linkset);
        Set<String> pages = new HashSet<>();
        years.forEach(
                (year, papers) -> {
                    SitePath path = new SitePath(year(year));
                    files.add(new RecordLines(path, papers, () -> hash(papers, maker)));
                });
        for (Paper paper : shown(site)) {
            files.addAll(maker.files(paper));
            pages.add(SiteUrls.beside(paper, ""));
        }
        withFiles = pages;
        linked = !site.settings().baseUrl().isEmpty();
    }

    private Optional<String> hash(List<Paper> papers, PaperFileMaker maker) {
        ValueHasher hash = templates.hasher().add("records");
        papers.forEach(paper -> hash.add(maker.hash(paper)));
        return Optional.of(hash.value().hex());
    }

    private static List<ResourceSync.Resource> records(List<Paper> papers) {
        return papers.stream()
                .map(
                        paper ->
                                new ResourceSync.Resource(
                                        SiteUrls.record(paper),
                                        RecordDates.updated(paper),
                                        "application/json"))
                .toList();
    }

    private static ResourceSync.Resource all(List<Paper> papers) {
        return new ResourceSync.Resource(ALL, RecordDates.updated(papers), "application/gzip");
    }

    @Override
    public List<Alternate> alternates(SitePath page) {
        String address = page.address();
        if (!address.startsWith(PAPERS) || !withFiles.contains(address)) {
            return List.of();
        }
        String id = address.substring(PAPERS.length(), address.length() - 1);
        List<Alternate> links = new ArrayList<>();
        links.add(
                new Alternate(
                        "alternate",
                        "text/markdown",
                        "Markdown",
                        new SitePath(address + "index.md")));
        links.add(
                new Alternate(
                        "describedby",
                        "application/json",
                        templates.words().text("record"),
                        new SitePath("api/papers/" + id + ".json")));
        if (linked) {
            links.add(
                    new Alternate(
                            "linkset",
                            "application/linkset+json",
                            templates.words().text("links"),
                            new SitePath(address + "linkset.json")));
        }
        return links;
    }

    /** Returns the schema of a record, as the documentation has it. */
    private static byte[] schema() {
        try (InputStream in =
                ApiFiles.class.getResourceAsStream("/paperarchive/api/record.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks the schema of a record");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
