package paperarchive.serve;

import java.util.concurrent.ForkJoinPool;

/**
 * Refreshes the search data of a preview when nothing has changed for a moment, on one core, so
 * that a change in the meantime is shown as soon as ever. Stops when it is interrupted.
 */
public final class SearchRefresher implements Runnable {
    private static final long QUIET_MILLIS = 1000;
    private static final long LONG_MILLIS = 60_000;

    private final Preview preview;

    public SearchRefresher(Preview preview) {
        this.preview = preview;
    }

    @Override
    public void run() {
        // Parallel work that begins in a pool stays in it.
        ForkJoinPool core = new ForkJoinPool(1);
        try {
            Snapshot seen = preview.current();
            while (true) {
                Snapshot next =
                        preview.after(seen, preview.searchIsLate() ? QUIET_MILLIS : LONG_MILLIS);
                if (next.equals(seen)) {
                    core.submit(preview::refreshSearch).join();
                }
                seen = next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            core.shutdownNow();
        }
    }
}
