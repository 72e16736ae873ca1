package paperarchive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/** Completes or rolls back an interrupted build, and cleans up after one that could not. */
final class CutOffBuild {
    private final OutputFolder folder;
    private final StateFolder state;
    private final StateSigningKey key;
    private final Notices notices;

    CutOffBuild(OutputFolder folder, StateFolder state, StateSigningKey key, Notices notices) {
        this.folder = folder;
        this.state = state;
        this.key = key;
        this.notices = notices;
    }

    void recover() throws IOException {
        recoverExchange();
        recoverChange();
        LinkSafeFolders.deleteTree(state.staged());
        LinkSafeFolders.deleteTree(state.next());
        removeOldSite();
    }

    private void recoverExchange() throws IOException {
        BuildStateFile file = state.exchange(key);
        Optional<BuildState> exchange = file.state();
        boolean root = Files.exists(folder.root(), LinkOption.NOFOLLOW_LINKS);
        boolean swapped =
                exchange.isPresent()
                        && root
                        && !Files.exists(state.next(), LinkOption.NOFOLLOW_LINKS)
                        && exchange.get().folder().equals(folder.identity());
        if (swapped) {
            state.commitExchange();
            return;
        }
        file.delete();
        if (Files.isDirectory(state.previousSite(), LinkOption.NOFOLLOW_LINKS)) {
            if (root && exchange.isPresent() && folder.isEmpty(false)) {
                Files.delete(folder.root());
                root = false;
            }
            if (!root) {
                Files.createDirectories(folder.root().getParent());
                Files.move(state.previousSite(), folder.root(), StandardCopyOption.ATOMIC_MOVE);
            } else if (exchange.isPresent()) {
                beginAgain();
            }
        }
    }

    /**
     * Someone created the output folder while it was missing. Everything in it is theirs, and the
     * site is built around it.
     */
    private void beginAgain() throws IOException {
        BuildState known = new BuildState(LastBuild.NONE, folder.identity(), state.now());
        if (state.current(key).exists()) {
            Files.move(
                    state.path().resolve("build.txt"),
                    state.path().resolve("previous.txt"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        state.current(key).write(known);
        notices.warn(
                folder.at(""),
                "a build was cut off while this folder was being exchanged, and the folder was made"
                        + " again by hand: its files are kept, and the site is built around them",
                "move them away if they do not belong there");
    }

    private void recoverChange() throws IOException {
        ReplacedFiles replaced = new ReplacedFiles(folder, state, new FileMover(key));
        BuildStateFile file = state.change(key);
        Optional<BuildState> change = file.state();
        boolean committed = !state.current(key).exists() && state.previous(key).exists();
        if (change.isPresent() && committed) {
            state.commitChange();
        } else if (change.isPresent()) {
            replaced.undo(files(state.current(key)), change.get().build().files());
        }
        file.delete();
        replaced.discard(files(state.previous(key)), notices);
    }

    private static Map<String, LastBuild.FileMade> files(BuildStateFile file) throws IOException {
        return file.state().orElse(BuildState.NONE).build().files();
    }

    private void removeOldSite() throws IOException {
        BuildStateFile previous = state.previous(key);
        if (Files.exists(state.previousSite(), LinkOption.NOFOLLOW_LINKS)) {
            BuildStateFile proof = previous.exists() ? previous : state.current(key);
            BuildState before = proof.state().orElse(BuildState.NONE);
            new PreviousSiteRemover(folder, state).remove(before, notices);
        }
        if (!Files.exists(state.previousSite(), LinkOption.NOFOLLOW_LINKS)) {
            previous.delete();
        }
    }
}
