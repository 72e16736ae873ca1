package paperarchive.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code docs templates}: prints a page of the documentation, which is in the jar, so messages can
 * refer to it.
 */
@Command(
        name = "docs",
        description = "Prints a page of the documentation, or lists the pages.",
        mixinStandardHelpOptions = true,
        footer = {"%nExamples:", "  paper-archive docs", "  paper-archive docs records"})
final class DocsCommand implements Callable<Integer> {
    /** A page of the documentation: {@code src/docs/records.md} is the topic {@code records}. */
    record Topic(String name, String about) {
        String resource() {
            return "/docs/" + name + ".md";
        }
    }

    /** All pages, in the order in which a new user needs them. */
    static final List<Topic> TOPICS =
            List.of(
                    new Topic("publishing", "starting an archive, GitHub Pages, other hosts"),
                    new Topic("records", "the fields of a paper record, and how text is read"),
                    new Topic("importing", "papers from BibTeX, RIS, arXiv, Crossref and others"),
                    new Topic("preview", "serve: the site on your machine while you work on it"),
                    new Topic("settings", "the fields of site.yaml"),
                    new Topic("language", "the interface in German or any other language"),
                    new Topic("checks", "check: what it reports, levels, formats, repairs"),
                    new Topic("citations", "citation files, entry types and keys"),
                    new Topic("templates", "changing the look: templates and what they see"),
                    new Topic("feeds", "Atom and JSON feeds, and what they promise"),
                    new Topic("e-mail", "messages with the papers of a day or week"),
                    new Topic("machines", "files for programs, ResourceSync, OAI-PMH"),
                    new Topic("search", "how search works: queries, ranking, related papers"),
                    new Topic("mcp", "the archive for assistants, by the Model Context Protocol"),
                    new Topic("permanence", "permanent addresses and the ledger"),
                    new Topic("statuses", "retracted, withdrawn, superseded and removed papers"),
                    new Topic("security", "guarantees about hostile content, and limits"),
                    new Topic("large-archives", "archives of 100,000 papers and more"),
                    new Topic("text", "how Markdown, TeX and names are read"),
                    new Topic("architecture", "how the program is built, for contributors"),
                    new Topic("glossary", "the words of this project"),
                    new Topic("CHANGELOG", "what changed in each version"),
                    new Topic("licences", "the libraries in the jar and their licenses"));

    private final Terminal terminal;

    @Parameters(
            paramLabel = "TOPIC",
            arity = "0..1",
            description = "the page to print, such as records; lists all pages if omitted")
    private String topic = "";

    DocsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (topic.isEmpty()) {
            TOPICS.forEach(
                    t -> terminal.out().println(String.format("%-16s%s", t.name(), t.about())));
            return ExitCode.DONE;
        }
        for (Topic known : TOPICS) {
            if (known.name().equals(topic)) {
                terminal.out().print(text(known));
                return ExitCode.DONE;
            }
        }
        terminal.err()
                .println("no documentation page \"" + topic + "\"; run docs to list the pages");
        return ExitCode.USAGE;
    }

    /** Returns the Markdown source of a page. */
    static String text(Topic topic) {
        try (InputStream in = DocsCommand.class.getResourceAsStream(topic.resource())) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + topic.resource());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
