package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content gives the same bytes, whatever the machine, the cores and the files. */
class SameBytesTest {
    private static final String BASE = "https://example.org/";

    private final MadeUpArchive archive = new MadeUpArchive(158);

    @TempDir private Path folder;

    @Test
    void theOrderAndTheFormatOfTheFilesDoNotMatter() throws Exception {
        SiteFolder site = new SiteFolder(folder.resolve("scattered"));
        archive.writeScattered(site, BASE, 1);
        site.build();
        assertSameTree(built(), site.tree());
    }

    @Test
    void aMachineWithOneCoreInTurkeyBuildsTheSame() throws Exception {
        assertSameTree(
                built(),
                builtElsewhere(
                        "-XX:ActiveProcessorCount=1",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Kiritimati"));
    }

    @Test
    void aMachineWithManyCoresAndArabicDigitsBuildsTheSame() throws Exception {
        assertSameTree(
                built(),
                builtElsewhere(
                        "-XX:ActiveProcessorCount=16",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=Pacific/Pago_Pago",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Dline.separator=\r\n"));
    }

    private Map<String, String> built() throws Exception {
        SiteFolder site = new SiteFolder(folder.resolve("here"));
        archive.writeInto(site, BASE);
        site.build();
        return site.tree();
    }

    private Map<String, String> builtElsewhere(String... options) throws Exception {
        SiteFolder site = new SiteFolder(folder.resolve("elsewhere"));
        archive.writeInto(site, BASE);
        List<String> args = new ArrayList<>(List.of("build"));
        args.addAll(List.of("-c", site.path("content").toString()));
        args.addAll(List.of("-t", site.path("templates").toString()));
        args.addAll(List.of("-o", site.output().toString()));
        ChildJvm.Ended ended =
                ChildJvm.run(
                        List.of(options),
                        Map.of(),
                        "paperarchive.Main",
                        args.toArray(String[]::new));
        assertEquals(0, ended.code(), ended::printed);
        return site.tree();
    }

    private static void assertSameTree(Map<String, String> one, Map<String, String> other) {
        assertTrue(one.size() > 400, () -> "only " + one.size() + " files");
        TreeSet<String> paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        paths.removeIf(path -> one.getOrDefault(path, "").equals(other.get(path)));
        assertEquals(new TreeSet<String>(), paths, "files that differ");
    }
}
