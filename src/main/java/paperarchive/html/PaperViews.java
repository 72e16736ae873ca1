package paperarchive.html;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import paperarchive.cite.Bibtex;
import paperarchive.cite.Citation;
import paperarchive.cite.CitationKeys;
import paperarchive.cite.ReferenceText;
import paperarchive.output.OutputWarning;
import paperarchive.paper.Author;
import paperarchive.paper.Identifier;
import paperarchive.paper.IdentifierAddress;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.Publication;
import paperarchive.paper.Settings;
import paperarchive.paper.Status;
import paperarchive.paper.Version;
import paperarchive.paper.WebAddress;
import paperarchive.plan.Catalogue;
import paperarchive.plan.CompanionFiles;
import paperarchive.plan.PaperPage;
import paperarchive.plan.SiteModel;
import paperarchive.plan.Term;
import paperarchive.text.Excerpt;
import paperarchive.text.FormulaConverter;
import paperarchive.text.Markdown;
import paperarchive.text.TitleRenderer;
import paperarchive.words.Words;

/** Creates the view of a paper for its own page, and the parts that lists share with it. */
final class PaperViews {
    private static final View.Link NO_LINK = new View.Link("", "");
    private static final int DESCRIPTION = 155;
    private static final int NEIGHBOUR = 48;

    /** Types that need no label, because the venue already implies them. */
    private static final Set<String> USUAL_TYPES =
            Set.of("", "article", "article-journal", "paper-conference");

    private final Catalogue catalogue;
    private final Settings settings;
    private final Words words;
    private final Discussion discussion;
    private final CorrectionLink correction;
    private final FormulaConverter formulas;
    private final CitationKeys keys;
    private final TitleRenderer titles;
    private final Markdown markdown;
    private final TemplateHTMLOutputModel none = EscapedHtml.ready("");

    /** Papers that may have a formula that cannot be converted; only these are read again. */
    private final Set<PaperId> suspects = ConcurrentHashMap.newKeySet();

    private final Map<PaperId, String> excerpts = new ConcurrentHashMap<>();

    PaperViews(SiteModel site, Words words, FormulaConverter formulas) {
        this.keys = site.citationKeys();
        this.catalogue = site.catalogue();
        this.settings = site.settings();
        this.words = words;
        this.discussion = new Discussion(settings);
        this.correction = new CorrectionLink(settings);
        this.formulas = formulas;
        this.titles = new TitleRenderer(formulas);
        this.markdown = new Markdown(text -> WebAddress.of(text).orElse(""), 2, formulas);
    }

    /**
     * Returns warnings about a paper's record that are only found while its page is rendered. Call
     * it after {@link #paper}.
     */
    List<OutputWarning> warnings(Paper paper) {
        return suspects.contains(paper.id())
                ? UnreadFormulas.of(paper, markdown, formulas)
                : List.of();
    }

    /** Returns the title with its mathematics. */
    TemplateHTMLOutputModel heading(Paper paper) {
        return EscapedHtml.ready(titles.html(paper.title()));
    }

    /** Returns a paper's title in plain text. */
    String title(Paper paper) {
        return titles.words(paper.title());
    }

    /** Returns the view of a paper for its own page. */
    View.Paper paper(PaperPage.OfPaper page, PageTexts texts, Hrefs hrefs) {
        Paper paper = page.paper();
        int timesUnread = formulas.timesUnread();
        List<View.Person> people = people(paper, hrefs);
        int shown = Math.min(people.size(), settings.authorsFolded());
        PaperViewBuilder view = new PaperViewBuilder();
        view.id = paper.id().value();
        view.title = title(paper);
        view.heading = heading(paper);
        view.people = people.subList(0, shown);
        view.folded = people.subList(shown, people.size());
        view.more = words.count("moreCount", people.size() - shown);
        view.by = AuthorViews.beside(paper, words);
        view.published = paper.published().map(d -> DateViews.of(d, words)).orElse(DateViews.NONE);
        view.listed =
                paper.listed().map(d -> DateViews.day(d, hrefs, words)).orElse(DateViews.NONE);
        view.appeared = appeared(paper, hrefs);
        view.summary = texts.summaryHtml();
        view.text = texts.abstractHtml();
        if (formulas.timesUnread() != timesUnread) {
            suspects.add(paper.id());
        }
        view.tags = tags(paper, hrefs);
        view.links = PaperLinks.all(paper, words);
        view.discussion = discussion.address(paper);
        view.correction = correction.address(paper);
        view.giscus = discussion.widget();
        view.facts = facts(paper);
        view.upvotes = words.some("upvoteCount", paper.upvotes());
        view.comments = words.some("commentCount", paper.comments());
        view.versions = paper.versions().stream().map(this::version).toList();
        view.status = paper.status().map(s -> status(s, hrefs)).stream().toList();
        view.replaces = catalogue.replacedBy(paper).stream().map(p -> link(p, hrefs)).toList();
        view.previous = page.previous().map(p -> neighbour(p, hrefs)).stream().toList();
        view.next = page.next().map(p -> neighbour(p, hrefs)).stream().toList();
        view.language = paper.language();
        view.direction = WritingDirection.within(settings.language(), paper.language());
        view.pdf = PaperLinks.ownPdf(paper, settings.baseUrl());
        String address = Hrefs.absolute(settings.baseUrl(), page.path());
        Citation citation = Citation.of(paper, keys.of(paper), address, titles);
        view.citation = citation(paper, texts);
        view.bibtex = Bibtex.of(citation);
        if (CompanionFiles.of(settings, catalogue.papers().size()).besidePapers()) {
            view.citation = CitationTags.withMore(view.citation, citation, address);
            view.reference = ReferenceText.plain(citation);
            view.signposts = Signposts.of(paper, address);
            view.data = StructuredData.of(citation, settings, address);
        }
        return view.build();
    }

    private List<View.Named> citation(Paper paper, PageTexts texts) {
        boolean whole = catalogue.papers().size() <= settings.citationAbstractsUpTo();
        String text = whole ? texts.abstractText().words(Integer.MAX_VALUE) : "";
        return CitationTags.of(paper, text);
    }

    /** Returns the meta description of the paper. */
    String description(Paper paper, PageTexts texts) {
        String text = texts.beginning(DESCRIPTION);
        return text.isEmpty() ? AuthorViews.named(paper, settings.authorsShown(), words) : text;
    }

    PageTexts texts(Paper paper) {
        return PageTexts.of(paper, markdown);
    }

    View.Link link(Paper paper, Hrefs hrefs) {
        return new View.Link(title(paper), hrefs.to(paper.id()));
    }

    private View.Link neighbour(Paper paper, Hrefs hrefs) {
        return new View.Link(Excerpt.of(title(paper), NEIGHBOUR), hrefs.to(paper.id()));
    }

    View.Status status(Status status, Hrefs hrefs) {
        View.Link by =
                status.by()
                        .flatMap(catalogue::paper)
                        .map(paper -> link(paper, hrefs))
                        .orElse(NO_LINK);
        String word = status.state().word();
        View.Date date = status.date().map(d -> DateViews.of(d, words)).orElse(DateViews.NONE);
        return new View.Status(word, words.text(word), date, status.note(), status.url(), by);
    }

    /**
     * Returns the beginning of the abstract; cached in a small archive, where a dozen lists show
     * it.
     */
    String excerpt(Paper paper) {
        return catalogue.papers().size() <= settings.fullListsUpTo()
                ? excerpts.computeIfAbsent(paper.id(), id -> newExcerpt(paper))
                : newExcerpt(paper);
    }

    private String newExcerpt(Paper paper) {
        int most = settings.excerpt();
        String text = paper.abstractText();
        return most == 0 || text.isEmpty() ? "" : Excerpt.of(markdown.words(text, most), most);
    }

    /** Returns a text of a record. */
    TemplateHTMLOutputModel html(String text) {
        return text.isEmpty() ? none : EscapedHtml.ready(markdown.html(text));
    }

    private List<View.Person> people(Paper paper, Hrefs hrefs) {
        List<Term> terms = catalogue.termsOf(paper).authors();
        boolean isolated = AuthorViews.areIsolated(paper.authors());
        List<View.Person> people = new ArrayList<>(paper.authors().size());
        for (int i = 0; i < paper.authors().size(); i++) {
            Author author = paper.authors().get(i);
            boolean linked = i < terms.size() && terms.get(i).hasPage();
            people.add(
                    new View.Person(
                            author.name(),
                            author.indexName(),
                            linked ? hrefs.to(terms.get(i).path()) : "",
                            author.orcid(),
                            author.affiliation(),
                            author.url(),
                            isolated));
        }
        return people;
    }

    private List<View.Link> appeared(Paper paper, Hrefs hrefs) {
        Publication in = paper.publication();
        List<View.Link> parts = new ArrayList<>();
        catalogue
                .termsOf(paper)
                .venue()
                .ifPresent(v -> parts.add(new View.Link(v.name(), hrefs.to(v.path()))));
        addPart(parts, "volume", "volume", in.volume());
        addPart(parts, "number", "number", in.number());
        addPart(parts, "pagesOfVolume", "pages", in.pages());
        if (!in.publisher().isEmpty()) {
            parts.add(new View.Link(in.publisher(), ""));
        }
        return parts;
    }

    private void addPart(List<View.Link> parts, String word, String name, String text) {
        if (!text.isEmpty()) {
            parts.add(new View.Link(words.text(word, Map.of(name, text)), ""));
        }
    }

    /** Returns the tags with links to their pages. */
    List<View.Link> tags(Paper paper, Hrefs hrefs) {
        List<View.Link> links = new ArrayList<>(paper.tags().size());
        for (Term tag : catalogue.termsOf(paper).tags()) {
            links.add(new View.Link(tag.name(), hrefs.to(tag.path())));
        }
        return links;
    }

    private List<View.Named> facts(Paper paper) {
        List<View.Named> facts = new ArrayList<>();
        for (Identifier identifier : paper.identifiers()) {
            if (IdentifierAddress.of(identifier).isEmpty()) {
                addFact(facts, SchemeNames.of(identifier.scheme(), words), identifier.value());
            }
        }
        addFact(facts, words.text("type"), type(paper.type()));
        addFact(facts, words.text("language"), paper.language());
        addFact(facts, words.text("license"), paper.license());
        addFact(facts, words.text("submittedBy"), paper.submittedBy());
        return facts;
    }

    /** {@code book review} for {@code review-book}; empty for a type that is usual. */
    private String type(String type) {
        if (USUAL_TYPES.contains(type)) {
            return "";
        }
        StringBuilder key = new StringBuilder("type");
        for (String part : type.split("[-_]", -1)) {
            key.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return words.text(key.toString());
    }

    private static void addFact(List<View.Named> facts, String name, String text) {
        if (!text.isEmpty()) {
            facts.add(new View.Named(name, text, ""));
        }
    }

    private View.Version version(Version version) {
        return new View.Version(
                version.version(),
                version.date().map(d -> DateViews.of(d, words)).orElse(DateViews.NONE),
                version.note(),
                version.url());
    }

    /**
     * Returns the prefix of the title of a paper that should not be relied on, wherever only the
     * title is shown: {@code "[RETRACTED] "}; otherwise empty.
     *
     * <p>Source: Crossref and PubMed mark titles so; {@code src/docs/statuses.md}.
     */
    static String notice(Paper paper, Words words) {
        boolean warned = paper.is(Status.State.RETRACTED) || paper.is(Status.State.WITHDRAWN);
        String word = paper.status().map(status -> status.state().word()).orElse("");
        return warned ? words.text(word + "Mark") + " " : "";
    }
}
