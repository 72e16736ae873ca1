package paperarchive.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeJSON;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.typedarrays.NativeArrayBuffer;

/**
 * Searches a built site with the script that browsers run, so results are the same. Not
 * thread-safe.
 */
public final class SearchEngine {
    /** The maximum decompressed size of an index file. */
    private static final int LARGEST = 64 << 20;

    private static final String SCRIPT = "/templates/static/search-engine.js";

    private final Path folder;
    private final Scriptable scope;
    private final Scriptable index;
    private final Map<String, Optional<byte[]>> files = new HashMap<>();
    private final byte[] dictionary;
    private Consumer<List<String>> watcher = names -> {};

    private SearchEngine(Path folder, String root) throws IOException {
        this.folder = folder;
        try (Context context = enter()) {
            ScriptableObject global = context.initSafeStandardObjects();
            this.scope = global;
            context.evaluateString(global, source(), SCRIPT, 1, null);
            Scriptable script =
                    (Scriptable) context.evaluateString(global, "paperSearch", "", 1, null);
            Object json = NativeJSON.parse(context, global, root, (c, s, t, a) -> a[1]);
            this.index = (Scriptable) call(context, script, "open", json);
            this.dictionary =
                    read(Context.toString(index.get("dictionary", index)) + ".gz")
                            .flatMap(SearchEngine::gunzipped)
                            .orElse(new byte[0]);
        }
    }

    /**
     * Opens the index of a built site.
     *
     * @param site the output folder of a build
     * @throws NoSuchFileException if the folder has no index
     */
    public static SearchEngine open(Path site) throws IOException {
        Path root = site.resolve("search/root.json");
        if (!Files.exists(root)) {
            throw new NoSuchFileException(root.toString());
        }
        if (!Files.isRegularFile(root) || Files.size(root) > LARGEST) {
            throw damaged(root);
        }
        try {
            return new SearchEngine(site.resolve("search/data"), Files.readString(root));
        } catch (RhinoException | CharacterCodingException e) {
            throw damaged(root);
        }
    }

    private static IOException damaged(Path file) {
        return new FileSystemException(
                file.toString(), null, "the search index is damaged; run build --full");
    }

    /** Calls back with the names of the files that a browser would read in each round trip. */
    void watch(Consumer<List<String>> roundTrips) {
        watcher = roundTrips;
    }

    /**
     * Returns what a query finds; decision 30 and {@code search.md} describe queries.
     *
     * @param limit the most papers that are returned
     */
    public SearchResults search(String query, int limit) throws IOException {
        try (Context context = enter()) {
            Scriptable options = context.newObject(scope);
            ScriptableObject.putProperty(options, "limit", limit);
            while (true) {
                Scriptable result =
                        (Scriptable) call(context, index, "search", query, options, get());
                List<String> needs = texts(result.get("needs", result));
                if (needs.isEmpty()) {
                    return results(result);
                }
                watcher.accept(needs.stream().map(name -> fileName(context, name)).toList());
                for (String name : needs) {
                    files.put(name, file(context, name));
                }
            }
        } catch (RhinoException e) {
            throw damaged(folder);
        }
    }

    private static SearchResults results(Scriptable result) {
        List<SearchResults.Correction> corrections = new ArrayList<>();
        for (Object pair : list(result, "changed")) {
            List<String> both = texts(pair);
            corrections.add(new SearchResults.Correction(both.get(0), both.get(1)));
        }
        List<SearchResults.Hit> papers = new ArrayList<>();
        for (Object hit : list(result, "hits")) {
            Scriptable each = (Scriptable) hit;
            papers.add(
                    new SearchResults.Hit(
                            text(each, "id"),
                            text(each, "title"),
                            text(each, "by"),
                            text(each, "date"),
                            Context.toNumber(each.get("score", each))));
        }
        return new SearchResults(
                (int) Context.toNumber(result.get("total", result)),
                Context.toBoolean(result.get("partial", result)),
                corrections,
                texts(result.get("missing", result)),
                papers);
    }

    private static List<?> list(Scriptable object, String name) {
        return object.get(name, object) instanceof List<?> list ? list : List.of();
    }

    private static String text(Scriptable object, String name) {
        return Context.toString(object.get(name, object));
    }

    /** Returns the words of a text and their stems, as the script sees them. */
    List<String> stems(String text) {
        try (Context context = enter()) {
            Scriptable script =
                    (Scriptable) context.evaluateString(scope, "paperSearch", "", 1, null);
            List<String> stems = new ArrayList<>();
            for (String word : texts(call(context, script, "words", text))) {
                stems.add(Context.toString(call(context, script, "stem", word)));
            }
            return stems;
        }
    }

    private Function get() {
        return new BaseFunction() {
            private static final long serialVersionUID = 1L;

            @Override
            public @Nullable Object call(
                    Context cx, Scriptable where, Scriptable self, Object[] arguments) {
                Optional<byte[]> file = files.get(Context.toString(arguments[0]));
                return file == null
                        ? Undefined.instance
                        : file.map(bytes -> array(cx, bytes)).orElse(null);
            }
        };
    }

    private Object array(Context context, byte[] bytes) {
        NativeArrayBuffer buffer = new NativeArrayBuffer(bytes.length);
        System.arraycopy(bytes, 0, buffer.getBuffer(), 0, bytes.length);
        buffer.setParentScope(scope);
        buffer.setPrototype(ScriptableObject.getClassPrototype(scope, "ArrayBuffer"));
        return context.newObject(scope, "Uint8Array", new Object[] {buffer});
    }

    private Optional<byte[]> file(Context context, String name) throws IOException {
        String fileName = fileName(context, name);
        return fileName.endsWith(".gz")
                ? read(fileName).flatMap(SearchEngine::gunzipped)
                : read(fileName).flatMap(this::inflated);
    }

    private String fileName(Context context, String name) {
        boolean cards = Context.toBoolean(call(context, index, "isCards", name));
        return name + (cards ? ".deflate" : ".gz");
    }

    /** A file of the index; empty if it is missing, or is a pipe, which might never end. */
    private Optional<byte[]> read(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private Optional<byte[]> inflated(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(dictionary);
            inflater.setInput(packed);
            byte[] content = new byte[1 << 16];
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            while (!inflater.finished() && all.size() < LARGEST) {
                int length = inflater.inflate(content);
                if (length == 0 && inflater.needsInput()) {
                    return Optional.empty();
                }
                all.write(content, 0, length);
            }
            return Optional.of(all.toByteArray());
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    /** Empty if the bytes are damaged, or unpack to more than any index has. */
    private static Optional<byte[]> gunzipped(byte[] packed) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Object call(
            Context context, Scriptable object, String name, Object... arguments) {
        return ScriptableObject.callMethod(context, object, name, arguments);
    }

    private static List<String> texts(Object array) {
        List<String> texts = new ArrayList<>();
        if (array instanceof List<?> list) {
            list.forEach(text -> texts.add(Context.toString(text)));
        }
        return texts;
    }

    @SuppressWarnings("deprecation")
    private static Context enter() {
        Context context = Context.enter();
        context.setLanguageVersion(Context.VERSION_ES6);
        context.setInterpretedMode(false);
        return context;
    }

    private static String source() {
        try (InputStream in = SearchEngine.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + SCRIPT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
