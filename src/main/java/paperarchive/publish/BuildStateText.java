package paperarchive.publish;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputWarning;
import paperarchive.problem.Check;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;

/** The text form of a {@link BuildState}: lines with tab-separated parts, files sorted by path. */
final class BuildStateText {
    private static final String FIRST_LINE = "paper-archive build 6";
    private static final String WARNING = "warning\t";
    private static final byte[] CODE = "code\t".getBytes(StandardCharsets.UTF_8);
    private static final int CODE_DIGITS = 64;
    private static final int CODE_LINE = CODE.length + CODE_DIGITS + 1;

    private BuildStateText() {}

    /** Returns the text without its last line, the authentication code. */
    static byte[] of(BuildState state) {
        LastBuild build = state.build();
        StringBuilder text = new StringBuilder(200 + 140 * build.files().size());
        text.append(FIRST_LINE).append('\n');
        text.append(build.origin().program()).append('\n');
        text.append(build.origin().inputs()).append('\n');
        text.append(build.origin().papers()).append('\n');
        text.append(state.folder()).append('\n');
        text.append(state.end().to(TimeUnit.NANOSECONDS)).append('\n');
        for (Problem warning : build.warnings()) {
            text.append(WARNING).append(warning.check().name()).append('\t');
            text.append(escaped(warning.at().file())).append('\t');
            text.append(warning.at().line()).append('\t');
            text.append(escaped(warning.message())).append('\t');
            text.append(escaped(warning.hint())).append('\n');
        }
        build.files()
                .forEach(
                        (path, file) -> {
                            text.append(path).append('\t').append(file.size()).append('\t');
                            text.append(file.digest()).append('\t').append(file.fingerprint());
                            for (OutputWarning warning : file.warnings()) {
                                text.append('\t').append(escaped(warning.message()));
                                text.append('\t').append(escaped(warning.hint()));
                            }
                            text.append('\n');
                        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] withCode(byte[] text, byte[] code) {
        byte[] whole = Arrays.copyOf(text, text.length + CODE_LINE);
        System.arraycopy(CODE, 0, whole, text.length, CODE.length);
        byte[] digits = HexFormat.of().formatHex(code).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(digits, 0, whole, text.length + CODE.length, CODE_DIGITS);
        whole[whole.length - 1] = '\n';
        return whole;
    }

    /** Returns how many bytes come before the authentication code; 0 if there is none. */
    static int lengthWithoutCode(byte[] whole) {
        return Math.max(0, whole.length - CODE_LINE);
    }

    /** Returns the authentication code after the first bytes. */
    static Optional<byte[]> code(byte[] whole, int end) {
        String line = new String(whole, end, whole.length - end, StandardCharsets.ISO_8859_1);
        if (line.length() != CODE_LINE || !line.startsWith("code\t") || !line.endsWith("\n")) {
            return Optional.empty();
        }
        String digits = line.substring(CODE.length, CODE_LINE - 1);
        try {
            byte[] bytes = HexFormat.of().parseHex(digits);
            return Optional.of(bytes).filter(b -> HexFormat.of().formatHex(b).equals(digits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the state that the first bytes describe; empty if they are malformed. */
    static Optional<BuildState> parse(byte[] whole, int end) {
        try {
            String text = new String(whole, 0, end, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') >= 0) {
                // Rarely a genuine one; the strict decoder checks that, but is slower.
                ByteBuffer bytes = ByteBuffer.wrap(whole, 0, end);
                text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            }
            return Optional.of(new Lines(text).state());
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads line by line; throws {@link IllegalArgumentException} for a malformed line. */
    private static final class Lines {
        private final String text;
        private int at;

        Lines(String text) {
            this.text = text;
        }

        private String next() {
            int end = text.indexOf('\n', at);
            check(end >= 0);
            String line = text.substring(at, end);
            at = end + 1;
            return line;
        }

        BuildState state() {
            check(next().equals(FIRST_LINE));
            String program = next();
            String inputs = next();
            int papers = Integer.parseInt(next());
            String folder = next();
            FileTime end = FileTime.from(Long.parseLong(next()), TimeUnit.NANOSECONDS);
            List<Problem> warnings = new ArrayList<>();
            while (text.startsWith(WARNING, at)) {
                warnings.add(warning(next().split("\t", -1)));
            }
            Map<String, LastBuild.FileMade> files =
                    new LinkedHashMap<>((text.length() - at) / 50 + 16);
            String last = "";
            while (at < text.length()) {
                last = file(next(), last, files);
            }
            LastBuild.Origin origin = new LastBuild.Origin(program, inputs, papers);
            return new BuildState(new LastBuild(origin, warnings, files), folder, end);
        }

        private static Problem warning(String[] part) {
            check(part.length == 6);
            Check check = Check.valueOf(part[1]);
            Location at = new Location(unescaped(part[2]), Integer.parseInt(part[3]));
            return Problem.warning(check, at, unescaped(part[4]), unescaped(part[5]));
        }

        /** Returns the path of the file. */
        private static String file(
                String line, String last, Map<String, LastBuild.FileMade> files) {
            int first = line.indexOf('\t');
            int second = line.indexOf('\t', first + 1);
            int third = line.indexOf('\t', second + 1);
            check(first > 0 && second > first && third == second + 1 + ContentDigest.LENGTH);
            String path = OutputFile.checkedPath(line.substring(0, first));
            check(last.compareTo(path) < 0);
            int size = Integer.parseInt(line, first + 1, second, 10);
            check(size >= 0);
            String digest = line.substring(second + 1, third);
            int fourth = line.indexOf('\t', third + 1);
            String fingerprint = line.substring(third + 1, fourth < 0 ? line.length() : fourth);
            List<OutputWarning> warnings =
                    fourth < 0 ? List.of() : warnings(line.substring(fourth + 1).split("\t", -1));
            files.put(path, new LastBuild.FileMade(size, fingerprint, digest, warnings));
            return path;
        }

        /** Returns the warnings of a file from the message and the hint of each. */
        private static List<OutputWarning> warnings(String[] part) {
            check(part.length % 2 == 0);
            List<OutputWarning> warnings = new ArrayList<>();
            for (int i = 0; i < part.length; i += 2) {
                warnings.add(new OutputWarning(unescaped(part[i]), unescaped(part[i + 1])));
            }
            return warnings;
        }

        private static void check(boolean right) {
            if (!right) {
                throw new IllegalArgumentException("not the text of a build state");
            }
        }
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
