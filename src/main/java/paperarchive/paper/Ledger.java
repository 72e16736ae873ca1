package paperarchive.paper;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import paperarchive.problem.Location;

/**
 * All published addresses, which must be kept permanently: of papers and of their tags, authors and
 * venues. It is stored in {@code content/addresses/}.
 *
 * @param file its location, as shown in messages: {@code content/addresses}
 * @param entries sorted by address, each address once
 */
public record Ledger(String file, List<Entry> entries) {
    /** The folder of the ledger in a content folder. */
    public static final String NAME = "addresses";

    /** The single file of the ledger until November 2026; it is still read. */
    public static final String FORMER_NAME = "addresses.tsv";

    /** The folder whose addresses must always resolve; others may redirect to an index. */
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
     * @param name its target: the id of a paper, the slug of a tag, the name of a venue, the ORCID
     *     of an author or else the name
     * @param since the day of the build that first published it
     * @param seenOn of a tag, author or venue: the id of a paper that has it, by which it is found
     *     again if its name changes; of a paper: its {@link #citationKey}; may be empty
     * @param file the file that contains it, as shown in messages; empty if it is new
     * @param line the line in that file; 0 if it is new
     */
    public record Entry(
            String address, String name, LocalDate since, String seenOn, String file, int line) {
        /** Creates an entry that is not in a file yet. */
        public static Entry ofNew(String address, String name, LocalDate since, String seenOn) {
            return new Entry(address, name, since, seenOn, "", 0);
        }

        /** Returns the same entry with an earlier first day. */
        public Entry publishedOn(LocalDate day) {
            return new Entry(address, name, day, seenOn, file, line);
        }

        /** Returns the first part of the address: {@code authors}. */
        public String folder() {
            return address.substring(0, address.indexOf('/'));
        }

        /** Returns the last part of the address: {@code ada-lovelace}. */
        public String slug() {
            return address.substring(address.indexOf('/') + 1, address.length() - 1);
        }

        /** The key under which a paper is cited, {@code vaswani2017attention}; else empty. */
        public String citationKey() {
            return isOfPaper() ? seenOn : "";
        }

        public boolean isOfPaper() {
            return address.startsWith(PAPERS + "/");
        }

        /** The entry as a line of the file, its parts separated by tabs. */
        @Override
        public String toString() {
            String line = address + "\t" + name + "\t" + since;
            return seenOn.isEmpty() ? line : line + "\t" + seenOn;
        }
    }

    /**
     * Removes duplicates, keeping the earlier day: two merged branches may both have added an
     * address.
     *
     * @param entries in any order
     */
    public Ledger {
        entries = sorted(entries);
    }

    /** Returns the ledger of an archive that has published nothing. */
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

    /** Returns the addresses below one folder, sorted: those of {@code authors}. */
    public List<Entry> below(String folder) {
        return entries.subList(first(folder + "/"), first(folder + "0"));
    }

    /**
     * Returns the index of the first entry that is not before an address; {@code 0} follows a
     * slash.
     */
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

    /** Returns the location of an entry; for a new one, that of the whole ledger. */
    public Location at(Entry entry) {
        return entry.file().isEmpty()
                ? Location.of(file)
                : new Location(entry.file(), Math.max(1, entry.line()));
    }
}
