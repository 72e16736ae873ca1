package paperarchive.cli;

import java.io.Console;

/** Whether a person watches the terminal, or a program reads what is printed. */
public final class TerminalDetector {
    private TerminalDetector() {}

    /**
     * True where input and output are a terminal. Up to Java 21 only a terminal has a console;
     * since Java 22 there always is one, which says itself whether it is a terminal.
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
