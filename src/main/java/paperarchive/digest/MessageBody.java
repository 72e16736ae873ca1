package paperarchive.digest;

import java.util.List;
import java.util.Map;
import paperarchive.html.Hrefs;
import paperarchive.html.PlainTitles;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.Page;
import paperarchive.plan.Period;
import paperarchive.plan.SitePath;
import paperarchive.plan.Term;
import paperarchive.template.FileTemplate;
import paperarchive.template.ValueHasher;
import paperarchive.text.Excerpt;
import paperarchive.text.FormulaConverter;
import paperarchive.text.Markdown;
import paperarchive.words.Words;

/**
 * A part of a message rendered from a template, {@code mail/digest.ftlh} or {@code
 * mail/digest.ftl}, for an unsubscribe URL.
 */
final class MessageBody implements FileTemplate<String> {
    private static final int EXCERPT = 400;

    private final Digest digest;
    private final String template;
    private final Settings settings;
    private final Words words;
    private final PlainTitles titles;
    private final Markdown markdown;

    MessageBody(Digest digest, Words words, String template, FormulaConverter formulas) {
        this.markdown = new Markdown(address -> "", 2, formulas.inWords());
        this.digest = digest;
        this.words = words;
        this.titles = new PlainTitles(words, formulas);
        this.template = template;
        this.settings = digest.settings();
    }

    /** {@code Daily Papers: 12 December 2025}, {@code Daily Papers, attention: Week 50 of 2025}. */
    static String subject(Digest digest, Words words) {
        String list = digest.tag().map(Term::name).map(name -> ", " + name).orElse("");
        return digest.settings().title() + list + ": " + digest.period().label(words);
    }

    @Override
    public String template(String unsubscribe) {
        return template;
    }

    @Override
    public Map<String, Object> view(String unsubscribe) {
        boolean headed = digest.period().kind() != Period.Kind.DAY;
        List<DigestView.MessageDay> days =
                digest.days().stream()
                        .map(
                                day ->
                                        new DigestView.MessageDay(
                                                headed ? words.day(day.date()) : "",
                                                day.papers().stream().map(this::paper).toList()))
                        .toList();
        return Map.of(
                "digest",
                new DigestView.Message(
                        settings.title(),
                        subject(digest, words),
                        settings.language(),
                        words.count("paperCount", digest.size()),
                        Hrefs.absolute(settings.baseUrl(), digest.page()),
                        unsubscribe,
                        days));
    }

    private DigestView.MessagePaper paper(Paper paper) {
        String text = paper.summary().isEmpty() ? paper.abstractText() : paper.summary();
        return new DigestView.MessagePaper(
                titles.marked(paper),
                Hrefs.absolute(settings.baseUrl(), Page.pathOf(paper)),
                byline(paper),
                Excerpt.of(markdown.words(text, EXCERPT), EXCERPT).replace('\u00a0', ' '));
    }

    private String byline(Paper paper) {
        List<String> names =
                paper.authors().stream().limit(settings.authorsShown()).map(Author::name).toList();
        int more = paper.authorTotal() - names.size();
        if (names.isEmpty()) {
            return paper.organization();
        }
        String all = String.join(", ", names);
        return more > 0 ? words.count("namesAndMore", more, Map.of("names", all)) : all;
    }

    @Override
    public boolean addDependencies(String unsubscribe, ValueHasher hash) {
        return false;
    }

    @Override
    public SitePath path(String unsubscribe) {
        return new SitePath("mail/" + digest.key());
    }
}
