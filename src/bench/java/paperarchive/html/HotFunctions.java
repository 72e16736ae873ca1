package paperarchive.html;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import paperarchive.paper.Slugs;
import paperarchive.paper.WebAddress;
import paperarchive.read.AllowedCharacters;
import paperarchive.text.Excerpt;
import paperarchive.text.FormulaConverter;
import paperarchive.text.Markdown;

/** The functions that run once or more for every paper, with a text of the usual length. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HotFunctions {
    private static final String SENTENCE =
            "We show that models of this kind learn what their makers did not ask for, and how to"
                    + " measure it (in three ways), on data of two kinds. ";

    private final String plain = SENTENCE.repeat(10).strip();
    private final String marked = (SENTENCE + "The *second* kind needs $O(n^2)$. ").repeat(8);
    private final List<String> names = List.of("Ada Lovelace", "José García", "王伟", "Zoë Ångström");
    private final Markdown markdown =
            new Markdown(t -> WebAddress.of(t).orElse(""), 2, new FormulaConverter());

    /** An abstract without markup, in one pass. */
    @Benchmark
    public String plainAbstract() {
        return markdown.html(plain);
    }

    /** An abstract with emphasis and formulas. */
    @Benchmark
    public String markedAbstract() {
        return markdown.html(marked);
    }

    /** The beginning of an abstract, for a list. */
    @Benchmark
    public String excerpt() {
        return Excerpt.of(markdown.words(plain, 300), 300);
    }

    /** The addresses of four names. */
    @Benchmark
    public int slugs() {
        int length = 0;
        for (String name : names) {
            length += Slugs.of(name).length();
        }
        return length;
    }

    /** Whether a text holds a character that no page may hold. */
    @Benchmark
    public boolean characters() {
        return AllowedCharacters.areAllAllowed(plain);
    }
}
