package paperarchive.tex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Runs Temml, a JavaScript library that converts TeX mathematics to MathML, in Rhino. It is slow to
 * start (about a second) and to convert (about a millisecond), so it is started lazily and serves
 * one thread at a time.
 *
 * <p>Scripts cannot access Java, files or the network. Their steps are counted, not timed, so a
 * formula exceeds the limit on all machines or on none.
 */
final class Temml {
    private static final String SOURCE = "temml-0.13.5.js";

    /**
     * The base number of steps for a formula; one in ten ordinary formulas takes more than half of
     * it.
     */
    static final int STEPS = 300_000;

    static final int STEPS_PER_CHARACTER = 6_000;

    private static final int STEPS_COUNTED_AT_ONCE = 10_000;
    private static final int DEEPEST = 3_000;
    private static final long STACK = 64L << 20;

    private final ContextFactory engine = new Engine();
    private final Scriptable scope;
    private final Scriptable temml;
    private final Function render;

    /** Thrown if a formula takes too long. An {@link Error}, so scripts cannot catch it. */
    private static final class TooManySteps extends Error {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The result for a formula.
     *
     * @param mathml empty if it cannot be read
     * @param isLasting false if the stack was too small, because it may suffice in another thread
     */
    record Written(Optional<String> mathml, boolean isLasting) {}

    private static final class Counted extends Context {
        private int steps;
        private int most = Integer.MAX_VALUE;

        Counted(ContextFactory factory) {
            super(factory);
        }
    }

    private static final class Engine extends ContextFactory {
        @Override
        protected Context makeContext() {
            Context context = new Counted(this);
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInterpretedMode(true);
            context.setInstructionObserverThreshold(STEPS_COUNTED_AT_ONCE);
            context.setMaximumInterpreterStackDepth(DEEPEST);
            context.setClassShutter(name -> false);
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int steps) {
            if (context instanceof Counted counted) {
                counted.steps += steps;
                if (counted.steps > counted.most) {
                    throw new TooManySteps();
                }
            }
        }
    }

    private Temml() {
        try (Context context = engine.enterContext()) {
            ScriptableObject global = context.initSafeStandardObjects();
            this.scope = global;
            context.evaluateString(global, source(), SOURCE, 1, null);
            this.temml = (Scriptable) ScriptableObject.getProperty(global, "temml");
            this.render = (Function) ScriptableObject.getProperty(temml, "renderToString");
        }
    }

    /** Loads Temml. Its source is nested too deeply for the stack of most threads. */
    static Temml start() {
        AtomicReference<@Nullable Temml> made = new AtomicReference<>();
        Thread reader = new Thread(null, () -> made.set(new Temml()), "temml", STACK);
        reader.start();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Temml temml = made.get();
        if (temml == null) {
            throw new IllegalStateException(SOURCE + " could not be started");
        }
        return temml;
    }

    private static String source() {
        try (InputStream in = Temml.class.getResourceAsStream(SOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + SOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the output of Temml for a formula, which may exceed MathML Core; empty if it cannot
     * be converted.
     *
     * @param display whether it is a display formula
     */
    synchronized Written mathml(String formula, boolean display) {
        try (Context context = engine.enterContext()) {
            if (context instanceof Counted counted) {
                counted.most = STEPS + STEPS_PER_CHARACTER * formula.length();
            }
            // New each time, so definitions in one formula do not affect the next.
            Scriptable options = context.newObject(scope);
            ScriptableObject.putProperty(options, "displayMode", display);
            ScriptableObject.putProperty(options, "throwOnError", true);
            ScriptableObject.putProperty(options, "trust", false);
            Object written = render.call(context, scope, temml, new Object[] {formula, options});
            return new Written(Optional.of(Context.toString(written)), true);
        } catch (RhinoException | TooManySteps e) {
            return new Written(Optional.empty(), true);
        } catch (StackOverflowError e) {
            return new Written(Optional.empty(), false);
        }
    }
}
