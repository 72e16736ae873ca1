package paperarchive.paper;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import paperarchive.problem.Location;

/**
 * Every address that was ever published and has to answer for ever: of papers, and of what they
 * stand under. People read it as the files in {@code content/addresses/}.
 *
 * @param file where it is kept, as people know it: {@code content/addresses}
 * @param entries sorted by address, each address once
 */
public record Ledger(String file, List<Entry> entries) {
    /** The folder of the ledger in a content folder. */
    public static final String NAME = "addresses";

    /** The one file that the ledger was until November 2026; it is still read. */
    public static final String FORMER_NAME = "addresses.tsv";

    /** The folder whose addresses are never let go: the others may lead to an index. */
    public static final String PAPERS = "papers";

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::address)
                    .thenComparing(Entry::since)
                    .thenComparing(Entry::name)
                    .thenComparing(Entry::seenOn);

    /**
     * One address.
     *
     * @param address below the root of the site: {@code papers/xkv/}, {@code authors/ada-lovelace/}
     * @param name what answers there: the id of a paper, the slug of a tag, the name of a venue,
     *     the ORCID of an author or else the name
     * @param since the day of the build that first published it
     * @param seenOn the id of a paper that stands under it, by which it is found again when its
     *     name changes; empty for a paper itself, and where there is nothing to find any more
     * @param file the file that states it, as people know it; empty where it is new
     * @param line the line in that file; 0 where it is new
     */
    public record Entry(
            String address, String name, LocalDate since, String seenOn, String file, int line) {
        /** An entry that no file states yet. */
        public static Entry ofNew(String address, String name, LocalDate since, String seenOn) {
            return new Entry(address, name, since, seenOn, "", 0);
        }

        /** The same entry with an earlier first day. */
        public Entry publishedOn(LocalDate day) {
            return new Entry(address, name, day, seenOn, file, line);
        }

        /** The first part of the address: {@code authors}. */
        public String folder() {
            return address.substring(0, address.indexOf('/'));
        }

        /** The last part of the address: {@code ada-lovelace}. */
        public String slug() {
            return address.substring(address.indexOf('/') + 1, address.length() - 1);
        }

        public boolean isOfPaper() {
            return address.startsWith(PAPERS + "/");
        }

        /** The entry as a line of the file, its parts apart by tabs. */
        @Override
        public String toString() {
            String line = address + "\t" + name + "\t" + since;
            return seenOn.isEmpty() ? line : line + "\t" + seenOn;
        }
    }

    /**
     * Two branches that were merged may both have added an address: the earlier day holds.
     *
     * @param entries in any order
     */
    public Ledger {
        entries = sorted(entries);
    }

    /** The ledger of an archive that has published nothing. */
    public static Ledger none(String file) {
        return new Ledger(file, List.of());
    }

    private static List<Entry> sorted(List<Entry> entries) {
        boolean sorted = true;
        for (int i = 1; i < entries.size() && sorted; i++) {
            sorted = entries.get(i - 1).address().compareTo(entries.get(i).address()) < 0;
        }
        return sorted ? List.copyOf(entries) : once(entries.stream().sorted(ORDER).toList());
    }

    private static List<Entry> once(List<Entry> sorted) {
        String[] before = {""};
        return sorted.stream()
                .filter(
                        entry -> {
                            boolean first = !entry.address().equals(before[0]);
                            before[0] = entry.address();
                            return first;
                        })
                .toList();
    }

    /** The addresses below one folder, sorted: those of {@code authors}. */
    public List<Entry> below(String folder) {
        return entries.subList(first(folder + "/"), first(folder + "0"));
    }

    /** The place of the first entry that is not before an address; {@code 0} follows a slash. */
    private int first(String address) {
        int from = 0;
        int to = entries.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (entries.get(middle).address().compareTo(address) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Where an entry is stated; for a new one, the ledger as a whole. */
    public Location at(Entry entry) {
        return entry.file().isEmpty()
                ? Location.of(file)
                : new Location(entry.file(), Math.max(1, entry.line()));
    }
}
