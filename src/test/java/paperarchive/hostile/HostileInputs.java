package paperarchive.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import paperarchive.check.ArchiveChecker;
import paperarchive.check.CheckedRecord;
import paperarchive.check.PageChecker;
import paperarchive.check.RecordChecker;
import paperarchive.check.SettingsChecker;
import paperarchive.paper.Archive;
import paperarchive.paper.FreePage;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.paper.Slugs;
import paperarchive.paper.WebAddress;
import paperarchive.plan.SitePath;
import paperarchive.problem.Problems;
import paperarchive.read.RawRecord;
import paperarchive.read.RecordText;
import paperarchive.text.MarkupText;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ways into the program for what strangers write. Each takes any bytes; what it must never do
 * is end with an exception, take long, or make a page that is not well formed.
 */
enum HostileInputs {
    /** Any bytes, as each kind of file there is. */
    BYTES(HostileInputs::bytes),
    /**
     * Records of the right shape with hostile texts, as JSON, YAML and Markdown, to their pages.
     */
    RECORD(HostileInputs::record),
    /** Settings, to the pages they frame. */
    SETTINGS(HostileInputs::settings),
    /** Markdown and TeX, to HTML. */
    MARKDOWN(HostileInputs::markdown),
    /** Free pages, to HTML. */
    FREE_PAGE(HostileInputs::freePage),
    /** Names, to the addresses they become. */
    SLUG(HostileInputs::slug),
    /** A few pieces many times, through everything that reads texts: looks for time per byte. */
    REPEATED(HostileInputs::repeated);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private static final long MOST_NANOSECONDS = 1_000_000_000;

    private static final int REPEATED_LENGTH = 20_000;

    private static final HostilePages PAGES = new HostilePages();

    /** A function of its input alone. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<byte[]> way;

    HostileInputs(Consumer<byte[]> way) {
        this.way = way;
    }

    /** Sends one input this way; an error tells what went wrong. */
    void send(byte[] input) {
        way.accept(input);
    }

    /** The same, and no input may cost more than a second of a processor. */
    void sendInTime(byte[] input) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        send(input);
        long taken = clock.getCurrentThreadCpuTime() - start;
        must(taken < MOST_NANOSECONDS, "it took " + taken / 1_000_000 + " ms");
    }

    private static void bytes(byte[] input) {
        Problems problems = new Problems();
        RecordChecker checker = new RecordChecker(problems);
        RecordText.json(input, problems).ifPresent(checker::check);
        RecordText.lines(input, false, problems).forEach(checker::check);
        RecordText.lines(input, true, problems).forEach(checker::check);
        Optional<String> text = RecordText.text(input, problems);
        text.flatMap(t -> RecordText.yaml(t, "a.yaml", problems)).ifPresent(checker::check);
        text.flatMap(t -> RecordText.page(t, "a.md", problems))
                .ifPresent(page -> PageChecker.check(page, problems));
        text.flatMap(t -> RecordText.settings(t, problems))
                .ifPresent(settings -> SettingsChecker.check(settings, false, problems));
        text.ifPresent(t -> slug(input));
        problems.sorted()
                .forEach(found -> must(found.toString().lines().count() == 2, found.toString()));
    }

    private static void record(byte[] input) {
        Draws draws = new Draws(input);
        String json = JSON.writeValueAsString(HostileRecord.drawn(draws));
        Problems problems = new Problems();
        Optional<RawRecord> raw =
                switch (draws.below(3)) {
                    case 0 -> RecordText.json(json, "content/papers/a.json", problems);
                    case 1 -> RecordText.yaml(json, "content/papers/a.yaml", problems);
                    default -> RecordText.lines(json.getBytes(UTF_8), false, problems).findFirst();
                };
        if (raw.isEmpty()) {
            must(problems.errors() > 0, "no record and no problem: " + json);
            return;
        }
        CheckedRecord checked = new RecordChecker(problems).check(raw.get());
        must(checked.paper().isPresent() || problems.errors() > 0, "refused in silence: " + json);
        List<Paper> papers = ArchiveChecker.check(List.of(checked), true, problems);
        if (problems.errors() == 0) {
            wellFormed(new Archive(Settings.DEFAULT, papers, List.of()), json);
        }
    }

    private static void settings(byte[] input) {
        String json = JSON.writeValueAsString(HostileRecord.settings(new Draws(input)));
        Problems problems = new Problems();
        Optional<Settings> settings =
                RecordText.settings(json, problems)
                        .map(read -> SettingsChecker.check(read, false, problems));
        if (settings.isPresent() && problems.errors() == 0) {
            wellFormed(new Archive(settings.get(), List.of(), List.of()), json);
        }
    }

    private static void markdown(byte[] input) {
        String text = HostileText.drawn(new Draws(input));
        String html = MarkupText.html(text);
        must(html.equals(MarkupText.htmlTheSlowWay(text)), "two ways differ: " + text);
        wellFormed("<!DOCTYPE html><title>x</title><article>" + html + "</article>", text);
        MarkupText.excerpt(text, 1 + input.length % 300);
    }

    private static void repeated(byte[] input) {
        Draws draws = new Draws(input);
        String piece = HostileText.drawn(draws);
        if (piece.isEmpty() || piece.length() > 60) {
            return;
        }
        int times = REPEATED_LENGTH / piece.length() / 2;
        String text = piece.repeat(times) + HostileText.drawn(draws).repeat(times % 300);
        MarkupText.readAll(text.substring(0, Math.min(REPEATED_LENGTH, text.length())));
        Slugs.of(text);
    }

    private static void freePage(byte[] input) {
        String text = HostileText.drawn(new Draws(input));
        Problems problems = new Problems();
        Optional<FreePage> page =
                RecordText.page("---\ntitle: About\n---\n" + text, "content/pages/a.md", problems)
                        .flatMap(read -> PageChecker.check(read, problems));
        must(page.isPresent() || problems.errors() > 0, "refused in silence: " + text);
        page.ifPresent(p -> wellFormed(new Archive(Settings.DEFAULT, List.of(), List.of(p)), text));
    }

    private static void slug(byte[] input) {
        String name = HostileText.drawn(new Draws(input)) + new String(input, UTF_8);
        String slug = Slugs.of(name);
        must(slug.getBytes(UTF_8).length <= 200, "a long slug: " + name);
        must(slug.indexOf('/') < 0 && slug.indexOf('.') < 0, "a path: " + slug);
        if (!slug.isEmpty()) {
            must(SitePath.page("tags", slug).depth() == 2, "a deep path: " + slug);
        }
        WebAddress.of(name)
                .ifPresent(
                        address ->
                                must(
                                        address.matches("(?i)(https?:|mailto:)[^\\s\"<>]+"),
                                        "an address: " + address));
    }

    private static void wellFormed(Archive archive, String source) {
        Map<String, String> pages = PAGES.of(archive);
        pages.forEach(
                (path, html) -> {
                    if (path.endsWith(".html")) {
                        wellFormed(html, path + " of " + source);
                    }
                });
    }

    private static void wellFormed(String html, String source) {
        List<String> complaints = Markup.complaints(html);
        must(complaints.isEmpty(), complaints + " in " + source + "\n" + html);
    }

    private static void must(boolean fact, String otherwise) {
        if (!fact) {
            throw new AssertionError(otherwise);
        }
    }
}
