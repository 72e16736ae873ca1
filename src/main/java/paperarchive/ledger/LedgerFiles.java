package paperarchive.ledger;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.Ledger;
import paperarchive.problem.Problems;
import paperarchive.read.InputHasher;

/**
 * The files of a ledger at one moment, from the oldest to the newest: {@code
 * addresses/2026-11-25-1-5a8c01f3.tsv}. A file is written once and contains what one deployment
 * added or changed. If two files have the same address, the newer file gives its target, and the
 * earlier day is kept.
 *
 * <p>A name consists of the day of the deployment, a number that orders the files of one day, and a
 * hash of the bytes. So two branches never write different bytes under one name, and git merges
 * them without conflicts. Files with other names, such as handwritten ones, count as older.
 * Immutable.
 */
final class LedgerFiles {
    /** The path to which the former single file is moved. */
    static final String MOVED = Ledger.NAME + "/old.tsv";

    private static final String ENDING = ".tsv";
    private static final int HASH_DIGITS = 8;

    private static final Pattern DATED =
            Pattern.compile(
                    Ledger.NAME + "/([0-9]{4}-[01][0-9]-[0-3][0-9])-([0-9]+)-[0-9a-f]{8}\\.tsv");

    private static final Comparator<String> OLDEST_FIRST =
            Comparator.comparing((String name) -> !name.equals(Ledger.FORMER_NAME))
                    .thenComparing(name -> DATED.matcher(name).matches())
                    .thenComparing(LedgerFiles::day)
                    .thenComparing(LedgerFiles::number)
                    .thenComparing(Comparator.naturalOrder());

    private final TreeMap<String, byte[]> files = new TreeMap<>(OLDEST_FIRST);

    /**
     * Creates a ledger from the bytes of its files.
     *
     * @param files by their names in the content folder
     */
    LedgerFiles(Map<String, byte[]> files) {
        this.files.putAll(files);
    }

    /** Returns whether a file of a content folder belongs to the ledger. */
    static boolean isNamed(String name) {
        return name.equals(Ledger.FORMER_NAME)
                || (name.startsWith(Ledger.NAME + "/")
                        && name.endsWith(ENDING)
                        && name.indexOf('/') == name.lastIndexOf('/'));
    }

    private static String day(String name) {
        Matcher dated = DATED.matcher(name);
        return dated.matches() ? dated.group(1) : "";
    }

    private static BigInteger number(String name) {
        Matcher dated = DATED.matcher(name);
        return dated.matches() ? new BigInteger(dated.group(2)) : BigInteger.ZERO;
    }

    /** The names and bytes, oldest first; do not modify. */
    Map<String, byte[]> byName() {
        return files;
    }

    /** Returns whether the single file of former versions is among them. */
    boolean hasFormer() {
        return files.containsKey(Ledger.FORMER_NAME);
    }

    /**
     * Returns the combined ledger of all files.
     *
     * @param shown converts a name in the content folder to the name in messages
     */
    Ledger read(UnaryOperator<String> shown, Problems problems) {
        String folder = shown.apply(Ledger.NAME);
        List<Ledger.Entry> all = new ArrayList<>();
        files.forEach(
                (name, bytes) ->
                        all.addAll(
                                LedgerReader.read(bytes, shown.apply(name), problems).entries()));
        return new Ledger(folder, files.size() > 1 ? newest(all) : all);
    }

    /**
     * The newest entry of each address, with the earliest day. Sorting keeps the order of files.
     */
    private static List<Ledger.Entry> newest(List<Ledger.Entry> oldestFirst) {
        oldestFirst.sort(Comparator.comparing(Ledger.Entry::address));
        List<Ledger.Entry> newest = new ArrayList<>(oldestFirst.size());
        for (Ledger.Entry entry : oldestFirst) {
            int last = newest.size() - 1;
            if (last < 0 || !newest.get(last).address().equals(entry.address())) {
                newest.add(entry);
            } else {
                LocalDate since = newest.get(last).since();
                newest.set(last, since.isBefore(entry.since()) ? entry.publishedOn(since) : entry);
            }
        }
        return newest;
    }

    /** Returns a hash of all names and bytes. */
    String fingerprint() {
        InputHasher all = new InputHasher();
        files.forEach((name, bytes) -> all.add(name).addBytes(bytes));
        return all.hex();
    }

    /** Returns the name of a file that is newer than all of these. */
    String next(LocalDate day, byte[] bytes) {
        Optional<String> newest =
                files.isEmpty()
                        ? Optional.empty()
                        : Optional.of(files.lastKey()).filter(n -> DATED.matcher(n).matches());
        String today = day.toString();
        String later = newest.map(LedgerFiles::day).filter(d -> d.compareTo(today) >= 0).orElse("");
        BigInteger last =
                later.isEmpty()
                        ? BigInteger.ZERO
                        : newest.map(LedgerFiles::number).orElse(BigInteger.ZERO);
        String hash = new InputHasher().addBytes(bytes).hex().substring(0, HASH_DIGITS);
        String start = later.isEmpty() ? today : later;
        return Ledger.NAME + "/" + start + "-" + last.add(BigInteger.ONE) + "-" + hash + ENDING;
    }

    /** Returns these files with one added or replaced. */
    LedgerFiles with(String name, byte[] bytes) {
        LedgerFiles more = new LedgerFiles(files);
        more.files.put(name, bytes);
        return more;
    }

    /** Returns these files without one. */
    LedgerFiles without(String name) {
        LedgerFiles fewer = new LedgerFiles(files);
        fewer.files.remove(name);
        return fewer;
    }

    /** Returns the bytes of a file with these entries. */
    static byte[] bytes(List<Ledger.Entry> entries) {
        StringBuilder text = new StringBuilder(100 + 100 * entries.size());
        text.append("# Published addresses: address, what answers there, first day, paper.\n");
        for (Ledger.Entry entry : entries) {
            text.append(entry).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerFiles that
                && files.keySet().equals(that.files.keySet())
                && files.entrySet().stream()
                        .allMatch(e -> Arrays.equals(e.getValue(), that.files.get(e.getKey())));
    }

    @Override
    public int hashCode() {
        return files.keySet().hashCode();
    }
}
