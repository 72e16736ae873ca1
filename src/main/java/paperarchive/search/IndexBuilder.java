package paperarchive.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import paperarchive.paper.Paper;
import paperarchive.paper.PartialDate;
import paperarchive.text.Formulas;

/** Collects the terms of all papers on all cores and writes them as the files of an index. */
final class IndexBuilder {
    /** A spelling that fewer papers have is not worth a correction, in all but small archives. */
    private static final int RARE = 3;

    private static final int SMALL_ARCHIVE = 2000;

    /** About the number of cards, and the most bytes, of the dictionary of all cards. */
    private static final int DICTIONARY_CARDS = 320;

    private static final int DICTIONARY = 30_000;

    private final List<Paper> papers;
    private final SlotTable slots;
    private final PaperTexts texts;
    private final ThreadLocal<WordAnalyzer> analyzers = ThreadLocal.withInitial(WordAnalyzer::new);
    private final ConcurrentMap<String, TermPostings> terms = new ConcurrentHashMap<>(1 << 16);
    private final ConcurrentMap<String, AtomicInteger> spellings = new ConcurrentHashMap<>();

    private IndexBuilder(List<Paper> papers, Formulas formulas) {
        this.papers = papers;
        this.texts = new PaperTexts(formulas);
        this.slots = new SlotTable(papers);
    }

    /** Returns the index of some papers, the same for the same papers in any order. */
    static SearchIndex build(List<Paper> papers, Formulas formulas) {
        IndexBuilder builder = new IndexBuilder(papers, formulas);
        String[] cards = new String[builder.slots.size()];
        papers.parallelStream().forEach(paper -> builder.add(paper, cards));
        return builder.index(cards);
    }

    private void add(Paper paper, String[] cards) {
        int slot = slots.slot(paper.id());
        String title = texts.title(paper);
        PaperTerms found =
                new PaperTerms(analyzers.get())
                        .of(paper, title, texts.abstractText(paper), texts.summary(paper));
        found.forEach(
                (term, impact, place) ->
                        terms.computeIfAbsent(term, t -> new TermPostings())
                                .add(slot, impact, place));
        found.spellings()
                .forEach(
                        word ->
                                spellings
                                        .computeIfAbsent(word, w -> new AtomicInteger())
                                        .incrementAndGet());
        cards[slot] = card(paper, title, slot % slots.block());
    }

    /** A line: the slot in its block, id, title, authors in short, and date. */
    private static String card(Paper paper, String title, int slot) {
        String first = paper.authors().isEmpty() ? "" : paper.authors().get(0).name();
        String by = paper.authorTotal() > 1 && !first.isEmpty() ? first + " et al." : first;
        return slot
                + "\t"
                + paper.id().value()
                + "\t"
                + inLine(title)
                + "\t"
                + inLine(by)
                + "\t"
                + date(paper)
                + "\n";
    }

    private static String inLine(String text) {
        return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    /**
     * When it appeared, as exactly as is known: {@code 2023-12}, {@code 2023}; else when listed.
     */
    private static String date(Paper paper) {
        return paper.published()
                .map(PartialDate::toString)
                .or(() -> paper.listed().map(Object::toString))
                .orElse("");
    }

    private SearchIndex index(String[] cards) {
        SearchIndex.Builder out = new SearchIndex.Builder(papers.size(), slots);
        List<Map.Entry<String, TermPostings>> sorted =
                terms.entrySet().parallelStream().sorted(Map.Entry.comparingByKey()).toList();
        TermShards.add(sorted, out);
        out.cards(cards, dictionary(cards));
        out.column("date", column(paper -> List.of(date(paper))));
        out.column("tag", column(Paper::tags));
        out.column("venue", column(paper -> List.of(paper.publication().venue())));
        out.column(
                "votes",
                column(paper -> paper.upvotes().stream().mapToObj(String::valueOf).toList()));
        spellings().forEach(out::spellings);
        return out.build();
    }

    /**
     * Cards of some papers, which make those of the others shorter. They are chosen by their slots,
     * so that they seldom change.
     */
    private byte[] dictionary(String[] cards) {
        StringBuilder some = new StringBuilder();
        int step = cards.length / DICTIONARY_CARDS;
        for (int i = 0; step > 1 && i < cards.length; i += step) {
            some.append(cards[i] == null ? "" : cards[i]);
        }
        byte[] utf8 = some.toString().getBytes(StandardCharsets.UTF_8);
        return utf8.length > DICTIONARY ? Arrays.copyOf(utf8, DICTIONARY) : utf8;
    }

    /** What a reader filters and sorts by: for each slot the values of its paper. */
    private byte[] column(Function<Paper, List<String>> values) {
        TreeMap<String, Integer> numbers = new TreeMap<>();
        List<List<String>> bySlot = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            bySlot.add(List.of());
        }
        for (Paper paper : papers) {
            List<String> mine =
                    values.apply(paper).stream().filter(text -> !text.isEmpty()).toList();
            mine.forEach(text -> numbers.put(text, 0));
            bySlot.set(slots.slot(paper.id()), mine);
        }
        ByteWriter out = new ByteWriter().number(numbers.size());
        int next = 0;
        for (Map.Entry<String, Integer> value : numbers.entrySet()) {
            out.text(value.getKey());
            value.setValue(next++);
        }
        for (List<String> mine : bySlot) {
            out.number(mine.size());
            mine.forEach(text -> out.number(numbers.getOrDefault(text, 0)));
        }
        return out.bytes();
    }

    /** The words of each first letter with how many papers have them. */
    private Map<String, byte[]> spellings() {
        int least = papers.size() > SMALL_ARCHIVE ? RARE : 1;
        Map<String, ByteWriter> byFirst = new TreeMap<>();
        spellings.entrySet().stream()
                .filter(entry -> entry.getValue().get() >= least)
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(
                        entry ->
                                byFirst.computeIfAbsent(
                                                first(entry.getKey()), f -> new ByteWriter())
                                        .sorted(entry.getKey())
                                        .number(entry.getValue().get()));
        Map<String, byte[]> files = new TreeMap<>();
        byFirst.forEach((letter, words) -> files.put(letter, words.bytes()));
        return files;
    }

    /** Letters beyond a to z share one file: there are thousands of first letters. */
    private static String first(String word) {
        char c = word.charAt(0);
        return c >= 'a' && c <= 'z' ? String.valueOf(c) : "*";
    }
}
