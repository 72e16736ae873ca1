package paperarchive.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.utility.StringUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paperarchive.words.Message;
import paperarchive.words.Words;

/**
 * The words of the interface as templates see them: {@code words.nextPage}, {@code
 * words.paperCount(46)}, {@code words.pageOf({"page": "2", "pages": "7"})}, and a list such as
 * {@code words.shortWeekdays}. Threads may share it.
 */
final class WordsModel implements TemplateHashModel {
    private final Words words;

    WordsModel(Words words) {
        this.words = words;
    }

    /** Returns a word; null if there is no such word, which FreeMarker reports. */
    @Override
    public @Nullable TemplateModel get(String key) {
        return words.forms(key)
                .map(forms -> forms.containsKey("other") ? new Word(key) : list(forms))
                .orElse(null);
    }

    private static TemplateModel list(Map<String, Message> items) {
        List<String> texts = items.values().stream().map(Message::source).toList();
        return new SimpleSequence(texts.stream().map(SimpleScalar::new).toList(), null);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** A word: its text, or a call with a number, with values, or with both. */
    private final class Word implements TemplateScalarModel, TemplateMethodModelEx {
        private final String key;

        Word(String key) {
            this.key = key;
        }

        @Override
        public String getAsString() throws TemplateModelException {
            try {
                return words.text(key);
            } catch (IllegalArgumentException e) {
                throw new TemplateModelException("words." + key + ": " + e.getMessage());
            }
        }

        @Override
        public Object exec(@SuppressWarnings("rawtypes") List arguments)
                throws TemplateModelException {
            Map<String, String> html = new HashMap<>();
            Map<String, String> plain = new HashMap<>();
            Message message = words.message(key);
            for (Object argument : arguments) {
                if (argument instanceof TemplateNumberModel number) {
                    long count = number.getAsNumber().longValue();
                    message = words.counted(key, count);
                    html.put("count", words.number(count));
                    plain.put("count", words.number(count));
                } else if (argument instanceof TemplateHashModelEx values) {
                    read(values, html, plain);
                } else {
                    throw new TemplateModelException(
                            "words." + key + " takes a number and a hash of values");
                }
            }
            return text(message, html, plain);
        }

        private void read(
                TemplateHashModelEx values, Map<String, String> html, Map<String, String> plain)
                throws TemplateModelException {
            for (TemplateModelIterator keys = values.keys().iterator(); keys.hasNext(); ) {
                String name = ((TemplateScalarModel) keys.next()).getAsString();
                TemplateModel value = values.get(name);
                if (value instanceof TemplateMarkupOutputModel<?> markup) {
                    html.put(name, markup((TemplateMarkupOutputModel<?>) markup));
                } else if (value instanceof TemplateScalarModel text) {
                    html.put(name, StringUtil.XHTMLEnc(text.getAsString()));
                    plain.put(name, text.getAsString());
                } else {
                    throw new TemplateModelException(
                            "words." + key + ": the value of " + name + " is not a text");
                }
            }
        }

        private String markup(TemplateMarkupOutputModel<?> markup) throws TemplateModelException {
            if (markup instanceof TemplateHTMLOutputModel of) {
                return HTMLOutputFormat.INSTANCE.getMarkupString(of);
            }
            throw new TemplateModelException("words." + key + " takes HTML or text as values");
        }

        private TemplateModel text(
                Message message, Map<String, String> html, Map<String, String> plain)
                throws TemplateModelException {
            try {
                return !message.hasMarkup() && html.size() == plain.size()
                        ? new SimpleScalar(message.plain(plain))
                        : HTMLOutputFormat.INSTANCE.fromMarkup(
                                message.html(html, StringUtil::XHTMLEnc));
            } catch (IllegalArgumentException e) {
                throw new TemplateModelException("words." + key + ": " + e.getMessage());
            }
        }
    }
}
