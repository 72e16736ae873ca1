package paperarchive.template;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A hash of values, 128 bits: of texts, numbers, days, and records and lists of such. Equal values
 * have equal hashes on every machine; that two different ones share one by chance will not be met.
 * It is no protection against somebody who looks for two that do.
 */
public final class ValueHasher {
    /** Two odd numbers without a pattern, from the golden ratio and from the root of three. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long THREE = 0xBB67AE8584CAA73BL;

    private final RecordAccessors components;
    private long high = GOLDEN;
    private long low = THREE;

    ValueHasher(RecordAccessors components) {
        this.components = components;
    }

    /** Takes in a value; what is equal to it adds the same, whatever else differs. */
    public ValueHasher add(Object value) {
        if (value instanceof String text) {
            addText(text);
        } else if (value instanceof ValueHash hash) {
            number(hash.high());
            number(hash.low());
        } else if (value instanceof Record of) {
            addRecord(of);
        } else if (value instanceof List<?> list) {
            number('[' + ((long) list.size() << 16));
            list.forEach(this::add);
        } else if (value instanceof Optional<?> optional) {
            number(optional.isPresent() ? '1' : '0');
            optional.ifPresent(this::add);
        } else if (value instanceof LocalDate day) {
            number(day.toEpochDay());
        } else if (value instanceof OptionalInt number) {
            number(number.isPresent() ? number.getAsInt() : Long.MIN_VALUE);
        } else if (value instanceof Integer number) {
            number(number);
        } else if (value instanceof Boolean || value instanceof Enum<?>) {
            addText(value.toString());
        } else {
            throw new IllegalStateException("no page is made of a " + value.getClass());
        }
        return this;
    }

    private void addRecord(Record record) {
        for (Method accessor : components.of(record).values()) {
            add(RecordAccessors.value(record, accessor));
        }
    }

    /** The length goes first, so that no text runs into the next. */
    private void addText(String text) {
        int length = text.length();
        number('"' + ((long) length << 16));
        long h = high;
        long l = low;
        char[] characters = text.toCharArray();
        for (char c : characters) {
            h = (h ^ c) * GOLDEN;
            l = Long.rotateLeft(l + c, 23) * THREE;
        }
        high = h;
        low = l;
    }

    private void number(long number) {
        high = mixed(high ^ number) * GOLDEN;
        low = mixed(low + number) * THREE;
    }

    /** Lets the high bits of a product reach the low ones, which a product alone does not. */
    private static long mixed(long bits) {
        return bits ^ (bits >>> 32);
    }

    /** The hash of all that was taken in. */
    public ValueHash value() {
        return new ValueHash(mixed(mixed(high) * THREE), mixed(mixed(low) * GOLDEN));
    }
}
