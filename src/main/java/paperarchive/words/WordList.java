package paperarchive.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paperarchive.paper.InterfaceWord;
import paperarchive.read.BuiltInYaml;
import paperarchive.read.RawValue;

/** The built-in words of one language, in the order of its file. */
public final class WordList {
    /** The languages that are complete. */
    private static final List<String> LANGUAGES = List.of("en", "de");

    private static final Map<String, WordList> BUILT_IN = builtIn();

    private final Map<String, InterfaceWord> byKey;
    private final Set<String> counted;
    private final Set<String> lists;

    private WordList(Map<String, RawValue> fields) {
        this.byKey = new LinkedHashMap<>();
        fields.forEach((key, value) -> byKey.put(key, new InterfaceWord(key, forms(value))));
        this.counted = keys(fields, RawValue.Fields.class);
        this.lists = keys(fields, RawValue.Items.class);
    }

    private static Map<String, WordList> builtIn() {
        Map<String, WordList> lists = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            RawValue.Fields file = BuiltInYaml.fields(WordList.class, language + ".yaml");
            lists.put(language, new WordList(file.values()));
        }
        return Collections.unmodifiableMap(lists);
    }

    /** Returns the English words, which name every key. */
    public static WordList english() {
        return of("en").orElseThrow();
    }

    /** Returns the words of a language, if they are built in: {@code de}, {@code de-AT}. */
    public static Optional<WordList> of(String language) {
        return Optional.ofNullable(BUILT_IN.get(Words.primary(language)));
    }

    /** Returns the keys, in the order of the file. */
    public List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    /** Returns the words by key. */
    Map<String, InterfaceWord> words() {
        return byKey;
    }

    /** Returns whether a word has plural forms. */
    public boolean isCounted(String key) {
        return counted.contains(key);
    }

    /** Returns the number of items of a list; 0 for a word that is not a list. */
    public int items(String key) {
        return lists.contains(key) ? forms(key).size() : 0;
    }

    /** Returns the texts of a word. */
    public List<InterfaceWord.Form> forms(String key) {
        return Optional.ofNullable(byKey.get(key)).orElseThrow().forms();
    }

    private static Set<String> keys(Map<String, RawValue> fields, Class<?> kind) {
        Map<String, Boolean> keys = new LinkedHashMap<>();
        fields.forEach(
                (key, value) -> {
                    if (kind.isInstance(value)) {
                        keys.put(key, true);
                    }
                });
        return Set.copyOf(keys.keySet());
    }

    private static List<InterfaceWord.Form> forms(RawValue value) {
        List<InterfaceWord.Form> forms = new ArrayList<>();
        if (value instanceof RawValue.Fields map) {
            map.values().forEach((name, text) -> forms.add(form(name, text)));
        } else if (value instanceof RawValue.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                forms.add(form(Integer.toString(i + 1), items.values().get(i)));
            }
        } else {
            forms.add(form(PluralRule.OTHER, value));
        }
        return forms;
    }

    private static InterfaceWord.Form form(String name, RawValue value) {
        return new InterfaceWord.Form(name, ((RawValue.Scalar) value).text());
    }
}
