package paperarchive.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import paperarchive.output.OutputWarning;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;

/**
 * Where {@link LastBuild} is kept: text, one fact a line, its parts apart by tabs, with a checksum
 * at the end. It may be thrown away at any time; then the next build does all its work.
 */
final class LastBuildFile {
    private static final String FIRST_LINE = "paper-archive last build 3";

    /** The parts of the line of a file without warnings. */
    private static final int FILE_PARTS = 3;

    private final Path file;

    LastBuildFile(Path file) {
        this.file = file;
    }

    /**
     * The last build; empty where there is no file, or one that is damaged or of another version.
     */
    Optional<LastBuild> read() throws IOException {
        List<String> lines;
        try {
            lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        int last = lines.size() - 1;
        boolean whole =
                last >= 4
                        && lines.get(0).equals(FIRST_LINE)
                        && lines.get(last).equals("end\t" + checksum(lines.subList(0, last)));
        return whole ? Optional.of(parsed(lines.subList(1, last))) : Optional.empty();
    }

    private static LastBuild parsed(List<String> lines) {
        List<Problem> warnings = new ArrayList<>();
        Map<String, LastBuild.FileMade> files = new LinkedHashMap<>(2 * lines.size());
        for (String line : lines.subList(3, lines.size())) {
            String[] part = line.split("\t", -1);
            if (part[0].equals("warning")) {
                Location at = new Location(unescaped(part[1]), Integer.parseInt(part[2]));
                warnings.add(Problem.warning(at, unescaped(part[3]), unescaped(part[4])));
            } else {
                files.put(part[0], made(part));
            }
        }
        int papers = Integer.parseInt(lines.get(2));
        LastBuild.Origin origin = new LastBuild.Origin(lines.get(0), lines.get(1), papers);
        return new LastBuild(origin, warnings, files);
    }

    /** A file of a path, a size, a fingerprint, and the message and the hint of each warning. */
    private static LastBuild.FileMade made(String[] part) {
        List<OutputWarning> warnings = List.of();
        for (int i = FILE_PARTS; i < part.length; i += 2) {
            warnings = new ArrayList<>(warnings);
            warnings.add(new OutputWarning(unescaped(part[i]), unescaped(part[i + 1])));
        }
        return new LastBuild.FileMade(Integer.parseInt(part[1]), part[2], warnings);
    }

    private static String line(String path, LastBuild.FileMade file) {
        String line = path + "\t" + file.size() + "\t" + file.fingerprint();
        for (OutputWarning warning : file.warnings()) {
            line += "\t" + escaped(warning.message()) + "\t" + escaped(warning.hint());
        }
        return line;
    }

    /** Replaces the file in one step, so that it is whole at every moment. */
    void write(LastBuild build) throws IOException {
        List<String> lines = new ArrayList<>(build.files().size() + 8);
        lines.add(FIRST_LINE);
        lines.add(build.origin().program());
        lines.add(build.origin().inputs());
        lines.add(Integer.toString(build.origin().papers()));
        for (Problem warning : build.warnings()) {
            lines.add(
                    String.join(
                            "\t",
                            "warning",
                            escaped(warning.at().file()),
                            Integer.toString(warning.at().line()),
                            escaped(warning.message()),
                            escaped(warning.hint())));
        }
        build.files().forEach((path, made) -> lines.add(line(path, made)));
        lines.add("end\t" + checksum(lines));
        LinesFile.replace(file, lines);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String checksum(List<String> lines) {
        CRC32 checksum = new CRC32();
        for (String line : lines) {
            checksum.update(line.getBytes(StandardCharsets.UTF_8));
            checksum.update('\n');
        }
        return Long.toHexString(checksum.getValue());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                char next = text.charAt(i);
                out.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
