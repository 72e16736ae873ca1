package paperarchive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A loop over the numbers from 0 to a count on all cores, where each core works with objects of its
 * own. When the loop ends nothing keeps those objects, unlike values of a {@link ThreadLocal},
 * which live as long as their threads.
 */
final class CoreLoop {
    /** The numbers that a core takes at a time. */
    private static final int AT_ONCE = 64;

    private CoreLoop() {}

    /**
     * Calls {@code step} once for each number, in no order.
     *
     * @param own makes what one core works with
     * @return what the cores worked with
     */
    static <T> List<T> run(int count, Supplier<T> own, ObjIntConsumer<T> step) {
        AtomicInteger next = new AtomicInteger();
        ConcurrentLinkedQueue<T> used = new ConcurrentLinkedQueue<>();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(
                        core -> {
                            int from = next.getAndAdd(AT_ONCE);
                            if (from >= count) {
                                return;
                            }
                            T mine = own.get();
                            used.add(mine);
                            while (from < count) {
                                for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
                                    step.accept(mine, i);
                                }
                                from = next.getAndAdd(AT_ONCE);
                            }
                        });
        return new ArrayList<>(used);
    }
}
