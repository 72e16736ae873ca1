package paperarchive.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import paperarchive.paper.Archive;
import paperarchive.paper.InterfaceWord;

/**
 * The texts of the interface in the language of the archive: the built-in ones, overridden by the
 * archive's own, with English as fallback. Thread-safe.
 */
public final class Words {
    /** The English words of the program. */
    public static final Words ENGLISH = of("en", List.of());

    private final String language;
    private final PluralRule rule;
    private final Map<String, Map<String, Message>> byKey;
    private final String group;

    private Words(String language, PluralRule rule, Map<String, Map<String, Message>> byKey) {
        this.language = language;
        this.rule = rule;
        this.byKey = byKey;
        this.group = text("digitGroups");
    }

    /** Returns the words of an archive. */
    public static Words of(Archive archive) {
        return of(archive.settings().language(), archive.words());
    }

    /**
     * Returns the words of a language.
     *
     * @param language {@code de}, {@code de-AT}
     * @param own words that override those of the program
     */
    public static Words of(String language, List<InterfaceWord> own) {
        Map<String, Map<String, Message>> words = new LinkedHashMap<>();
        WordList.english().words().values().forEach(word -> add(word, words));
        WordList.of(language).ifPresent(list -> list.words().values().forEach(w -> add(w, words)));
        own.forEach(word -> add(word, words));
        return new Words(primary(language), PluralRule.of(primary(language)), words);
    }

    /** Returns the language without region and script: {@code de} for {@code de-AT}. */
    static String primary(String language) {
        int end = language.indexOf('-');
        return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static void add(InterfaceWord word, Map<String, Map<String, Message>> words) {
        Map<String, Message> forms = new LinkedHashMap<>();
        word.forms().forEach(form -> forms.put(form.name(), Message.of(form.text())));
        words.put(word.key(), forms);
    }

    /** Returns the plural forms that a language distinguishes, {@code other} last. */
    public static List<String> pluralForms(String language) {
        return PluralRule.of(primary(language)).forms();
    }

    /** Returns the language, without region and script: {@code de}. */
    public String language() {
        return language;
    }

    /** Returns the forms of a word; empty if there is no such word. */
    public Optional<Map<String, Message>> forms(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Returns whether a word has plural forms. */
    public boolean isCounted(String key) {
        return WordList.english().isCounted(key);
    }

    /** Returns a word without values: {@code Next page}. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** Returns a word with values: {@code Page 2 of 7}. */
    public String text(String key, Map<String, String> values) {
        return message(key).plain(values);
    }

    /** Returns a word with values as HTML; the values are HTML already. */
    public String html(String key, Map<String, String> values, UnaryOperator<String> escape) {
        return message(key).html(values, escape);
    }

    /** Returns a word for a number, which is its value {@code count}: {@code 1,204 papers}. */
    public String count(String key, long number) {
        return count(key, number, Map.of());
    }

    /** Returns a word for a number, which is its value {@code count}, with further values. */
    public String count(String key, long number, Map<String, String> values) {
        return counted(key, number).plain(with(number, values));
    }

    /** Returns the same as HTML; the values are HTML already. */
    public String countHtml(
            String key, long number, Map<String, String> values, UnaryOperator<String> escape) {
        return counted(key, number).html(with(number, values), escape);
    }

    /** Returns a count; empty if it is unknown or zero. */
    public String some(String key, OptionalInt number) {
        return number.orElse(0) == 0 ? "" : count(key, number.getAsInt());
    }

    private Map<String, String> with(long number, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("count", number(number));
        return all;
    }

    /** Returns a word that is not counted, with placeholders. */
    public Message message(String key) {
        return message(key, PluralRule.OTHER);
    }

    /** Returns the form of a word for a number. */
    public Message counted(String key, long number) {
        return message(key, rule.form(number));
    }

    /** Returns the item of a list, from 1: the name of a month. */
    public String item(String list, int number) {
        return message(list, Integer.toString(number)).plain(Map.of());
    }

    /** Returns a form, or the form {@code other} if the word lacks it. */
    private Message message(String key, String form) {
        Map<String, Message> forms = byKey.get(key);
        Message message = forms == null ? null : forms.getOrDefault(form, forms.get("other"));
        if (message == null) {
            throw new IllegalArgumentException("no word " + key + " with the form " + form);
        }
        return message;
    }

    /** Returns a number with its digits in groups of three: {@code 103,926}. */
    public String number(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int i = text.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
            text.insert(i, group);
        }
        return text.toString();
    }

    /** Returns a day: {@code 12 December 2025}. */
    public String day(LocalDate day) {
        return text(
                "day",
                Map.of(
                        "day", Integer.toString(day.getDayOfMonth()),
                        "month", item("monthNamesInDays", day.getMonthValue()),
                        "year", Integer.toString(day.getYear())));
    }

    /** Returns a month of a year: {@code December 2025}. */
    public String month(int year, int month) {
        return text(
                "month",
                Map.of("month", item("monthNames", month), "year", Integer.toString(year)));
    }

    /** Returns a week: {@code Week 50 of 2025}. */
    public String week(int year, int week) {
        return text("week", Map.of("week", Integer.toString(week), "year", Integer.toString(year)));
    }

    /** Returns the keys of all words, in the order of the English file. */
    public List<String> keys() {
        return new ArrayList<>(byKey.keySet());
    }
}
