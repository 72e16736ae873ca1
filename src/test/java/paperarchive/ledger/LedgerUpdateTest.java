package paperarchive.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.read.InputFolder;

/** What a build makes of the ledger in each mode, and what it says about it. */
class LedgerUpdateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
    private static final LedgerMode PUBLISH = new LedgerMode.Recording(DAY);
    private static final LedgerMode PART = new LedgerMode.Part(DAY);
    private static final LedgerMode FROZEN = new LedgerMode.Frozen();
    private static final LedgerMode LOCAL = new LedgerMode.Local();
    private static final LedgerMode PREVIEW = new LedgerMode.Preview();

    private static final String A = "papers/a/\ta\t2025-12-12\n";
    private static final String A_WITH_KEY = "papers/a/\ta\t2025-12-12\tlovelace1843\n";
    private static final String TAG = "tags/nlp/\tnlp\t2025-12-12\ta\n";

    @TempDir private Path content;
    private final Problems problems = new Problems();

    private void write(String lines) throws IOException {
        Path folder = Files.createDirectories(content.resolve(Ledger.NAME));
        Files.writeString(folder.resolve("x.tsv"), lines);
    }

    private LedgerUpdate update(LedgerMode mode, LedgerUpdate.Answer... answers) {
        LedgerFolder folder =
                LedgerFolder.of(
                        InputFolder.of(content, InputFolder.Kind.CONTENT, problems), problems);
        return LedgerUpdate.of(folder, List.of(answers), mode);
    }

    private static LedgerUpdate.Answer ofPaper(String id) {
        return new LedgerUpdate.Answer("papers/" + id + "/", id, List.of());
    }

    private static LedgerUpdate.Answer ofTag(String slug, String... ids) {
        List<Paper> papers = new ArrayList<>();
        for (String id : ids) {
            papers.add(paper(id).build());
        }
        return new LedgerUpdate.Answer("tags/" + slug + "/", slug, papers);
    }

    private static String lines(Ledger ledger) {
        return ledger.entries().stream().map(entry -> entry + "\n").collect(Collectors.joining());
    }

    private String onDisk() {
        Problems none = new Problems();
        return lines(
                LedgerFolder.of(InputFolder.of(content, InputFolder.Kind.CONTENT, none), none)
                        .ledger());
    }

    private String report(LedgerUpdate update) {
        update.reportNew(problems);
        return problems.sorted().stream()
                .map(problem -> problem + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void aDeploymentAddsWhatIsNewWithItsDay() throws Exception {
        write(A);
        LedgerUpdate update = update(PUBLISH, ofPaper("a"), ofPaper("b"), ofTag("nlp", "b", "a"));
        assertEquals("", report(update));
        update.settle();
        assertEquals(A + "papers/b/\tb\t2026-01-02\ntags/nlp/\tnlp\t2026-01-02\ta\n", onDisk());
        assertEquals(onDisk(), lines(update.shown()));
        assertTrue(
                update.note().orElseThrow().contains(" added papers/b/, tags/nlp/. Commit"),
                update.note()::toString);
    }

    @Test
    void aFirstDeploymentSaysWhatTheLedgerIs() throws Exception {
        LedgerUpdate update = update(PUBLISH, ofPaper("a"));
        update.settle();
        String note = update.note().orElseThrow();
        assertTrue(note.contains("is new: it lists every published address"), note);
    }

    @Test
    void whatThePlanNoLongerHasStaysInTheLedger() throws Exception {
        write("papers/0/\t0\t2025-12-12\n" + A + "papers/z/\tz\t2025-12-12\n");
        update(PUBLISH, ofPaper("b")).settle();
        assertEquals(
                "papers/0/\t0\t2025-12-12\n"
                        + A
                        + "papers/b/\tb\t2026-01-02\npapers/z/\tz\t2025-12-12\n",
                onDisk());
    }

    @Test
    void nothingNewIsNotWrittenAndNotSaid() throws Exception {
        write(A + TAG);
        LedgerUpdate update = update(PUBLISH, ofPaper("a"), ofTag("nlp", "a"));
        update.settle();
        assertEquals(Optional.empty(), update.note());
        try (var files = Files.list(content.resolve(Ledger.NAME))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aTagIsSeenOnItsPaperAsLongAsThatHasIt() {
        LedgerUpdate.Answer tag = ofTag("nlp", "new", "old");
        assertEquals("new", tag.seenOn("new"));
        assertEquals("old", tag.seenOn("gone"));
        assertEquals("old", tag.seenOn(""));
        assertEquals("", LedgerUpdate.Answer.byNobody("tags/nlp/").seenOn("gone"));
        assertEquals("k", ofPaper("a").withCitationKey("k").seenOn("old"));
    }

    @Test
    void anAddressWithoutAnAnswerKeepsItsName() throws Exception {
        write(A + TAG);
        LedgerUpdate update =
                update(PUBLISH, ofPaper("a"), LedgerUpdate.Answer.byNobody("tags/nlp/"));
        update.settle();
        assertEquals(A + "tags/nlp/\tnlp\t2025-12-12\n", onDisk());
        assertTrue(
                update.note().orElseThrow().contains(" now leading to another page: tags/nlp/"),
                update.note()::toString);
    }

    @Test
    void aNewCitationKeyIsAChangeOfItsOwn() throws Exception {
        write(A);
        LedgerUpdate update = update(PUBLISH, ofPaper("a").withCitationKey("lovelace1843"));
        update.settle();
        assertEquals(A_WITH_KEY, onDisk());
        assertTrue(
                update.note().orElseThrow().contains(" citation keys recorded for papers/a/."),
                update.note()::toString);
    }

    @Test
    void severalKindsOfNewsAreOneSentence() throws Exception {
        write(A + TAG);
        LedgerUpdate update =
                update(
                        PUBLISH,
                        ofPaper("a").withCitationKey("k"),
                        ofPaper("b"),
                        LedgerUpdate.Answer.byNobody("tags/nlp/"));
        String note = update.note().orElseThrow();
        assertTrue(
                note.contains(
                        ": added papers/b/; now leading to another page: tags/nlp/;"
                                + " citation keys recorded for papers/a/. Commit"),
                note);
    }

    @Test
    void aFrozenBuildRefusesEachKindOfNews() throws Exception {
        write(A + TAG);
        String report =
                report(
                        update(
                                FROZEN,
                                ofPaper("a").withCitationKey("k"),
                                ofPaper("b"),
                                LedgerUpdate.Answer.byNobody("tags/nlp/")));
        assertEquals(3, problems.errors());
        assertTrue(report.contains("the ledger does not contain papers/b/\n"), report);
        assertTrue(
                report.contains(
                        "x.tsv:2: error: the ledger does not say what answers now at tags/nlp/"),
                report);
        assertTrue(
                report.contains(
                        "x.tsv:1: error: the ledger does not contain the citation key of papers/a/"),
                report);
    }

    @Test
    void aFrozenBuildAcceptsALedgerThatIsRight() throws Exception {
        write(A + TAG);
        LedgerUpdate update = update(FROZEN, ofPaper("a"), ofTag("nlp", "a"));
        assertEquals("", report(update));
        update.settle();
        assertEquals(Optional.empty(), update.note());
        assertEquals(A + TAG, lines(update.shown()));
    }

    @Test
    void atMostFiveAddressesAreNamed() {
        List<LedgerUpdate.Answer> answers = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d", "e", "f", "g")) {
            answers.add(ofPaper(id));
        }
        String five = "papers/a/, papers/b/, papers/c/, papers/d/, papers/e/";
        String seven = report(update(FROZEN, answers.toArray(LedgerUpdate.Answer[]::new)));
        assertTrue(seven.contains(five + " and 2 more\n"), seven);
        answers.subList(5, 7).clear();
        String note =
                update(LOCAL, answers.toArray(LedgerUpdate.Answer[]::new)).note().orElseThrow();
        assertTrue(note.contains("published: " + five + ". Before"), note);
    }

    @Test
    void aLocalBuildNamesNewAddressesAndWritesNothing() throws Exception {
        write(A);
        LedgerUpdate update = update(LOCAL, ofPaper("a"), ofPaper("b"));
        assertEquals("", report(update));
        update.settle();
        assertEquals(A, onDisk());
        assertEquals(A, lines(update.shown()));
        assertTrue(
                update.note().orElseThrow().contains("not recorded as published: papers/b/."),
                update.note()::toString);
        assertEquals(Optional.empty(), update(LOCAL, ofPaper("a")).note());
    }

    @Test
    void aPreviewSaysNothing() throws Exception {
        write(A);
        LedgerUpdate update = update(PREVIEW, ofPaper("a"), ofPaper("b"));
        assertEquals("", report(update));
        assertEquals(Optional.empty(), update.note());
        update.settle();
        assertEquals(A, onDisk());
    }

    @Test
    void aFurtherPartShowsWhatTheFirstPartWrites() throws Exception {
        write(A);
        LedgerUpdate update = update(PART, ofPaper("a"), ofPaper("b"));
        update.settle();
        assertEquals(A + "papers/b/\tb\t2026-01-02\n", lines(update.shown()));
        assertEquals(A, onDisk());
        assertEquals(Optional.empty(), update.note());
        assertTrue(PART.key().contains("2026-01-02"), "the day decides bytes of this part");
        assertEquals("Recording", PUBLISH.key());
    }

    @Test
    void aLedgerThatChangedWhileTheSiteWasBuiltStopsADeploymentThatMayNotWrite() throws Exception {
        write(A);
        LedgerUpdate frozen = update(FROZEN, ofPaper("a"));
        LedgerUpdate local = update(LOCAL, ofPaper("a"));
        String before = local.settle();
        write(A + TAG);
        assertThrows(ProblemsFound.class, frozen::settle);
        assertEquals(before, local.settle(), "a build for oneself does not care");
    }
}
