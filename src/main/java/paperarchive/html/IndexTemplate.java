package paperarchive.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paperarchive.plan.IndexPage;
import paperarchive.plan.Term;
import paperarchive.problem.Counting;
import paperarchive.template.ValueHasher;

/** All tags, authors or venues, by letter. */
final class IndexTemplate extends HtmlTemplate<IndexPage.Index> {
    IndexTemplate(SiteParts parts) {
        super(parts.chrome());
    }

    @Override
    public String template(IndexPage.Index page) {
        return page.kind().folder() + ".ftlh";
    }

    @Override
    Map<String, Object> view(IndexPage.Index page, Hrefs hrefs) {
        String heading = page.kind().title();
        String noun = heading.toLowerCase(Locale.ROOT);
        Map<String, Object> view =
                chrome().view(page, hrefs, SliceViews.numbered(heading, page.slice()), "");
        view.put("heading", heading);
        view.put("letters", letters(page, hrefs));
        view.put("alphabet", alphabet(page, hrefs));
        view.put("count", Counting.of(page.slice().total(), noun.substring(0, noun.length() - 1)));
        view.put("pager", SliceViews.pager(page.slice(), hrefs));
        return view;
    }

    @Override
    boolean addShown(IndexPage.Index page, ValueHasher hash) {
        PaperHashes.addPlace(page.slice(), hash);
        hash.add(page.letters());
        for (Term term : page.slice().items()) {
            PaperHashes.addNamed(term, hash);
            hash.add(term.indexName()).add(term.papers().size());
        }
        return true;
    }

    private static List<View.Letter> letters(IndexPage.Index page, Hrefs hrefs) {
        Map<String, List<View.Counted>> byLetter = new LinkedHashMap<>();
        for (Term term : page.slice().items()) {
            byLetter.computeIfAbsent(term.letter(), l -> new ArrayList<>())
                    .add(
                            new View.Counted(
                                    term.indexName(),
                                    hrefs.to(term.path()),
                                    Counting.grouped(term.papers().size())));
        }
        Map<String, String> counts = new HashMap<>();
        page.letters().forEach(l -> counts.put(l.letter(), Counting.grouped(l.terms())));
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

    private static List<View.Counted> alphabet(IndexPage.Index page, Hrefs hrefs) {
        List<View.Counted> links = new ArrayList<>();
        for (IndexPage.Letter letter : page.letters()) {
            String href = hrefs.to(letter.page()) + "#" + id(letter.letter());
            String terms = Counting.grouped(letter.terms());
            links.add(new View.Counted(letter.letter(), href, terms));
        }
        return links;
    }

    /** The name of a letter's place on its page, in ASCII: {@code letter-l}. */
    private static String id(String letter) {
        int c = letter.codePointAt(0);
        String plain = c < 0x80 && Character.isLetter(c) ? letter : Integer.toHexString(c);
        return "letter-" + plain.toLowerCase(Locale.ROOT);
    }
}
