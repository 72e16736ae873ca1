package paperarchive.cli;

import java.io.Console;

/** Detects whether the program runs in an interactive terminal. */
public final class TerminalDetector {
    private TerminalDetector() {}

    /**
     * Returns whether input and output are a terminal. Up to Java 21 a console exists only in a
     * terminal; since Java 22 it always exists and knows whether it is a terminal.
     */
    @SuppressWarnings("SystemConsoleNull")
    public static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
