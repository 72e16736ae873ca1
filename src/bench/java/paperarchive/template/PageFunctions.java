package paperarchive.template;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

/** The functions that run once for every page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PageFunctions {
    private final String plain =
            "We show that models of this kind learn what their makers did not ask for. ".repeat(20);
    private final RecordAccessors accessors = new RecordAccessors();
    private final Utf8Buffer writer = new Utf8Buffer();

    /** The hash of a text, as a page's fingerprint takes it. */
    @Benchmark
    public Object hash() {
        return new ValueHasher(accessors).add(plain).add(Optional.empty()).value();
    }

    /** A page of text as UTF-8. */
    @Benchmark
    public byte[] encoded() {
        writer.cleared().write(plain, 0, plain.length());
        return writer.page();
    }

    /** What the one above has to beat. */
    @Benchmark
    public byte[] encodedByJava() {
        return plain.getBytes(StandardCharsets.UTF_8);
    }
}
