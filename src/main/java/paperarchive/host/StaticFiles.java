package paperarchive.host;

import java.io.IOException;
import java.util.List;
import paperarchive.output.Generator;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFailure;
import paperarchive.output.OutputFile;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.read.InputFailure;
import paperarchive.template.Theme;

/** Contributes files that are copied to the site unchanged: {@code static/style.css}. */
public final class StaticFiles implements Generator {
    private final Theme theme;
    private final Problems problems;

    /**
     * The static files of a theme.
     *
     * @param problems receives files that cannot be published
     */
    public StaticFiles(Theme theme, Problems problems) {
        this.theme = theme;
        this.problems = problems;
    }

    @Override
    public String name() {
        return "static";
    }

    @Override
    public List<OutputFile> files(SiteModel site, LinkTargets targets) throws IOException {
        return theme.assets(problems).stream().<OutputFile>map(this::file).toList();
    }

    private StaticFile file(String name) {
        return new StaticFile(new SitePath("static/" + name), name, theme);
    }

    private record StaticFile(SitePath path, String name, Theme theme) implements OutputFile {
        @Override
        public Location source() {
            return theme.at(path.value(), 1);
        }

        @Override
        public byte[] bytes() throws IOException {
            try {
                return theme.asset(name);
            } catch (InputFailure e) {
                throw new OutputFailure(e.problem(), e);
            }
        }
    }
}
