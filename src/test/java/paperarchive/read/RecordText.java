package paperarchive.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import paperarchive.problem.Problems;

/** Records read from the text of a file that need not exist. */
public final class RecordText {
    private RecordText() {}

    /** The record in the text of a {@code .json} file. */
    public static Optional<RawRecord> json(String text, String file, Problems problems) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new RecordParser(file, Subject.PAPER, problems).json(bytes, 0, bytes.length, 1);
    }

    /** The record in the text of a {@code .yaml} file. */
    public static Optional<RawRecord> yaml(String text, String file, Problems problems) {
        return new RecordParser(file, Subject.PAPER, problems).yaml(text, 1);
    }

    /** The fields of a free page, in the text of a {@code .md} file. */
    public static Optional<RawRecord> page(String text, String file, Problems problems) {
        return FrontMatter.read(text, Subject.PAGE, file, problems);
    }
}
