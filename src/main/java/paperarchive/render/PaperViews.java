package paperarchive.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import paperarchive.paper.Author;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.PartialDate;
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
    private static final int DESCRIPTION = 160;

    private final Catalogue catalogue;
    private final Settings settings;
    private final Markdown markdown = new Markdown(text -> WebAddress.of(text).orElse(""));
    private final ConcurrentMap<PaperId, String> excerpts = new ConcurrentHashMap<>();

    PaperViews(Catalogue catalogue, Settings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /**
     * The paper in short, for long lists: neither texts nor tags nor links, names without links.
     */
    View.Entry brief(Paper paper, Hrefs hrefs) {
        List<Author> named = paper.authors();
        int shown = Math.min(named.size(), settings.authorsShown());
        return new View.Entry(
                paper.id().value(),
                paper.title(),
                hrefs.to(Page.pathOf(paper)),
                named.subList(0, shown).stream().map(PaperViews::nameOnly).toList(),
                named.isEmpty() ? 0 : paper.people() - shown,
                by(paper),
                published(paper).or(() -> listed(paper, hrefs)).orElse(NO_DATE),
                number(paper.upvotes()),
                number(paper.comments()),
                html(""),
                "",
                List.of(),
                List.of(),
                mark(paper),
                paper.language());
    }

    private static View.Person nameOnly(Author author) {
        return new View.Person(author.name(), author.indexName(), "", "", "", "");
    }

    /** The paper in a list, with all that a reader wants to choose by. */
    View.Entry entry(Paper paper, Hrefs hrefs) {
        List<Author> named = paper.authors();
        int shown = Math.min(named.size(), settings.authorsShown());
        return new View.Entry(
                paper.id().value(),
                paper.title(),
                hrefs.to(Page.pathOf(paper)),
                named.subList(0, shown).stream().map(a -> person(a, hrefs)).toList(),
                named.isEmpty() ? 0 : paper.people() - shown,
                by(paper),
                published(paper).or(() -> listed(paper, hrefs)).orElse(NO_DATE),
                number(paper.upvotes()),
                number(paper.comments()),
                html(paper.summary()),
                excerpt(paper),
                tags(paper, hrefs),
                links(paper),
                mark(paper),
                paper.language());
    }

    /** The paper on its own page. */
    View.Paper paper(PaperPage.OfPaper page, Hrefs hrefs) {
        Paper paper = page.paper();
        return new View.Paper(
                paper.id().value(),
                paper.title(),
                paper.authors().stream().map(a -> person(a, hrefs)).toList(),
                paper.authors().isEmpty() ? 0 : paper.people() - paper.authors().size(),
                by(paper),
                published(paper).orElse(NO_DATE),
                listed(paper, hrefs).orElse(NO_DATE),
                paper.type(),
                venue(paper, hrefs),
                paper.publication().volume(),
                paper.publication().number(),
                paper.publication().pages(),
                paper.publication().publisher(),
                html(paper.summary()),
                html(paper.abstractText()),
                tags(paper, hrefs),
                links(paper),
                paper.identifiers().stream().map(PaperViews::identifier).toList(),
                number(paper.upvotes()),
                number(paper.comments()),
                paper.versions().stream().map(PaperViews::version).toList(),
                paper.status().map(s -> status(s, hrefs)).stream().toList(),
                catalogue.replacedBy(paper).stream().map(p -> link(p, hrefs)).toList(),
                page.previous().map(p -> link(p, hrefs)).stream().toList(),
                page.next().map(p -> link(p, hrefs)).stream().toList(),
                paper.submittedBy(),
                paper.license(),
                paper.language(),
                paper.links().stream()
                        .filter(link -> link.name().equals("pdf"))
                        .map(Link::address)
                        .findFirst()
                        .orElse(""));
    }

    /** One or two lines about the paper, for search engines. */
    String description(Paper paper) {
        String text = paper.summary().isEmpty() ? paper.abstractText() : paper.summary();
        return Excerpt.of(markdown.words(text), DESCRIPTION);
    }

    View.Link link(Paper paper, Hrefs hrefs) {
        return new View.Link(paper.title(), hrefs.to(Page.pathOf(paper)));
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
                : excerpts.computeIfAbsent(
                        paper.id(),
                        id -> Excerpt.of(markdown.words(paper.abstractText()), settings.excerpt()));
    }

    private TemplateHTMLOutputModel html(String text) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(markdown.html(text));
        } catch (TemplateModelException e) {
            throw new IllegalStateException("HTML is always markup", e);
        }
    }

    private View.Person person(Author author, Hrefs hrefs) {
        String href =
                settings.authorPages()
                        ? catalogue.authorTerm(author).map(t -> hrefs.to(t.path())).orElse("")
                        : "";
        return new View.Person(
                author.name(),
                author.indexName(),
                href,
                author.orcid(),
                author.affiliation(),
                author.url());
    }

    /** The organisation, or else how many wrote it: {@code 6 authors}. */
    private static String by(Paper paper) {
        if (!paper.organization().isEmpty()) {
            return paper.organization();
        }
        int people = paper.people();
        return people == 0 ? "" : people == 1 ? "1 author" : Counting.grouped(people) + " authors";
    }

    private View.Link venue(Paper paper, Hrefs hrefs) {
        return catalogue
                .venueOf(paper)
                .map(term -> new View.Link(term.name(), hrefs.to(term.path())))
                .orElse(NO_LINK);
    }

    private List<View.Link> tags(Paper paper, Hrefs hrefs) {
        return catalogue.tagsOf(paper).stream()
                .map((Term tag) -> new View.Link(tag.name(), hrefs.to(tag.path())))
                .toList();
    }

    private static List<View.Link> links(Paper paper) {
        return paper.links().stream()
                .sorted(
                        Comparator.comparingInt((Link link) -> rank(link.name()))
                                .thenComparing(Link::name))
                .map(link -> new View.Link(link.name(), link.address()))
                .toList();
    }

    private static int rank(String name) {
        int rank = FIRST_LINKS.indexOf(name);
        return rank < 0 ? FIRST_LINKS.size() : rank;
    }

    private static View.Named identifier(Identifier identifier) {
        return new View.Named(
                identifier.scheme(), identifier.value(), IdentifierAddress.of(identifier));
    }

    private static View.Version version(Version version) {
        return new View.Version(
                version.version(),
                version.date().map(PaperViews::date).orElse(NO_DATE),
                version.note(),
                version.url());
    }

    private static Optional<View.Date> published(Paper paper) {
        return paper.published().map(PaperViews::date);
    }

    private static Optional<View.Date> listed(Paper paper, Hrefs hrefs) {
        return paper.listed().map(day -> dayLink(day, hrefs));
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

    private static String number(OptionalInt number) {
        return number.isPresent() ? Counting.grouped(number.getAsInt()) : "";
    }

    private static String mark(Paper paper) {
        return paper.status()
                .map(Status::state)
                .filter(state -> state != Status.State.CORRECTED)
                .map(state -> state.word())
                .orElse("");
    }
}
