package paperarchive.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.Severity;
import paperarchive.read.RawRecord;
import paperarchive.read.RecordReader;

/** Imports records in the format of this archive, one JSON object per line. Their ids are kept. */
final class JsonLinesImporter implements Importer {
    private static final Pattern RECORD =
            Pattern.compile("\\{.*\"id\"\\s*:\\s*\"[a-z0-9][a-z0-9._-]*\".*");

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String title() {
        return "records of this archive, one a line";
    }

    @Override
    public boolean isRecognized(ImportSource source) {
        String first = source.head().lines().findFirst().orElse("");
        return source.hasEnding(".jsonl") && RECORD.matcher(first).matches();
    }

    @Override
    public void read(ImportSource source, EntrySink sink) {
        int number = 0;
        for (String line : source.text().split("\r\n|\n", -1)) {
            number++;
            if (!line.isBlank()) {
                read(source, number, line, sink);
            }
        }
    }

    private static void read(ImportSource source, int line, String text, EntrySink sink) {
        Problems problems = new Problems();
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            List<RawRecord> records = RecordReader.read(bytes, "line.jsonl", problems);
            if (problems.sorted().stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
                for (RawRecord record : records) {
                    RecordDraft draft = RecordDraft.of(record);
                    sink.entry(source.at(line), draft.ownId(), draft);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        problems.sorted().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(problem -> refuse(source, line, problem, sink));
    }

    private static void refuse(ImportSource source, int line, Problem problem, EntrySink sink) {
        sink.refuse(source.at(line), "", problem.message(), problem.hint());
    }
}
