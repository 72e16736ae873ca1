package paperarchive.render;

import freemarker.core.TemplateHTMLOutputModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import paperarchive.paper.Author;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;
import paperarchive.paper.Settings;
import paperarchive.paper.Status;
import paperarchive.paper.Version;
import paperarchive.paper.WebAddress;
import paperarchive.plan.Catalogue;
import paperarchive.plan.Page;
import paperarchive.plan.PaperPage;
import paperarchive.plan.Period;
import paperarchive.plan.Term;

/** A paper as templates see it: whole on its own page, in short in a list. */
final class PaperViews {
    private static final View.Date NO_DATE = new View.Date("", "", "");
    private static final View.Link NO_LINK = new View.Link("", "");
    private static final List<String> FIRST_LINKS = List.of("pdf", "code", "project", "page");
    private static final Comparator<Link> FIRST_LINKS_FIRST =
            Comparator.comparingInt((Link link) -> rank(link.name())).thenComparing(Link::name);
    private static final int DESCRIPTION = 150;

    private final Catalogue catalogue;
    private final Settings settings;
    private final Formulas formulas;
    private final Titles titles;
    private final Markdown markdown;
    private final TemplateHTMLOutputModel none = HtmlText.ready("");

    PaperViews(Catalogue catalogue, Settings settings, Formulas formulas) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.formulas = formulas;
        this.titles = new Titles(formulas);
        this.markdown = new Markdown(text -> WebAddress.of(text).orElse(""), 2, formulas);
    }

    /** What people should mend in a paper's record, that only its page brings to light. */
    List<PaperWarning> warnings(Paper paper) {
        return UnreadFormulas.of(paper, formulas);
    }

    /** A paper's title in plain text. */
    String title(Paper paper) {
        return titles.words(paper.title());
    }

    /** The paper in short, for long lists: neither texts nor tags nor links. */
    View.Entry brief(Paper paper, Hrefs hrefs) {
        return entry(paper, hrefs, none, "", List.of(), List.of());
    }

    /** The paper in a list, with all that a reader wants to choose by. */
    View.Entry entry(Paper paper, Hrefs hrefs) {
        return entry(
                paper,
                hrefs,
                html(paper.summary()),
                excerpt(paper),
                tags(paper, hrefs),
                links(paper));
    }

    private View.Entry entry(
            Paper paper,
            Hrefs hrefs,
            TemplateHTMLOutputModel summary,
            String excerpt,
            List<View.Link> tags,
            List<View.Link> links) {
        return new View.Entry(
                paper.id().value(),
                title(paper),
                titles.html(paper.title()),
                hrefs.to(Page.pathOf(paper)),
                People.inList(paper, settings.authorsShown()),
                date(paper, hrefs),
                count(paper.upvotes(), "upvote"),
                count(paper.comments(), "comment"),
                summary,
                excerpt,
                tags,
                links,
                mark(paper),
                paper.language());
    }

    /** The paper on its own page. */
    View.Paper paper(PaperPage.OfPaper page, Hrefs hrefs) {
        Paper paper = page.paper();
        return new View.Paper(
                paper.id().value(),
                title(paper),
                titles.html(paper.title()),
                people(paper, hrefs),
                People.beside(paper),
                paper.published().map(PaperViews::date).orElse(NO_DATE),
                paper.listed().map(day -> dayLink(day, hrefs)).orElse(NO_DATE),
                paper.type(),
                appeared(paper, hrefs),
                html(paper.summary()),
                html(paper.abstractText()),
                tags(paper, hrefs),
                links(paper),
                paper.identifiers().stream().map(PaperViews::identifier).toList(),
                count(paper.upvotes(), "upvote"),
                count(paper.comments(), "comment"),
                paper.versions().stream().map(PaperViews::version).toList(),
                paper.status().map(s -> status(s, hrefs)).stream().toList(),
                catalogue.replacedBy(paper).stream().map(p -> link(p, hrefs)).toList(),
                page.previous().map(p -> link(p, hrefs)).stream().toList(),
                page.next().map(p -> link(p, hrefs)).stream().toList(),
                paper.submittedBy(),
                paper.license(),
                paper.language(),
                pdf(paper));
    }

    private static String pdf(Paper paper) {
        for (Link link : paper.links()) {
            if (link.name().equals("pdf")) {
                return link.address();
            }
        }
        return "";
    }

    /** One or two lines about the paper, for search engines. */
    String description(Paper paper) {
        String text = paper.summary().isEmpty() ? paper.abstractText() : paper.summary();
        return Excerpt.of(markdown.words(text, DESCRIPTION), DESCRIPTION);
    }

    View.Link link(Paper paper, Hrefs hrefs) {
        return new View.Link(title(paper), hrefs.to(Page.pathOf(paper)));
    }

    View.Status status(Status status, Hrefs hrefs) {
        View.Link by =
                status.by()
                        .flatMap(catalogue::paper)
                        .map(paper -> link(paper, hrefs))
                        .orElse(NO_LINK);
        String word = status.state().word();
        String label = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        View.Date date = status.date().map(PaperViews::date).orElse(NO_DATE);
        return new View.Status(word, label, date, status.note(), status.url(), by);
    }

    private String excerpt(Paper paper) {
        return settings.excerpt() == 0 || paper.abstractText().isEmpty()
                ? ""
                : Excerpt.of(
                        markdown.words(paper.abstractText(), settings.excerpt()),
                        settings.excerpt());
    }

    private TemplateHTMLOutputModel html(String text) {
        return text.isEmpty() ? none : HtmlText.ready(markdown.html(text));
    }

    private List<View.Person> people(Paper paper, Hrefs hrefs) {
        List<Term> pages = settings.authorPages() ? catalogue.termsOf(paper).authors() : List.of();
        List<View.Person> people = new ArrayList<>(paper.authors().size());
        for (int i = 0; i < paper.authors().size(); i++) {
            Author author = paper.authors().get(i);
            people.add(
                    new View.Person(
                            author.name(),
                            author.indexName(),
                            i < pages.size() ? hrefs.to(pages.get(i).path()) : "",
                            author.orcid(),
                            author.affiliation(),
                            author.url()));
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
        addPart(parts, "volume ", in.volume());
        addPart(parts, "number ", in.number());
        addPart(parts, "pages ", in.pages());
        addPart(parts, "", in.publisher());
        return parts;
    }

    private static void addPart(List<View.Link> parts, String noun, String text) {
        if (!text.isEmpty()) {
            parts.add(new View.Link(noun + text, ""));
        }
    }

    private List<View.Link> tags(Paper paper, Hrefs hrefs) {
        List<View.Link> links = new ArrayList<>(paper.tags().size());
        for (Term tag : catalogue.termsOf(paper).tags()) {
            links.add(new View.Link(tag.name(), hrefs.to(tag.path())));
        }
        return links;
    }

    private static List<View.Link> links(Paper paper) {
        List<Link> sorted = new ArrayList<>(paper.links());
        sorted.sort(FIRST_LINKS_FIRST);
        List<View.Link> links = new ArrayList<>(sorted.size());
        for (Link link : sorted) {
            links.add(new View.Link(Labels.of(link.name()), link.address()));
        }
        return links;
    }

    private static int rank(String name) {
        int rank = FIRST_LINKS.indexOf(name);
        return rank < 0 ? FIRST_LINKS.size() : rank;
    }

    private static View.Named identifier(Identifier identifier) {
        return new View.Named(
                Labels.of(identifier.scheme()),
                identifier.value(),
                IdentifierAddress.of(identifier));
    }

    private static View.Version version(Version version) {
        return new View.Version(
                version.version(),
                version.date().map(PaperViews::date).orElse(NO_DATE),
                version.note(),
                version.url());
    }

    /** When it appeared, or else the day it is listed. */
    private static View.Date date(Paper paper, Hrefs hrefs) {
        if (paper.published().isPresent()) {
            return date(paper.published().get());
        }
        return paper.listed().isPresent() ? dayLink(paper.listed().get(), hrefs) : NO_DATE;
    }

    private static View.Date dayLink(LocalDate day, Hrefs hrefs) {
        Period period = Period.Kind.DAY.of(day);
        return new View.Date(period.label(), period.key(), hrefs.to(period.path()));
    }

    /**
     * A date as well as it is known: {@code 25 December 2023}, {@code December 2023}, {@code 2023}.
     */
    private static View.Date date(PartialDate date) {
        Period.Kind kind =
                date.day() > 0
                        ? Period.Kind.DAY
                        : date.month() > 0 ? Period.Kind.MONTH : Period.Kind.YEAR;
        return new View.Date(kind.of(date.earliest()).label(), date.toString(), "");
    }

    private static String count(OptionalInt number, String noun) {
        return number.isPresent() ? Counting.of(number.getAsInt(), noun) : "";
    }

    private static String mark(Paper paper) {
        if (paper.status().isEmpty() || paper.is(Status.State.CORRECTED)) {
            return "";
        }
        return paper.status().get().state().word();
    }
}
