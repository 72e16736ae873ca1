package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import paperarchive.paper.Paper;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.read.RawRecord;
import paperarchive.read.RecordText;

/** What a person reads about a record that a test wrote as text. */
final class Report {
    private Report() {}

    /** The report on a record with an id, a title and these fields, which begin on line 3. */
    static String ofYaml(String fields) {
        Problems problems = new Problems();
        check(yaml(fields, problems), problems);
        return of(problems);
    }

    /** The report on a JSON record with an id, a title and these fields, all on one line. */
    static String ofJson(String fields) {
        return ofWholeJson("\"id\": \"a\", \"title\": \"A\", " + fields);
    }

    /** The report on a JSON record that holds these fields alone. */
    static String ofWholeJson(String fields) {
        Problems problems = new Problems();
        check(RecordText.json("{" + fields + "}", "a.json", problems).orElseThrow(), problems);
        return of(problems);
    }

    /** The paper of a record with an id, a title and these fields; no rule is broken. */
    static Paper paper(String fields) {
        Problems problems = new Problems();
        CheckedRecord checked = check(yaml(fields, problems), problems);
        assertEquals("", of(problems));
        return checked.paper().orElseThrow();
    }

    /** The paper of a JSON record with an id, a title and these fields; warnings are let pass. */
    static Paper paperOfJson(String fields) {
        Problems problems = new Problems();
        String text = "{\"id\": \"a\", \"title\": \"A\", " + fields + "}";
        RawRecord record = RecordText.json(text, "a.json", problems).orElseThrow();
        Optional<Paper> paper = check(record, problems).paper();
        assertEquals(0, problems.errors(), of(problems));
        return paper.orElseThrow();
    }

    /** All problems as a person reads them. */
    static String of(Problems problems) {
        return problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    private static RawRecord yaml(String fields, Problems problems) {
        return RecordText.yaml("id: a\ntitle: A\n" + fields, "a.yaml", problems).orElseThrow();
    }

    private static CheckedRecord check(RawRecord record, Problems problems) {
        CheckedRecord checked = new RecordChecker(problems).check(record);
        assertEquals(problems.errors() == 0, checked.paper().isPresent(), of(problems));
        return checked;
    }
}
