package paperarchive.text;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs work on a larger stack after a {@link StackOverflowError}. Flexmark's patterns recurse once
 * per character of a comment, a title or a name in brackets, so two thousand characters can be too
 * many. The result does not depend on the stack size of the calling thread.
 */
final class DeepStack {
    /** Enough for the longest text of a record. Only the part that is used takes memory. */
    private static final long BYTES = 1L << 30;

    private DeepStack() {}

    /** Returns the result of the work, and repeats it on a larger stack if necessary. */
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
