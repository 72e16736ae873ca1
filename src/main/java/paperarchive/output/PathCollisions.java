package paperarchive.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paperarchive.problem.Problems;

/**
 * Finds files that cannot exist together: two at one path, two whose paths differ only in case, and
 * a file where another needs a folder.
 */
final class PathCollisions {
    private static final String HINT =
            "one of them needs another path: rename the page or the file that people wrote";

    private final Problems problems;

    private PathCollisions(Problems problems) {
        this.problems = problems;
    }

    /** Reports path collisions among the files of a plan, sorted by path. */
    static void report(List<PlannedFile> sorted, Problems problems) {
        PathCollisions places = new PathCollisions(problems);
        places.reportEqual(sorted);
        places.reportAlike(sorted);
        places.reportFolders(sorted);
    }

    private void reportEqual(List<PlannedFile> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).path().equals(sorted.get(i).path())) {
                report(
                        sorted.get(i),
                        "two files at "
                                + sorted.get(i).path()
                                + ", made by "
                                + sorted.get(i - 1).generator()
                                + " and by "
                                + sorted.get(i).generator());
            }
        }
    }

    /** Nearly all paths are lowercase, so only the others are kept and compared. */
    private void reportAlike(List<PlannedFile> sorted) {
        Map<String, PlannedFile> folded = new HashMap<>();
        for (PlannedFile file : sorted) {
            String small = file.file().path().folded();
            if (!small.equals(file.path())) {
                PlannedFile other = folded.putIfAbsent(small, file);
                if (other != null && !other.path().equals(file.path())) {
                    reportCase(other, file);
                }
            }
        }
        for (PlannedFile file : folded.isEmpty() ? List.<PlannedFile>of() : sorted) {
            PlannedFile other = folded.get(file.path());
            if (other != null) {
                reportCase(other, file);
            }
        }
    }

    private void reportCase(PlannedFile a, PlannedFile b) {
        report(b, named(a) + " and " + named(b) + " differ in case alone");
    }

    /** Pages are in folders of their own, so few files can collide with a folder. */
    private void reportFolders(List<PlannedFile> sorted) {
        Map<String, PlannedFile> files = new HashMap<>();
        for (PlannedFile file : sorted) {
            if (!file.file().path().isPage()) {
                files.put(file.path(), file);
            }
        }
        String free = "";
        for (PlannedFile file : sorted) {
            String path = file.path();
            int known = sharedFolders(free, path);
            boolean allFree = true;
            for (int end = path.indexOf('/', known); end >= 0; end = path.indexOf('/', end + 1)) {
                PlannedFile above = files.get(path.substring(0, end));
                if (above != null) {
                    allFree = false;
                    report(file, named(above) + " is where " + named(file) + " needs a folder");
                }
            }
            free = allFree ? path : path.substring(0, known);
        }
    }

    /** The length of the folders at the start of two paths: 7 for papers/a and papers/b. */
    private static int sharedFolders(String a, String b) {
        int length = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i); i++) {
            length = a.charAt(i) == '/' ? i + 1 : length;
        }
        return length;
    }

    private void report(PlannedFile file, String what) {
        problems.error(file.file().source(), what, HINT);
    }

    private static String named(PlannedFile file) {
        return file.path() + " (" + file.generator() + ")";
    }
}
