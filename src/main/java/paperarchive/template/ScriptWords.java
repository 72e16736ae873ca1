package paperarchive.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.check.SpellingSuggestion;
import paperarchive.output.OutputFailure;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.words.Message;
import paperarchive.words.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the words of the interface into scripts and style sheets: {@code WORDS.save} becomes {@code
 * "Save"}, and {@code WORDS.paperCount}, which is counted, an object with the plural forms. So a
 * script contains only the words it uses, and pages need not provide them. Thread-safe.
 */
final class ScriptWords {
    /** The language of the words, for {@code Intl.PluralRules}: {@code "de"}. */
    private static final String LANGUAGE = "languageOfWords";

    private static final Pattern WORD = Pattern.compile("\\bWORDS\\.(\\w+)");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Words words;

    ScriptWords(Words words) {
        this.words = words;
    }

    /**
     * Returns a script with its words.
     *
     * @param file the name of the script, for messages
     * @throws OutputFailure if it uses a word that does not exist
     */
    byte[] inLanguage(byte[] script, String file) throws IOException {
        String source = new String(script, StandardCharsets.UTF_8);
        if (!source.contains("WORDS.")) {
            return script;
        }
        Matcher word = WORD.matcher(source);
        StringBuilder text = new StringBuilder(source.length());
        while (word.find()) {
            String key = word.group(1);
            int before = source.substring(0, word.start()).split("\n", -1).length;
            String literal = literal(key, new Location(file, before));
            word.appendReplacement(text, Matcher.quoteReplacement(literal));
        }
        return word.appendTail(text).toString().getBytes(StandardCharsets.UTF_8);
    }

    private String literal(String key, Location at) throws OutputFailure {
        if (key.equals(LANGUAGE)) {
            return JSON.writeValueAsString(words.language());
        }
        Map<String, Message> forms = words.forms(key).orElse(Map.of());
        if (forms.isEmpty()) {
            String hint =
                    SpellingSuggestion.nearest(key, words.keys())
                            .map(near -> "did you mean WORDS." + near + "?")
                            .orElse("run paper-archive docs language for all words");
            throw new OutputFailure(
                    Problem.error(at, "there is no interface word WORDS." + key, hint));
        }
        if (forms.size() == 1 && !words.isCounted(key)) {
            return JSON.writeValueAsString(words.message(key).source());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        forms.forEach((form, message) -> texts.put(form, message.source()));
        return JSON.writeValueAsString(texts);
    }
}
