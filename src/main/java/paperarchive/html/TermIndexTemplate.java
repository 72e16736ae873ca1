package paperarchive.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paperarchive.plan.IndexPage;
import paperarchive.plan.Term;
import paperarchive.template.ValueHasher;

/** All tags, authors or venues, by letter. */
final class TermIndexTemplate extends HtmlTemplate<IndexPage.Index> {
    /** The number of most frequent terms on the first of several pages. */
    private static final int TOP = 30;

    private final SiteParts parts;

    TermIndexTemplate(SiteParts parts) {
        super(parts.chrome());
        this.parts = parts;
    }

    @Override
    public String template(IndexPage.Index page) {
        return page.kind().folder() + ".ftlh";
    }

    @Override
    Map<String, Object> view(IndexPage.Index page, Hrefs hrefs) {
        String heading = page.kind().title(words());
        String count = words().count(counted(page.kind()), page.slice().total());
        String title = PaginationViews.numbered(heading, page.slice(), words());
        String description = words().text("indexDescription", Map.of("terms", count));
        Map<String, Object> view = chrome().view(page, hrefs, title, description);
        view.put("heading", heading);
        view.put("top", top(page).stream().map(term -> counted(term, term.name(), hrefs)).toList());
        view.put("letters", letters(page, hrefs));
        view.put("alphabet", alphabet(page, hrefs));
        view.put("count", count);
        view.put("pager", PaginationViews.pager(page.slice(), hrefs, words()));
        return view;
    }

    private static String counted(Term.Kind kind) {
        return switch (kind) {
            case TAG -> "tagCount";
            case AUTHOR -> "authorCount";
            case VENUE -> "venueCount";
        };
    }

    @Override
    boolean addShown(IndexPage.Index page, ValueHasher hash) {
        PaperHashes.addPlace(page.slice(), hash);
        hash.add(page.letters());
        for (Term term : top(page)) {
            PaperHashes.addNamed(term, hash);
            hash.add(term.papers().size());
        }
        for (Term term : page.slice().items()) {
            PaperHashes.addNamed(term, hash);
            hash.add(term.indexName()).add(term.papers().size()).add(term.hasPage());
            if (!term.hasPage()) {
                term.papers().forEach(paper -> hash.add(paper.id().value()));
            }
        }
        return true;
    }

    /**
     * The terms with the most papers, on the first of several pages; a single page sorts itself.
     */
    private List<Term> top(IndexPage.Index page) {
        if (page.slice().pages() == 1 || page.slice().number() > 1) {
            return List.of();
        }
        return parts.site().catalogue().terms(page.kind()).stream()
                .sorted(Comparator.comparingInt((Term term) -> term.papers().size()).reversed())
                .limit(TOP)
                .toList();
    }

    private View.Counted counted(Term term, String name, Hrefs hrefs) {
        String papers = words().number(term.papers().size());
        return new View.Counted(name, hrefs.to(term.target()), papers);
    }

    private View.IndexEntry entry(Term term, Hrefs hrefs) {
        View.Counted counted = counted(term, term.indexName(), hrefs);
        return new View.IndexEntry(
                counted.text(), counted.href(), counted.papers(), others(term, hrefs));
    }

    /** Returns the papers of a term without a page, except the newest, to which its name links. */
    private static List<View.Link> others(Term term, Hrefs hrefs) {
        List<View.Link> others = new ArrayList<>();
        for (int i = 1; !term.hasPage() && i < term.papers().size(); i++) {
            String number = Integer.toString(i + 1);
            others.add(new View.Link(number, hrefs.to(term.papers().get(i).id())));
        }
        return others;
    }

    private List<View.Letter> letters(IndexPage.Index page, Hrefs hrefs) {
        Map<String, List<View.IndexEntry>> byLetter = new LinkedHashMap<>();
        for (Term term : page.slice().items()) {
            byLetter.computeIfAbsent(term.letter(), l -> new ArrayList<>()).add(entry(term, hrefs));
        }
        Map<String, String> counts = new HashMap<>();
        page.letters().forEach(l -> counts.put(l.letter(), words().number(l.terms())));
        List<View.Letter> letters = new ArrayList<>();
        byLetter.forEach(
                (letter, terms) ->
                        letters.add(
                                new View.Letter(
                                        letter,
                                        id(letter),
                                        counts.getOrDefault(letter, ""),
                                        terms)));
        return letters;
    }

    private List<View.Counted> alphabet(IndexPage.Index page, Hrefs hrefs) {
        List<View.Counted> links = new ArrayList<>();
        for (IndexPage.Letter letter : page.letters()) {
            String href = hrefs.to(letter.page()) + "#" + id(letter.letter());
            String terms = words().number(letter.terms());
            links.add(new View.Counted(letter.letter(), href, terms));
        }
        return links;
    }

    /** Returns the anchor of a letter on its page, in ASCII: {@code letter-l}. */
    private static String id(String letter) {
        int c = letter.codePointAt(0);
        String plain = c < 0x80 && Character.isLetter(c) ? letter : Integer.toHexString(c);
        return "letter-" + plain.toLowerCase(Locale.ROOT);
    }
}
