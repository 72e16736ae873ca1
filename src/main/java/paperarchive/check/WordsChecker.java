package paperarchive.check;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import paperarchive.paper.InterfaceWord;
import paperarchive.paper.InterfaceWord.Form;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;
import paperarchive.words.Message;
import paperarchive.words.WordList;
import paperarchive.words.Words;

/** Checks the words of {@code content/words.yaml}, and reports words missing for the language. */
public final class WordsChecker {
    /** The maximum number of missing keys in a message. */
    private static final int MOST_NAMED = 40;

    private static final String MONTHS = "monthNames";
    private static final String MONTHS_IN_DAYS = "monthNamesInDays";
    private static final String OTHER = "other";
    private static final String LIST =
            "run paper-archive docs language for all words in English, to copy and translate";

    private final RawRecord record;
    private final List<String> plurals;
    private final Problems problems;
    private final WordList english = WordList.english();
    private final Map<String, InterfaceWord> words = new LinkedHashMap<>();

    private WordsChecker(RawRecord record, String language, Problems problems) {
        this.record = record;
        this.plurals = Words.pluralForms(language);
        this.problems = problems;
    }

    /**
     * Returns the words of an archive, and reports unknown and missing ones.
     *
     * @param record the words of the file, if there is one
     * @param file the name of the file, for messages: {@code content/words.yaml}
     * @param language of the archive: {@code fr}
     */
    public static List<InterfaceWord> check(
            Optional<RawRecord> record, String file, String language, Problems problems) {
        boolean complete = WordList.of(language).isPresent();
        if (record.isEmpty()) {
            if (!complete) {
                problems.warning(
                        Location.of(file),
                        "the interface has no words in the language \"" + language + "\"",
                        "it is in English; " + LIST + " in this file");
            }
            return List.of();
        }
        WordsChecker checker = new WordsChecker(record.get(), language, problems);
        record.get().fields().values().forEach(checker::read);
        if (!complete) {
            checker.reportMissing(language);
        }
        return List.copyOf(checker.words.values());
    }

    private void read(String key, RawValue value) {
        if (!english.keys().contains(key)) {
            problems.error(
                    record.at(value.line()),
                    "unknown word " + ReportText.quoted(key),
                    SpellingSuggestion.nearest(key, english.keys())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse(LIST));
            return;
        }
        List<Form> forms =
                english.items(key) > 0
                        ? items(key, value)
                        : value instanceof RawValue.Fields map && english.isCounted(key)
                                ? plurals(key, map)
                                : text(key, OTHER, value);
        if (!forms.isEmpty()) {
            words.put(key, new InterfaceWord(key, forms));
        }
    }

    private List<Form> items(String key, RawValue value) {
        int items = english.items(key);
        if (!(value instanceof RawValue.Items list) || list.values().size() != items) {
            problems.error(
                    record.at(value.line()),
                    key + " is not a list of " + items + " texts",
                    "write them in brackets, as in " + key + ": [" + example(key) + ", ...]");
            return List.of();
        }
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            forms.addAll(text(key, Integer.toString(i + 1), list.values().get(i)));
        }
        return forms.size() == items ? forms : List.of();
    }

    private String example(String key) {
        return english.forms(key).get(0).text();
    }

    private List<Form> plurals(String key, RawValue.Fields map) {
        List<Form> forms = new ArrayList<>();
        map.values()
                .forEach(
                        (name, text) -> {
                            if (plurals.contains(name)) {
                                forms.addAll(text(key, name, text));
                            } else {
                                unknownForm(key, name, text.line());
                            }
                        });
        if (forms.stream().noneMatch(form -> form.name().equals(OTHER))) {
            // Adds "other", so every word can be shown for every number.
            forms.stream()
                    .reduce((first, last) -> last)
                    .ifPresent(last -> forms.add(new Form(OTHER, last.text())));
        }
        return forms;
    }

    private void unknownForm(String key, String name, int line) {
        problems.error(
                record.at(line),
                key + " has the unknown plural form " + ReportText.quoted(name),
                "this language has the forms " + String.join(", ", plurals));
    }

    /** Checks that a text has the placeholders and links of the English one. */
    private List<Form> text(String key, String form, RawValue value) {
        if (!(value instanceof RawValue.Scalar scalar)) {
            problems.error(
                    record.at(value.line()),
                    key + " is " + value.kind() + ", not a text",
                    "write it in quotes, as in " + key + ": \"" + example(key) + '"');
            return List.of();
        }
        if (scalar.type() == RawValue.Kind.NULL) {
            return List.of();
        }
        String text = scalar.text().strip().replaceAll("\\s+", " ");
        boolean space = key.equals("digitGroups");
        if (text.isEmpty() && !space) {
            problems.error(
                    record.at(value.line()), key + " is empty", "write a text, or delete the line");
            return List.of();
        }
        TreeSet<String> strange = new TreeSet<>(Message.of(text).names());
        strange.removeAll(known(key));
        for (String name : strange) {
            problems.error(
                    record.at(value.line()),
                    key + " has no value {" + name + "}",
                    known(key).isEmpty()
                            ? "its text has no values: leave the braces out"
                            : "its values are " + shown(known(key)));
        }
        return strange.isEmpty()
                ? List.of(new Form(form, space ? scalar.text() : text))
                : List.of();
    }

    private SortedSet<String> known(String key) {
        TreeSet<String> names = new TreeSet<>();
        english.forms(key).forEach(form -> names.addAll(Message.of(form.text()).names()));
        return names;
    }

    private static String shown(SortedSet<String> names) {
        return names.stream().map(name -> "{" + name + "}").collect(joining(", "));
    }

    private void reportMissing(String language) {
        InterfaceWord months = words.get(MONTHS);
        if (months != null && !words.containsKey(MONTHS_IN_DAYS)) {
            words.put(MONTHS_IN_DAYS, new InterfaceWord(MONTHS_IN_DAYS, months.forms()));
        }
        List<String> missing = english.keys().stream().flatMap(k -> missing(k).stream()).toList();
        if (missing.isEmpty()) {
            return;
        }
        int more = missing.size() - MOST_NAMED;
        String named = missing.stream().limit(MOST_NAMED).collect(joining(", "));
        problems.warning(
                record.at(),
                "words are missing in the language \""
                        + language
                        + "\": "
                        + named
                        + (more > 0 ? " and " + more + " more" : ""),
                "they are shown in English; " + LIST);
    }

    /** Names what is missing for a word: {@code archive}, {@code paperCount.few}. */
    private List<String> missing(String key) {
        InterfaceWord word = words.get(key);
        if (word == null) {
            return List.of(key);
        }
        List<String> names = word.forms().stream().map(Form::name).toList();
        boolean plain = names.equals(List.of(OTHER));
        return !english.isCounted(key) || plain
                ? List.of()
                : plurals.stream().filter(f -> !names.contains(f)).map(f -> key + "." + f).toList();
    }
}
