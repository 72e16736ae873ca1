package paperarchive.cli;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.check.SpellingSuggestion;
import paperarchive.digest.Digest;
import paperarchive.digest.DigestSender;
import paperarchive.digest.DigestWriter;
import paperarchive.digest.SendReport;
import paperarchive.digest.SmtpServer;
import paperarchive.digest.Subscribers;
import paperarchive.digest.Unsubscribing;
import paperarchive.paper.Slugs;
import paperarchive.plan.Period;
import paperarchive.plan.SiteModel;
import paperarchive.plan.Term;
import paperarchive.problem.Counting;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.problem.ReportText;
import paperarchive.read.InputFolder;
import paperarchive.template.Templates;
import paperarchive.template.Theme;
import paperarchive.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code digest --date 2025-12-12 --send}: creates or sends a message with the papers of a day or
 * week.
 */
@Command(
        name = "digest",
        description = "Writes a message with the papers of a day or week, or sends it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nFrom the environment, with --send:",
            "  PAPER_ARCHIVE_SMTP_HOST         host, or host:port; the default port is 587",
            "  PAPER_ARCHIVE_SMTP_USER         omit if the server needs no login",
            "  PAPER_ARCHIVE_SMTP_PASSWORD",
            "  PAPER_ARCHIVE_UNSUBSCRIBE_KEY   the secret of {token} in --unsubscribe",
            "%nExit codes: 0 done, 1 a message was not delivered, 2 wrong usage.",
            "More: paper-archive docs e-mail",
            "%nExamples:",
            "  paper-archive digest --date 2025-12-12",
            "  paper-archive digest --week 2025-W50 --tag nlp",
            "  paper-archive digest --week 2025-W50 --send --from papers@example.org"
        })
final class DigestCommand implements Callable<Integer> {
    private static final String ENVIRONMENT = "PAPER_ARCHIVE_";
    private static final String MAIL = "mailto:";

    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Time time = new Time();

    /** A day or a week. */
    static final class Time {
        @Option(names = "--date", paramLabel = "DAY", description = "a day: 2025-12-12")
        private String date = "";

        @Option(names = "--week", paramLabel = "WEEK", description = "an ISO week: 2025-W50")
        private String week = "";
    }

    @Option(names = "--tag", paramLabel = "TAG", description = "only papers with this tag")
    private String tag = "";

    @Mixin private ContentFolderOption content = new ContentFolderOption();

    @Mixin private TemplatesOption templates = new TemplatesOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "where messages and journals are written (default: ${DEFAULT-VALUE})")
    private Path output = Path.of("digests");

    @Mixin private BaseUrlOption baseUrl = new BaseUrlOption();

    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            description = "the sender (default: the contact in site.yaml)")
    private String from = "";

    @Option(
            names = "--unsubscribe",
            paramLabel = "URL",
            description = "how readers unsubscribe: https or mailto, with {email} and {token}")
    private String unsubscribe = "";

    @Option(names = "--send", description = "send the message to every subscriber")
    private boolean send;

    @Option(
            names = "--subscribers",
            paramLabel = "FILE",
            description = "one e-mail address a line (default: ${DEFAULT-VALUE})")
    private Path subscribers = Path.of("subscribers.txt");

    @Option(
            names = "--uncertain",
            paramLabel = "report|send|skip",
            description = "what to do if it is unknown whether a message arrived (default: report)")
    private String uncertain = "report";

    @Option(names = "--no-tls", description = "send without encryption: for a server on this host")
    private boolean withoutTls;

    DigestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Period period = period();
        Problems problems = new Problems();
        return terminal.reporting(problems, () -> run(period, problems));
    }

    private int run(Period period, Problems problems) throws IOException, ProblemsFound {
        BuildOptions.Content options =
                BuildOptions.Content.of(content.folder(), templates.folder())
                        .withBaseUrl(baseUrl.normalized());
        SiteModel site = new Build(options, problems).site();
        Digest digest = Digest.of(site, period, tag(site));
        if (digest.size() == 0) {
            terminal.out().println("no papers: " + period.label(Words.ENGLISH));
            return ExitCode.DONE;
        }
        InputFolder folder =
                InputFolder.of(templates.folder(), InputFolder.Kind.TEMPLATES, problems);
        Templates loaded = new Templates(Theme.of(folder, Words.of(site.archive())), problems);
        DigestWriter writer = new DigestWriter(digest, sender(site), unsubscribing(), loaded);
        problems.stopAtErrors();
        return send ? send(digest, writer) : write(digest, writer);
    }

    private Period period() {
        if (!time.date.isEmpty()) {
            return PeriodOption.day(time.date)
                    .orElseThrow(() -> wrong("--date is not a day: write it as 2025-12-12"));
        }
        return PeriodOption.week(time.week)
                .orElseThrow(() -> wrong("--week is not an ISO week: write it as 2025-W50"));
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private Optional<Term> tag(SiteModel site) {
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        List<Term> tags = site.catalogue().terms(Term.Kind.TAG);
        Optional<Term> found =
                tags.stream().filter(term -> term.slug().equals(Slugs.of(tag))).findFirst();
        if (found.isEmpty()) {
            String near =
                    SpellingSuggestion.nearest(tag, tags.stream().map(Term::name).toList())
                            .map(name -> "; did you mean \"" + name + "\"?")
                            .orElse("");
            throw wrong("--tag: no paper has the tag \"" + tag + "\"" + near);
        }
        return found;
    }

    private InternetAddress sender(SiteModel site) {
        if (site.settings().baseUrl().isEmpty()) {
            throw wrong(
                    "messages need the URL of the site: set baseUrl in site.yaml, or --base-url");
        }
        String contact = site.settings().contact();
        String mail = contact.startsWith(MAIL) ? contact.substring(MAIL.length()) : "";
        String written = from.isEmpty() ? mail : from;
        if (written.isEmpty()) {
            throw wrong("the sender is missing: use --from papers@example.org");
        }
        try {
            InternetAddress address = new InternetAddress(written, true);
            if (address.getPersonal() == null) {
                address.setPersonal(site.settings().title(), StandardCharsets.UTF_8.name());
            }
            return address;
        } catch (AddressException e) {
            throw wrong("--from is not an e-mail address: " + written);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private Unsubscribing unsubscribing() {
        boolean known = unsubscribe.startsWith("https://") || unsubscribe.startsWith(MAIL);
        if (!unsubscribe.isEmpty() && !known) {
            throw wrong("--unsubscribe begins with https:// or mailto:");
        }
        if (send && unsubscribe.isEmpty()) {
            throw wrong("--send needs --unsubscribe, so that readers can unsubscribe");
        }
        Unsubscribing unsubscribing =
                new Unsubscribing(unsubscribe, environment("UNSUBSCRIBE_KEY"));
        if (!unsubscribe.isEmpty() && !unsubscribing.isValid()) {
            throw wrong(
                    "--unsubscribe is not a URL in ASCII: "
                            + ReportText.quoted(unsubscribe)
                            + "; percent-encode other characters");
        }
        if (unsubscribing.needsKey() && unsubscribing.key().isEmpty()) {
            throw wrong("{token} needs a secret in PAPER_ARCHIVE_UNSUBSCRIBE_KEY");
        }
        return unsubscribing;
    }

    /** Returns an environment variable; tests use a system property of the same name. */
    private static String environment(String name) {
        String value = System.getenv(ENVIRONMENT + name);
        return value == null ? System.getProperty(ENVIRONMENT + name, "") : value;
    }

    private int write(Digest digest, DigestWriter writer) throws IOException {
        Path file = writer.write(output);
        terminal.out().println(file + ": " + Counting.of(digest.size(), "paper"));
        return ExitCode.DONE;
    }

    private int send(Digest digest, DigestWriter writer) throws IOException {
        DigestSender.Uncertain choice = choice();
        SmtpServer server = server();
        if (!Files.isRegularFile(subscribers)) {
            throw wrong("no such file: " + subscribers + "; write one e-mail address a line");
        }
        Path journal = output.resolve(digest.key() + ".sent");
        SendReport report =
                new DigestSender(writer, server, InstantSource.system())
                        .send(Subscribers.in(subscribers), journal, choice);
        return SendSummary.print(report, terminal);
    }

    private SmtpServer server() {
        String host = environment("SMTP_HOST");
        return SmtpServer.of(
                        host, environment("SMTP_USER"), environment("SMTP_PASSWORD"), !withoutTls)
                .orElseThrow(
                        () ->
                                wrong(
                                        "PAPER_ARCHIVE_SMTP_HOST is not "
                                                + (host.isEmpty()
                                                        ? "set"
                                                        : "a mail server: "
                                                                + ReportText.quoted(host))
                                                + "; write smtp.example.org or"
                                                + " smtp.example.org:587"));
    }

    private DigestSender.Uncertain choice() {
        try {
            return DigestSender.Uncertain.valueOf(uncertain.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("--uncertain is report, send or skip");
        }
    }
}
