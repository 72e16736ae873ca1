package paperarchive.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import paperarchive.paper.Paper;

/** Builds the index files: computes the weights of all terms on all cores and writes them. */
final class IndexBuilder {
    /** The minimum number of papers with a suggested spelling, except in small archives. */
    private static final int RARE = 3;

    private static final int SMALL_ARCHIVE = 2000;

    /** The approximate number of cards and the maximum size of the compression dictionary. */
    private static final int DICTIONARY_CARDS = 320;

    private static final int DICTIONARY = 30_000;

    /** The fields whose words may be proposed as corrections: all but names. */
    private static final List<Field> SPELLED =
            List.of(Field.TITLE, Field.SUMMARY, Field.ABSTRACT, Field.TAGS, Field.VENUE);

    private final ArchiveWords words;
    private final List<Paper> papers;
    private final PaperSlots slots;

    private IndexBuilder(ArchiveWords words) {
        this.words = words;
        this.papers = words.papers();
        this.slots = new PaperSlots(papers);
    }

    /** Returns the index of some papers, the same for the same papers in any order. */
    static SearchIndex build(ArchiveWords words) {
        return new IndexBuilder(words).index();
    }

    private SearchIndex index() {
        IndexVocabulary terms = new IndexVocabulary(words);
        long[][] found = new long[slots.size()][0];
        ResultCard[] cards = new ResultCard[slots.size()];
        CoreLoop.run(
                papers.size(),
                () -> new WeightedTerms(words, terms),
                (weighing, i) -> {
                    Paper paper = papers.get(i);
                    int slot = slots.slot(paper.id());
                    found[slot] = weighing.of(i);
                    cards[slot] = ResultCard.of(paper, words.title(i));
                });
        String[] sorted = terms.sorted();
        Postings postings = Postings.of(found, terms.ranks(sorted));
        SearchIndex.Builder out = new SearchIndex.Builder(papers.size(), slots);
        TermShards.add(sorted, postings, papers.size(), slots.size(), out);
        addCardsAndColumns(cards, out);
        spellings().forEach(out::spellings);
        return out.build();
    }

    private void addCardsAndColumns(ResultCard[] cards, SearchIndex.Builder out) {
        out.cards(cards, dictionary(cards));
        out.column("date", column(paper -> List.of(ResultCard.date(paper))));
        out.column("tag", column(Paper::tags));
        out.column("venue", column(paper -> List.of(paper.publication().venue())));
        out.column(
                "votes",
                column(paper -> paper.upvotes().stream().mapToObj(String::valueOf).toList()));
    }

    /**
     * Returns sample cards as a compression dictionary for all cards. They are chosen by slot, so
     * they seldom change.
     */
    private static byte[] dictionary(ResultCard[] cards) {
        int step = cards.length / DICTIONARY_CARDS;
        List<ResultCard> some = new ArrayList<>();
        for (int i = 0; step > 1 && i < cards.length; i += step) {
            if (cards[i] != null) {
                some.add(cards[i]);
            }
        }
        byte[] utf8 = CardBlock.of(some).getBytes(StandardCharsets.UTF_8);
        return utf8.length > DICTIONARY ? Arrays.copyOf(utf8, DICTIONARY) : utf8;
    }

    /** The values for filtering and sorting, by slot. */
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

    /** Returns the words of each first letter with how many papers have them. */
    private Map<String, byte[]> spellings() {
        int least = papers.size() > SMALL_ARCHIVE ? RARE : 1;
        int[] counts = counts();
        Map<String, ByteWriter> byFirst = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            String word = words.word(i);
            if (counts[i] >= least && isSpelled(word)) {
                byFirst.computeIfAbsent(first(word), f -> new ByteWriter())
                        .sorted(word)
                        .number(counts[i]);
            }
        }
        Map<String, byte[]> files = new TreeMap<>();
        byFirst.forEach((letter, writer) -> files.put(letter, writer.bytes()));
        return files;
    }

    /** For each word the papers that have it outside the names of authors. */
    private int[] counts() {
        int[] counts = new int[words.count()];
        int[] last = new int[words.count()];
        for (int paper = 0; paper < papers.size(); paper++) {
            for (Field field : SPELLED) {
                for (int word : words.words(paper, field)) {
                    if (word != ArchiveWords.GAP && last[word] != paper + 1) {
                        last[word] = paper + 1;
                        counts[word]++;
                    }
                }
            }
        }
        return counts;
    }

    private static boolean isSpelled(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return word.length() > 3 && !WordAnalyzer.isStopWord(word);
    }

    /** Letters other than a to z share one file, because there are thousands of them. */
    private static String first(String word) {
        char c = word.charAt(0);
        return c >= 'a' && c <= 'z' ? String.valueOf(c) : "*";
    }
}
