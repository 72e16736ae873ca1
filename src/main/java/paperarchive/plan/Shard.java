package paperarchive.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a plan for one machine of several: the second of four. The parts of one plan share no
 * file and together hold them all; neighbours go to different parts, so that each has its share of
 * every kind of page.
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

    /** The part that a text names, such as {@code 2/4}; empty where it names none. */
    public static Optional<Shard> parse(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(m.group(1));
        int of = Integer.parseInt(m.group(2));
        return number >= 1 && number <= of ? Optional.of(new Shard(number, of)) : Optional.empty();
    }

    /** The elements of a list that belong to this part. */
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
