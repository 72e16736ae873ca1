package paperarchive.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One shard of a plan, such as 2 of 4, for building on several machines. Shards are disjoint and
 * together contain all files; adjacent files go to different shards, so each gets a similar mix of
 * pages.
 *
 * @param number from 1 to {@code of}
 * @param of how many parts there are
 */
public record Shard(int number, int of) {
    /** The only part of a plan that is not divided. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    public Shard {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("there is no part " + number + " of " + of);
        }
    }

    /** Parses a shard such as {@code 2/4}; empty if the text is invalid. */
    public static Optional<Shard> parse(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(m.group(1));
        int of = Integer.parseInt(m.group(2));
        return number >= 1 && number <= of ? Optional.of(new Shard(number, of)) : Optional.empty();
    }

    /** Returns the elements of a list that belong to this part. */
    public <T> List<T> of(List<T> all) {
        if (of == 1) {
            return all;
        }
        List<T> part = new ArrayList<>(all.size() / of + 1);
        for (int i = number - 1; i < all.size(); i += of) {
            part.add(all.get(i));
        }
        return part;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
