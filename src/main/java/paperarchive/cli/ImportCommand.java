package paperarchive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paperarchive.check.SpellingSuggestion;
import paperarchive.importer.ImportFormats;
import paperarchive.importer.ImportOutcome;
import paperarchive.importer.ImportRun;
import paperarchive.problem.Counting;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import bibtex refs.bib}: imports entries of other formats as records. */
@Command(
        name = "import",
        description = "Imports papers from files, web addresses or identifiers.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nFormats: anthology-xml, arxiv, biblatex, bibtex, crossref, csl-json, csv,",
            "  daily-papers, jsonl, openalex, pmlr, ris; auto, or no format, detects the format.",
            "%nExamples:",
            "  paper-archive import refs.bib",
            "  paper-archive import arxiv 1706.03762 math.GT/0309136",
            "  paper-archive import --dry-run --map \"Paper title=title\" csv papers.csv",
            "%nExit codes: 0 all imported, 1 some entries were not imported, 2 wrong usage.",
            "More: paper-archive docs importing"
        })
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "[FORMAT] FILE|URL|ID",
            description = "the format, and what to import")
    private List<String> words = List.of();

    @Mixin private ContentFolderOption content = new ContentFolderOption();

    @Option(names = "--dry-run", description = "print what would be written, and write nothing")
    private boolean dryRun;

    @Option(names = "--update", description = "update existing records; manual changes are kept")
    private boolean update;

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description = "add new records to this .jsonl file, one a line")
    private @Nullable Path jsonl;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "tag every imported record with this; may be repeated")
    private List<String> tags = List.of();

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "import a column of a table into a field; may be repeated")
    private List<String> columns = List.of();

    @Mixin private ServiceOptions services = new ServiceOptions();

    @Option(
            names = {"-q", "--quiet"},
            description = "print only errors and the last line")
    private boolean quiet;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        ImportRun.Order order = order();
        try {
            ImportOutcome outcome =
                    new ImportRun(order, services.client(), problems)
                            .run(new Watching(terminal, quiet));
            terminal.endProgress();
            terminal.log(problems, !quiet);
            return report(outcome);
        } catch (ProblemsFound e) {
            terminal.endProgress();
            terminal.log(problems, !quiet);
            terminal.err().println(ProblemReport.count(problems) + "; nothing was imported");
            return ExitCode.PROBLEMS;
        } catch (ImportRun.WrongArgument e) {
            throw wrong(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            terminal.endProgress();
            terminal.log(problems, !quiet);
            return terminal.refused(e);
        }
    }

    private int report(ImportOutcome outcome) {
        if (dryRun) {
            outcome.changes().forEach(terminal.out()::println);
        }
        if (!quiet) {
            outcome.unkept()
                    .forEach(
                            (field, entries) ->
                                    terminal.err()
                                            .println(field + ": " + count(entries) + "; not kept"));
        }
        List<String> parts = new ArrayList<>();
        parts.add(outcome.added() + " new");
        parts.add(outcome.updated() + " updated");
        parts.add(outcome.unchanged() + " unchanged");
        if (outcome.waiting() > 0) {
            parts.add(outcome.waiting() + " with changes that --update would take over");
        }
        terminal.out()
                .println(
                        Counting.grouped(outcome.imported())
                                + " of "
                                + Counting.grouped(outcome.entries())
                                + (dryRun ? " would be imported: " : " imported: ")
                                + String.join(", ", parts));
        return outcome.imported() == outcome.entries() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private static String count(int entries) {
        return entries == 1 ? "1 entry" : Counting.grouped(entries) + " entries";
    }

    private ImportRun.Order order() {
        List<String> names = ImportFormats.names();
        String first = words.get(0);
        boolean named = names.contains(first) || first.equals(ImportFormats.AUTO);
        List<String> arguments = named ? words.subList(1, words.size()) : words;
        if (arguments.isEmpty()) {
            throw wrong("name a file, an address or an identifier after the format " + first);
        }
        if (!named
                && words.size() > 1
                && first.matches("[a-z-]+")
                && !Files.exists(Path.of(first))) {
            throw wrong(
                    "unknown format \""
                            + first
                            + "\"; "
                            + SpellingSuggestion.nearest(first, names)
                                    .map(near -> "did you mean " + near + "?")
                                    .orElse("write one of " + String.join(", ", names)));
        }
        if (jsonl != null && !jsonl.toString().endsWith(".jsonl")) {
            throw wrong("--jsonl is not a file that ends in .jsonl: " + jsonl);
        }
        return new ImportRun.Order(
                content.folder(),
                named ? first : ImportFormats.AUTO,
                arguments,
                Optional.ofNullable(jsonl),
                update,
                dryRun,
                tags,
                mapping(),
                services.service(),
                Map.of());
    }

    private Map<String, String> mapping() {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String column : columns) {
            int equals = column.lastIndexOf('=');
            String field = column.substring(equals + 1).strip();
            if (equals < 1 || !ImportFormats.isField(field)) {
                throw wrong("--map is not COLUMN=FIELD with a field of a record: " + column);
            }
            mapping.put(column.substring(0, equals).strip(), field);
        }
        return mapping;
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /** Shows the progress of the import. */
    private record Watching(Terminal terminal, boolean quiet) implements ImportRun.Progress {
        private static final int STEP = 100;

        @Override
        public void source(String name) {
            if (!quiet) {
                terminal.progress(name);
            }
        }

        @Override
        public void read(int entries) {
            if (entries % STEP == 0) {
                terminal.progress(Counting.grouped(entries) + " entries read");
            }
        }
    }
}
