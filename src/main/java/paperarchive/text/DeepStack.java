package paperarchive.text;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Room for what needs more stack than a thread has. Flexmark's patterns take some of it for each
 * character of a comment, a title or a name in brackets, so that two thousand of them can be too
 * many; what comes of a text does not depend on where that happens.
 */
final class DeepStack {
    /** Enough for the longest text a record may hold. Only what is used of it takes memory. */
    private static final long BYTES = 1L << 30;

    private DeepStack() {}

    /** What the work returns, done once more with all the stack it needs if it needs more. */
    static <T> T with(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            return inAThreadOfItsOwn(work);
        }
    }

    private static <T> T inAThreadOfItsOwn(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable run = () -> result.completeAsync(work, Runnable::run);
        Thread thread = new Thread(null, run, "deep-stack", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("a text that cannot be read", e.getCause());
        }
    }
}
