package paperarchive.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import paperarchive.paper.Ledger;
import paperarchive.paper.PaperId;
import paperarchive.paper.PersonKey;
import paperarchive.paper.Slugs;

/**
 * Matches published addresses of one kind (tags, authors or venues) to the terms that an archive
 * has now: first by the name in the ledger, a tag also by its slug; then by spelling, for an author
 * who got an ORCID; then by the paper on which the term was last seen. A term keeps its address.
 *
 * @param <T> the type of terms
 */
public final class PublishedAddressMatcher<T extends PublishedAddressMatcher.Candidate> {
    /** A term of the archive as it is now. */
    public interface Candidate {
        String name();

        /** Returns the preferred slug, before slugs are made unique. */
        String slug();

        /** Returns all spellings in records. */
        List<String> spellings();
    }

    /**
     * A published address, and the term that it now resolves to.
     *
     * @param <T> the type of terms
     */
    public record Match<T>(Ledger.Entry entry, Optional<T> owner) {}

    private static final String TAGS = "tags";
    private static final String AUTHORS = "authors";

    /** The suffix of the address of a namesake (decision 5). */
    private static final Pattern MARKS = Pattern.compile("[0-9a-f]{6}(-[0-9a-f]{6})*");

    private final String folder;
    private final List<Ledger.Entry> entries;
    private final Function<Set<PaperId>, Map<PaperId, List<T>>> groupsOn;
    private final List<Match<T>> claims = new ArrayList<>();
    private final Map<String, T> owners = new HashMap<>();
    private final Map<T, String> kept = new HashMap<>();

    /**
     * A matcher of the addresses below one folder.
     *
     * @param folder {@code tags}, {@code authors} or {@code venues}
     * @param groupsOn gives the terms of this kind on a paper
     */
    public PublishedAddressMatcher(
            Ledger ledger, String folder, Function<Set<PaperId>, Map<PaperId, List<T>>> groupsOn) {
        this.folder = folder;
        this.entries = ledger.below(folder);
        this.groupsOn = groupsOn;
    }

    /** Matches all addresses to terms, by their names and preferred slugs. */
    public void match(Map<String, T> byKey) {
        List<Ledger.Entry> unclaimed = new ArrayList<>();
        Set<T> known = new HashSet<>();
        for (Ledger.Entry entry : entries) {
            T owner = byKey.get(entry.name());
            if (folder.equals(TAGS)) {
                T named = byKey.getOrDefault(Slugs.of(entry.name()), owner);
                owner = byKey.getOrDefault(entry.slug(), named);
            } else if (folder.equals(AUTHORS) && owner == null) {
                owner = byKey.get(PersonKey.of(entry.name()));
            }
            if (owner == null) {
                unclaimed.add(entry);
            } else {
                known.add(owner);
                claim(entry, owner);
            }
        }
        if (!unclaimed.isEmpty()) {
            follow(unclaimed, byKey.values(), known);
        }
    }

    private void claim(Ledger.Entry entry, T owner) {
        claims.add(new Match<>(entry, Optional.of(owner)));
        owners.put(entry.slug(), owner);
        if (isForm(entry.slug(), owner.slug())) {
            kept.merge(owner, entry.slug(), PublishedAddressMatcher::plainer);
        }
    }

    /**
     * Returns whether an address can belong to this slug: it is the slug, possibly with a suffix.
     */
    private static boolean isForm(String address, String slug) {
        if (address.equals(slug)) {
            return true;
        }
        String start = slug.isEmpty() ? "" : slug + "-";
        return address.startsWith(start)
                && MARKS.matcher(address.substring(start.length())).matches();
    }

    private static String plainer(String a, String b) {
        boolean shorter = a.length() < b.length();
        return shorter || (a.length() == b.length() && a.compareTo(b) < 0) ? a : b;
    }

    private void follow(List<Ledger.Entry> unclaimed, Collection<T> groups, Set<T> known) {
        Map<String, List<T>> bySpelling = spelled(unclaimed, groups);
        Set<PaperId> seenOn = new HashSet<>();
        for (Ledger.Entry entry : unclaimed) {
            if (!entry.seenOn().isEmpty()) {
                seenOn.add(new PaperId(entry.seenOn()));
            }
        }
        Map<PaperId, List<T>> onPaper = groupsOn.apply(seenOn);
        for (Ledger.Entry entry : unclaimed) {
            List<T> alike = bySpelling.getOrDefault(entry.name(), List.of());
            Optional<T> owner =
                    alike.size() == 1
                            ? Optional.of(alike.get(0))
                            : successor(entry, onPaper, known);
            if (owner.isPresent()) {
                claim(entry, owner.get());
            } else {
                claims.add(new Match<>(entry, Optional.empty()));
            }
        }
    }

    /** Returns the terms with the spelling of an entry but another key. */
    private Map<String, List<T>> spelled(List<Ledger.Entry> unclaimed, Collection<T> groups) {
        Map<String, List<T>> bySpelling = new HashMap<>();
        unclaimed.forEach(entry -> bySpelling.put(entry.name(), new ArrayList<>()));
        for (T group : groups) {
            for (String spelling : group.spellings()) {
                List<T> wanted = bySpelling.get(composed(spelling));
                if (wanted != null && !wanted.contains(group)) {
                    wanted.add(group);
                }
            }
        }
        return bySpelling;
    }

    /**
     * Returns the term that replaced a name on the paper where it was last seen: one that shares a
     * word with it, preferably without an address; for tags and venues, also the only one without
     * an address.
     */
    private Optional<T> successor(Ledger.Entry entry, Map<PaperId, List<T>> onPaper, Set<T> known) {
        if (entry.seenOn().isEmpty()) {
            return Optional.empty();
        }
        List<T> there =
                onPaper.getOrDefault(new PaperId(entry.seenOn()), List.of()).stream()
                        .distinct()
                        .toList();
        List<T> fresh = there.stream().filter(g -> !known.contains(g)).toList();
        Set<String> words = words(entry.slug());
        words.addAll(words(Slugs.of(entry.name())));
        Optional<T> alike = onlyAlike(fresh, words);
        if (alike.isPresent()) {
            return alike;
        }
        boolean person = folder.equals(AUTHORS);
        return !person && fresh.size() == 1
                ? Optional.of(fresh.get(0))
                : fresh.isEmpty() ? onlyAlike(there, words) : Optional.empty();
    }

    private Optional<T> onlyAlike(List<T> groups, Set<String> words) {
        List<T> alike =
                groups.stream()
                        .filter(g -> words(Slugs.of(g.name())).stream().anyMatch(words::contains))
                        .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** Returns the distinctive words of a slug, without initials and numbers. */
    private static Set<String> words(String slug) {
        Set<String> words = new HashSet<>();
        for (String word : slug.split("-", -1)) {
            if (word.length() > 1 && !word.chars().allMatch(Character::isDigit)) {
                words.add(word);
            }
        }
        return words;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Returns the published address that a term keeps; empty if there is none. */
    public Optional<String> keptBy(T term) {
        return Optional.ofNullable(kept.get(term));
    }

    /** Returns whether an address belongs to any term. */
    public boolean isTaken(String slug) {
        return owners.containsKey(slug);
    }

    /** Returns all published addresses, in no particular order. */
    public List<Match<T>> matches() {
        return List.copyOf(claims);
    }
}
