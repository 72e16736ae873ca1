package paperarchive.plan;

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
import paperarchive.paper.Slugs;

/**
 * To whom the published addresses of one kind belong now. Whoever is still called as the ledger
 * says keeps them, and a tag that is used again has its own again: its address is its slug. Who is
 * not found by that is looked for by name, for an author who was given an ORCID, and then on the
 * paper where the ledger saw the name last: what went from there went to what came in its place.
 */
final class Claims {
    /** A published address and the group it belongs to now, if any. */
    record Claim(Ledger.Entry entry, Optional<Terms.Group> owner) {}

    /** The end of the address of a namesake: decision 5. */
    private static final Pattern MARKS = Pattern.compile("[0-9a-f]{6}(-[0-9a-f]{6})*");

    private final Term.Kind kind;
    private final List<Ledger.Entry> entries;
    private final Function<Set<PaperId>, Map<PaperId, List<Terms.Group>>> groupsOn;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Terms.Group> owners = new HashMap<>();
    private final Map<Terms.Group, String> kept = new HashMap<>();

    /**
     * The claims of one kind.
     *
     * @param groupsOn the groups of this kind that papers mention
     */
    Claims(
            Term.Kind kind,
            List<Ledger.Entry> entries,
            Function<Set<PaperId>, Map<PaperId, List<Terms.Group>>> groupsOn) {
        this.kind = kind;
        this.entries = entries;
        this.groupsOn = groupsOn;
    }

    /** Decides all claims among groups that have their names and the slugs they would like. */
    void settle(Map<String, Terms.Group> byKey) {
        List<Ledger.Entry> unclaimed = new ArrayList<>();
        Set<Terms.Group> known = new HashSet<>();
        for (Ledger.Entry entry : entries) {
            Terms.Group owner = byKey.get(entry.name());
            if (kind == Term.Kind.TAG) {
                Terms.Group named = byKey.getOrDefault(Slugs.of(entry.name()), owner);
                owner = byKey.getOrDefault(entry.slug(), named);
            } else if (kind == Term.Kind.AUTHOR && owner == null) {
                owner = byKey.get(Catalogue.person(entry.name()));
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

    private void claim(Ledger.Entry entry, Terms.Group owner) {
        claims.add(new Claim(entry, Optional.of(owner)));
        owners.put(entry.slug(), owner);
        if (isForm(entry.slug(), owner.slug())) {
            kept.merge(owner, entry.slug(), Claims::plainer);
        }
    }

    /** Whether an address is what somebody with this slug may have: it alone, or with marks. */
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

    private void follow(
            List<Ledger.Entry> unclaimed, Collection<Terms.Group> groups, Set<Terms.Group> known) {
        Map<String, List<Terms.Group>> bySpelling = spelled(unclaimed, groups);
        Set<PaperId> seenOn = new HashSet<>();
        for (Ledger.Entry entry : unclaimed) {
            if (!entry.seenOn().isEmpty()) {
                seenOn.add(new PaperId(entry.seenOn()));
            }
        }
        Map<PaperId, List<Terms.Group>> onPaper = groupsOn.apply(seenOn);
        for (Ledger.Entry entry : unclaimed) {
            List<Terms.Group> alike = bySpelling.getOrDefault(entry.name(), List.of());
            Optional<Terms.Group> owner =
                    alike.size() == 1
                            ? Optional.of(alike.get(0))
                            : successor(entry, onPaper, known);
            if (owner.isPresent()) {
                claim(entry, owner.get());
            } else {
                claims.add(new Claim(entry, Optional.empty()));
            }
        }
    }

    /** The groups that are spelled as an entry is called, though that is not their key. */
    private static Map<String, List<Terms.Group>> spelled(
            List<Ledger.Entry> unclaimed, Collection<Terms.Group> groups) {
        Map<String, List<Terms.Group>> bySpelling = new HashMap<>();
        unclaimed.forEach(entry -> bySpelling.put(entry.name(), new ArrayList<>()));
        for (Terms.Group group : groups) {
            for (String spelling : group.spellings()) {
                List<Terms.Group> wanted = bySpelling.get(Catalogue.composed(spelling));
                if (wanted != null && !wanted.contains(group)) {
                    wanted.add(group);
                }
            }
        }
        return bySpelling;
    }

    /**
     * What came in the place of a name on the paper where it was last seen: something that shares a
     * word with it, and has no address yet if there is such; of a tag or a venue, also the only one
     * that has no address yet.
     */
    private Optional<Terms.Group> successor(
            Ledger.Entry entry, Map<PaperId, List<Terms.Group>> onPaper, Set<Terms.Group> known) {
        if (entry.seenOn().isEmpty()) {
            return Optional.empty();
        }
        List<Terms.Group> there =
                onPaper.getOrDefault(new PaperId(entry.seenOn()), List.of()).stream()
                        .distinct()
                        .toList();
        List<Terms.Group> fresh = there.stream().filter(g -> !known.contains(g)).toList();
        Set<String> words = words(entry.slug());
        words.addAll(words(Slugs.of(entry.name())));
        Optional<Terms.Group> alike = onlyAlike(fresh, words);
        if (alike.isPresent()) {
            return alike;
        }
        boolean person = kind == Term.Kind.AUTHOR;
        return !person && fresh.size() == 1
                ? Optional.of(fresh.get(0))
                : fresh.isEmpty() ? onlyAlike(there, words) : Optional.empty();
    }

    private static Optional<Terms.Group> onlyAlike(List<Terms.Group> groups, Set<String> words) {
        List<Terms.Group> alike =
                groups.stream()
                        .filter(g -> words(Slugs.of(g.name())).stream().anyMatch(words::contains))
                        .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** The words of a slug that tell names apart: no initials, no numbers. */
    private static Set<String> words(String slug) {
        Set<String> words = new HashSet<>();
        for (String word : slug.split("-", -1)) {
            if (word.length() > 1 && !word.chars().allMatch(Character::isDigit)) {
                words.add(word);
            }
        }
        return words;
    }

    /** The address a group has had and goes on having; empty where it has none that fits. */
    Optional<String> keptBy(Terms.Group group) {
        return Optional.ofNullable(kept.get(group));
    }

    /** Whether an address belongs to anybody. */
    boolean isTaken(String slug) {
        return owners.containsKey(slug);
    }

    /** Every published address, in no order, once the groups are terms. */
    List<Holding> holdings() {
        return claims.stream()
                .map(claim -> new Holding(claim.entry(), claim.owner().map(Terms.Group::term)))
                .toList();
    }
}
