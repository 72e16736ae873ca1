package paperarchive.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import paperarchive.check.SettingsChecker;
import paperarchive.curation.TagRun;
import paperarchive.paper.Curation;
import paperarchive.problem.Counting;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.problem.ReportText;
import paperarchive.read.ContentReader;
import paperarchive.read.RawRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tag --suggest}: tags papers by the rules in {@code site.yaml}. */
@Command(
        name = "tag",
        description = "Tags papers by the tagRules in site.yaml.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nA tag that a person has removed is not added again; no tag is removed.",
            "%nExamples:",
            "  paper-archive tag --suggest",
            "  paper-archive tag --apply",
            "%nExit codes: 0 done, 1 a record could not be read or changed, 2 wrong usage.",
            "More: paper-archive docs settings"
        })
final class TagCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private ContentFolderOption content = new ContentFolderOption();

    @Option(names = "--suggest", description = "print the tags to add, and write nothing (default)")
    private boolean suggest;

    @Option(names = "--apply", description = "add the tags to the records")
    private boolean apply;

    @Option(
            names = {"-q", "--quiet"},
            description = "print errors and the last line only")
    private boolean quiet;

    TagCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (suggest && apply) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--suggest writes nothing: use it or --apply, not both");
        }
        Problems problems = new Problems();
        try {
            Curation curation = curation(problems);
            List<TagRun.Suggested> papers =
                    new TagRun(content.folder(), curation.tagRules(), problems).run(apply);
            terminal.log(problems, false);
            report(papers);
            return problems.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.DONE;
        } catch (ProblemsFound e) {
            terminal.log(problems, false);
            return ExitCode.PROBLEMS;
        } catch (IOException e) {
            return terminal.refused(e);
        }
    }

    private Curation curation(Problems problems) {
        Optional<RawRecord> settings = new ContentReader(content.folder(), problems).settings();
        settings.ifPresent(record -> SettingsChecker.check(record, true, problems));
        return settings.map(SettingsChecker::curation).orElse(Curation.NONE);
    }

    private void report(List<TagRun.Suggested> papers) {
        long tags = papers.stream().mapToLong(paper -> paper.tags().size()).sum();
        if (!quiet) {
            for (TagRun.Suggested paper : papers) {
                terminal.out().println(paper.at() + ": " + paper.id());
                for (TagRun.Suggestion tag : paper.tags()) {
                    terminal.out()
                            .println("    + " + ReportText.line(tag.tag() + ": " + tag.reason()));
                }
            }
        }
        terminal.out()
                .println(
                        (apply ? "added " : "would add ")
                                + Counting.of(tags, "tag")
                                + " to "
                                + Counting.of(papers.size(), "paper"));
    }
}
