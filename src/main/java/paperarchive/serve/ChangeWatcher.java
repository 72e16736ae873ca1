package paperarchive.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Waits for changes below folders, by the notifications of the operating system. Folders that do
 * not exist yet are watched once they are created. Not thread-safe.
 */
public final class ChangeWatcher implements AutoCloseable {
    private static final long QUIET_MILLIS = 20;
    private static final long MOST_MILLIS = 150;
    private static final long LOOK_MILLIS = 1000;

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE
    };

    private final List<Path> roots;
    private final WatchService service;
    private final Map<WatchKey, Path> watched = new HashMap<>();
    private Set<Path> present = new HashSet<>();

    /** Watches folders from now on, with all folders below them; links are followed. */
    public ChangeWatcher(List<Path> roots) throws IOException {
        this.roots = List.copyOf(roots);
        this.service = FileSystems.getDefault().newWatchService();
        this.present = present();
        for (Path root : present) {
            register(root);
        }
    }

    private Set<Path> present() {
        Set<Path> now = new HashSet<>();
        roots.stream().filter(Files::isDirectory).forEach(now::add);
        return now;
    }

    /** Each folder is watched before it is listed, so that nothing is missed in between. */
    private void register(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path each : (Iterable<Path>) below::iterator) {
                if (Files.isDirectory(each)) {
                    watched.put(each.register(service, KINDS), each);
                }
            }
        } catch (UncheckedIOException e) {
            // The folder was deleted while it was listed; its parent reports that.
        }
    }

    /**
     * Waits for a change, and then until there are no further changes for a moment.
     *
     * @throws InterruptedException if the thread is interrupted or the watcher is closed
     */
    public void await() throws InterruptedException {
        try {
            boolean changed = false;
            while (!changed) {
                WatchKey key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                changed = key == null ? rootsChanged() : take(key);
            }
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
            WatchKey next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            while (next != null) {
                take(next);
                boolean over = System.nanoTime() > end;
                next = over ? null : service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException("the watcher is closed");
        }
    }

    private boolean rootsChanged() {
        Set<Path> now = present();
        boolean changed = !now.equals(present);
        for (Path root : now) {
            if (!present.contains(root)) {
                registerQuietly(root);
            }
        }
        present = now;
        return changed;
    }

    /**
     * Processes the events of a folder; an overflow counts as a change, because everything is read
     * again anyway.
     */
    private boolean take(WatchKey key) {
        Path folder = watched.get(key);
        boolean any = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            any = true;
            if (folder != null && event.kind() == StandardWatchEventKinds.OVERFLOW) {
                registerQuietly(folder);
            } else if (folder != null
                    && event.kind() == StandardWatchEventKinds.ENTRY_CREATE
                    && event.context() instanceof Path name
                    && Files.isDirectory(folder.resolve(name))) {
                registerQuietly(folder.resolve(name));
            }
        }
        if (!key.reset()) {
            watched.remove(key);
            present = new HashSet<>(present);
            present.remove(folder);
        }
        return any;
    }

    private void registerQuietly(Path folder) {
        try {
            register(folder);
        } catch (IOException e) {
            // It was deleted or is unreadable; the rebuild reports the latter.
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
