package paperarchive.text;

import java.util.ArrayList;
import java.util.List;

/** Collects runs, and merges adjacent text runs. */
final class Runs {
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void text(String more) {
        text.append(more);
    }

    void text(CharSequence source, int from, int to) {
        text.append(source, from, to);
    }

    void add(Run run) {
        if (run instanceof Run.Text plain) {
            text(plain.text());
        } else {
            flush();
            runs.add(run);
        }
    }

    void addAll(List<Run> more) {
        more.forEach(this::add);
    }

    List<Run> all() {
        flush();
        return List.copyOf(runs);
    }

    private void flush() {
        if (!text.isEmpty()) {
            runs.add(new Run.Text(text.toString()));
            text.setLength(0);
        }
    }
}
