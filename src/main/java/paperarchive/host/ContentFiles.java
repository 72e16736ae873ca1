package paperarchive.host;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import paperarchive.output.Generator;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFailure;
import paperarchive.output.OutputFile;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.read.InputFailure;
import paperarchive.read.InputFile;
import paperarchive.read.InputFolder;

/**
 * Contributes the files below {@code content/files/}, each at its path in that folder: {@code
 * content/files/slides/talk.pdf} becomes {@code slides/talk.pdf}.
 */
public final class ContentFiles implements Generator {
    /** The folder of the files in a content folder. */
    public static final String FOLDER = "files";

    private static final Pattern PATH = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");

    private final InputFolder content;
    private final Problems problems;

    /**
     * The files of a content folder.
     *
     * @param problems receives names that cannot be used in a URL
     */
    public ContentFiles(InputFolder content, Problems problems) {
        this.content = content;
        this.problems = problems;
    }

    @Override
    public String name() {
        return FOLDER;
    }

    @Override
    public List<OutputFile> files(SiteModel site, LinkTargets targets) {
        List<OutputFile> files = new ArrayList<>();
        for (InputFile file : content.below(FOLDER)) {
            String path = file.name().substring(FOLDER.length() + 1);
            if (PATH.matcher(path).matches()) {
                files.add(new ContentFile(new SitePath(path), file, content));
            } else {
                problems.error(
                        Location.of(file.shown()),
                        "this name cannot be in an address",
                        "use letters, digits, '.', '_' and '-'");
            }
        }
        return files;
    }

    private record ContentFile(SitePath path, InputFile file, InputFolder content)
            implements OutputFile {
        @Override
        public Location source() {
            return Location.of(file.shown());
        }

        @Override
        public byte[] bytes() throws IOException {
            try {
                return content.bytes(file);
            } catch (InputFailure e) {
                throw new OutputFailure(e.problem(), e);
            }
        }
    }
}
