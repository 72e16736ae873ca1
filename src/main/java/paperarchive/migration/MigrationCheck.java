package paperarchive.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paperarchive.check.SpellingSuggestion;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputPlan;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;

/** Reports URLs that would break if a site moved to this archive. */
public final class MigrationCheck {
    /** The number of leading characters in which compared names must agree. */
    private static final int ALIKE = 3;

    private static final int MOST_COMPARED = 1000;

    private final Set<String> answered = new HashSet<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Map<String, List<String>> byStart = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Problems problems;

    private MigrationCheck(OutputPlan plan, Problems problems) {
        this.problems = problems;
        for (OutputFile file : plan.files()) {
            String address = file.path().address();
            answered.add(address);
            folded.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
            String name = name(address);
            if (byName.putIfAbsent(name, address) == null) {
                byStart.computeIfAbsent(start(name), s -> new ArrayList<>()).add(name);
            }
        }
    }

    /** Reports each address of a live site that a plan does not have. */
    public static void check(List<PublishedUrl> live, OutputPlan plan, Problems problems) {
        MigrationCheck moving = new MigrationCheck(plan, problems);
        live.stream().distinct().forEach(moving::check);
    }

    private void check(PublishedUrl live) {
        String address = live.value();
        if (answered.contains(address) || answered.contains(address + "/")) {
            return;
        }
        String small = address.toLowerCase(Locale.ROOT);
        String other = folded.getOrDefault(small, folded.getOrDefault(small + "/", ""));
        if (!other.isEmpty()) {
            problems.warning(
                    live.at(),
                    ReportText.quoted(address) + " is answered by a script of 404.html alone",
                    "the address is " + other + " here: it differs in capitals");
        } else {
            problems.error(
                    live.at(),
                    "nothing would answer at " + ReportText.quoted(address),
                    nearest(address)
                            .map(near -> "did you mean " + near + "? " + advice(address))
                            .orElse(advice(address)));
        }
    }

    private static String advice(String address) {
        if (address.matches("papers/[^/]+/?")) {
            return "add \"" + name(address) + "\" to the aliases of a record";
        }
        return address.matches("(tags|authors|venues)/[^/]+/?")
                ? "add a line to a file in addresses/ with the name it has here"
                : "the host has to keep it: run paper-archive docs permanence";
    }

    private Optional<String> nearest(String address) {
        String name = name(address);
        String same = byName.get(name);
        if (same != null) {
            return Optional.of(same);
        }
        List<String> alike = byStart.getOrDefault(start(name), List.of());
        return SpellingSuggestion.nearest(
                        name, alike.subList(0, Math.min(MOST_COMPARED, alike.size())))
                .map(byName::get);
    }

    /** The last part of an address, without an ending: {@code xkv} of {@code paper/xkv.html}. */
    private static String name(String address) {
        String whole = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        String last = whole.substring(whole.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return last.replaceFirst("\\.(html?|php)$", "");
    }

    private static String start(String name) {
        return name.substring(0, Math.min(ALIKE, name.length()));
    }
}
