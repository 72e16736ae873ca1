package paperarchive.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import paperarchive.check.AllowedKeys;
import paperarchive.paper.InterfaceWord;
import paperarchive.paper.Status;

/** The files of words are complete, agree with each other, and hold nothing that no page shows. */
class WordListTest {
    private static final WordList ENGLISH = WordList.english();
    private static final WordList GERMAN = WordList.of("de").orElseThrow();

    @Test
    void germanHasTheKeysOfEnglishInTheSameOrder() {
        assertEquals(ENGLISH.keys(), GERMAN.keys());
        assertTrue(ENGLISH.keys().size() > 200);
    }

    @Test
    void germanHasTheFormsAndTheValuesOfEnglish() {
        for (String key : ENGLISH.keys()) {
            assertEquals(names(ENGLISH.forms(key)), names(GERMAN.forms(key)), key);
            assertEquals(ENGLISH.isCounted(key), GERMAN.isCounted(key), key);
            assertEquals(ENGLISH.items(key), GERMAN.items(key), key);
            for (int i = 0; i < ENGLISH.forms(key).size(); i++) {
                assertEquals(values(ENGLISH, key, i), values(GERMAN, key, i), key);
            }
        }
    }

    private static List<String> names(List<InterfaceWord.Form> forms) {
        return forms.stream().map(InterfaceWord.Form::name).toList();
    }

    private static Set<String> values(WordList list, String key, int form) {
        return Message.of(list.forms(key).get(form).text()).names();
    }

    @Test
    void germanSpellingKeepsToItsRules() {
        for (String key : GERMAN.keys()) {
            for (InterfaceWord.Form form : GERMAN.forms(key)) {
                String text = form.text();
                assertTrue(!text.contains("\"") && !text.contains("  "), text);
                assertTrue(
                        !text.matches(".*\\b(Paper|Papers|Tags|Venue|Abo)\\b.*")
                                || text.contains("Paper Archive"),
                        text);
            }
        }
    }

    /** A key that a template, a script or a class asks for exists, and the others are deleted. */
    @Test
    void everyWordIsUsedAndEveryUsedWordExists() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        addAll(used, "\\bwords\\.(\\w+)", Path.of("templates"), ".ftlh", ".ftl", ".ftlx");
        addAll(used, "\\bWORDS\\.(\\w+)", Path.of("templates/static"), ".js", ".css");
        used.remove("languageOfWords");
        assertEquals(List.of(), used.stream().filter(k -> !ENGLISH.keys().contains(k)).toList());
        addAll(used, "\"(\\w+)\"", Path.of("src/main/java"), ".java");
        composed().forEach(used::add);
        assertEquals(List.of(), ENGLISH.keys().stream().filter(k -> !used.contains(k)).toList());
    }

    /** Keys that classes compose: of types, statuses and the axis of time. */
    private static List<String> composed() {
        List<String> keys = new ArrayList<>();
        for (Status.State state : Status.State.values()) {
            keys.add(state.word());
        }
        keys.addAll(List.of("retractedMark", "withdrawnMark"));
        for (String step : List.of("Month", "Year", "Decade", "Century")) {
            keys.addAll(List.of("papersBy" + step, "tagsBy" + step, "column" + step));
        }
        keys.addAll(types());
        assertTrue(ENGLISH.keys().containsAll(keys), keys::toString);
        return keys;
    }

    private static List<String> types() {
        List<String> keys = new ArrayList<>();
        for (String type : AllowedKeys.TYPES) {
            StringBuilder key = new StringBuilder("type");
            for (String part : type.split("[-_]", -1)) {
                key.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
            keys.add(key.toString());
        }
        return keys;
    }

    private static void addAll(Set<String> used, String pattern, Path folder, String... endings)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Stream.of(endings).anyMatch(e -> file.toString().endsWith(e))) {
                    Matcher found = Pattern.compile(pattern).matcher(Files.readString(file));
                    while (found.find()) {
                        used.add(found.group(1));
                    }
                }
            }
        }
    }

    @Test
    void theDocumentationHasTheEnglishFile() throws IOException {
        String file = Files.readString(Path.of("src/main/resources/paperarchive/words/en.yaml"));
        String words = file.substring(file.indexOf("# Numbers and dates"));
        String page = Files.readString(Path.of("src/docs/language.md"));
        int begin = page.indexOf("```yaml\n", page.indexOf("## All words")) + "```yaml\n".length();
        if ("write".equals(System.getProperty("golden"))) {
            String rest = page.substring(page.indexOf("```", begin));
            Files.writeString(
                    Path.of("src/docs/language.md"), page.substring(0, begin) + words + rest);
        } else {
            assertEquals(words, page.substring(begin, page.indexOf("```", begin)));
        }
    }

    @Test
    void aLanguageIsFoundByItsFirstPart() {
        assertTrue(WordList.of("de-AT").isPresent());
        assertTrue(WordList.of("DE").isPresent());
        assertTrue(WordList.of("fr").isEmpty());
        assertEquals(Map.of("other", "{year}er-Jahre"), texts("decade"));
    }

    private static Map<String, String> texts(String key) {
        InterfaceWord.Form form = GERMAN.forms(key).get(0);
        return Map.of(form.name(), form.text());
    }
}
