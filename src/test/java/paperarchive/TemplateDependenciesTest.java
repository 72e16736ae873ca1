package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/**
 * However a template brings in another, a change of the other reaches the page. {@code
 * -Dtemplates.rounds=300} makes the random part longer.
 */
class TemplateDependenciesTest {
    private static final int ROUNDS = Integer.getInteger("templates.rounds", 4);
    private static final long SEED = Long.getLong("templates.seed", 9L);
    private static final int PARTS = 4;

    @TempDir private Path folder;

    /** Every way we know to bring in part.ftlh, the file next to tag.ftlh. */
    private static final List<String> WAYS =
            List.of(
                    "<#include \"part.ftlh\">",
                    "<#include 'part.ftlh'/>",
                    "<#include   \"/part.ftlh\"   >",
                    "<#include \"./part.ftlh\">",
                    "<#include \"partials/../part.ftlh\">",
                    "<#include r\"part.ftlh\">",
                    "<#include \"pa\\x0072t.ftlh\">",
                    "<#include \"pa\" + \"rt.ftlh\">",
                    "<#include (\"part.ftlh\")>",
                    "<#include \"${'part'}.ftlh\">",
                    "<#include \"#{1}.ftlh\"?replace(\"1\", \"part\")>",
                    "<#include\n\"part.ftlh\"\n>",
                    "<#include \"part.ftlh\" parse=false>",
                    "<#include \"part.ftlh\" parse=true ignore_missing=true>",
                    "<#include \"*/part.ftlh\">",
                    "<#include <#-- a word --> \"part.ftlh\">",
                    "<#assign x = \"part.ftlh\"><#include x>",
                    "<#assign x = \"<#--\"><#include \"part\" + \".ftlh\"><#assign y = \"-->\">",
                    "<#include .current_template_name?replace(\"tag\", \"part\")>",
                    "<#import \"part.ftlh\" as p><@p.m/>",
                    "<#import 'part.ftlh' as p ><@p.m/>",
                    "<#import \"pa\" + \"rt.ftlh\" as p><@p.m/>",
                    "<#attempt><#include \"pa\" + \"rt.ftlh\"><#recover>none</#attempt>",
                    "<#attempt><#import \"part.ftlh\" as p><@p.m/><#recover>none</#attempt>",
                    "<@.getOptionalTemplate(\"part.ftlh\").include/>",
                    "<@.get_optional_template(\"part.ftlh\").include/>",
                    "<@. getOptionalTemplate ( 'pa' + 'rt.ftlh' ).include />",
                    "<#assign o = .getOptionalTemplate('part.ftlh')><#assign p = o.import()><@p.m/>",
                    "<#assign o = .getOptionalTemplate('part.ftlh')>${o.exists?c}"
                            + "<#if o.exists><@o.include/></#if>",
                    "<@\"<#include 'part.ftlh'>\"?interpret/>",
                    "<@\"<#inc\" + \"lude 'part.ftlh'>\" ? interpret />",
                    "<@('<#include \"part.ftlh\">' ?\ninterpret) />",
                    "<@[\"<#incl\" + \"ude 'part.ftlh'>\", \"x\"]?interpret/>",
                    "<@\".getOptional\" + \"Template('part.ftlh')\"?string/>",
                    "<#assign o = (\".getOptional\" + \"Template('part.ftlh')\")?eval><@o.include/>",
                    "<#macro w f><#include f></#macro><@w \"part.ftlh\"/>",
                    "<#function w f><#include f><#return 1></#function>${w('part.ftlh')}",
                    "<#recurse using \"part.ftlh\">",
                    "<#list [\"part\"] as n><#include n + \".ftlh\"></#list>",
                    "[#ftl][#include \"part.ftlh\"]",
                    "[#ftl][#include \"pa\" + \"rt.ftlh\"]",
                    "[#ftl][#import \"part.ftlh\" as p][@p.m/]",
                    "<#include \"tag2.ftlh\">");

    private static List<String> ways() {
        return WAYS;
    }

    private void write(SiteFolder site, String tag, String part) throws IOException {
        site.write("templates/tag.ftlh", tag + "\n");
        site.write("templates/tag2.ftlh", "<#include \"partials/more.ftlh\">\n");
        site.write("templates/partials/more.ftlh", "<#import \"/part.ftlh\" as p><@p.m/>\n");
        site.write("templates/part.ftlh", part + "<#macro m>" + part + "</#macro>");
    }

    private static String tagPage(SiteFolder site) throws IOException {
        Path page = site.output().resolve("tags/engines/index.html");
        return Files.exists(page) ? Files.readString(page) : "no page";
    }

    /** Whether the site could be built. */
    private static boolean build(SiteFolder site, boolean full) throws IOException {
        Problems problems = new Problems();
        try {
            if (full) {
                site.fullBuild(problems);
            } else {
                site.build(problems);
            }
            return true;
        } catch (ProblemsFound refused) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aChangeReachesThePageInWhateverWay(String way) throws IOException {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        write(site, way, "before");
        boolean built = build(site, false);
        write(site, way, "after");
        assertEquals(built, build(site, false));
        String incremental = tagPage(site);
        assertEquals(built, build(site, true));
        assertEquals(tagPage(site), incremental);
    }

    @Test
    void mostOfTheseWaysWork() throws IOException {
        int working = 0;
        for (int i = 0; i < WAYS.size(); i++) {
            SiteFolder site = new SiteFolder(folder.resolve("way" + i)).writeTwoPapers();
            write(site, WAYS.get(i), "before");
            working += build(site, false) && tagPage(site).contains("before") ? 1 : 0;
        }
        assertTrue(working > 30, () -> "too few ways are tried: FreeMarker refuses the others");
        System.out.println(working + " of " + WAYS.size() + " ways to bring in a template work");
    }

    @Test
    void aTemplateThatAppearsReachesThePageThatLookedForIt() throws IOException {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        site.write(
                "templates/tag.ftlh",
                "<#assign o = .getOptionalTemplate('new.ftlh')>${o.exists?c}");
        assertTrue(build(site, false));
        assertTrue(tagPage(site).contains("false"));
        site.write("templates/new.ftlh", "");
        assertTrue(build(site, false));
        assertTrue(tagPage(site).contains("true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<#-- <#include \"elsewhere.ftlh\"> -->", "<#noparse></#noparse>"})
    void aPageDependsOnNoOtherTemplateThanThoseItSpellsOut(String more) throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        site.write("templates/tag.ftlh", more + "<#include \"part.ftlh\">")
                .write("templates/part.ftlh", "");
        site.write("templates/other.ftlh", "");
        site.build();
        site.write("templates/other.ftlh", "changed");
        int idle = site.build().published().rendered();
        site.write("templates/part.ftlh", "changed");
        assertEquals(idle + 1, site.build().published().rendered());
    }

    /** Random templates that bring each other in, and random changes of them. */
    @Test
    void afterAnyChangeAnIncrementalBuildIsAFullOne() throws IOException {
        Random random = new Random(SEED);
        int compared = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SiteFolder site = new SiteFolder(folder.resolve("round" + round)).writeTwoPapers();
            site.write("templates/tag.ftlh", source(random, -1));
            for (int i = 0; i < PARTS; i++) {
                site.write("templates/" + part(i), source(random, i));
            }
            build(site, false);
            for (int change = 0; change < 6; change++) {
                change(site, random);
                boolean built = build(site, false);
                String incremental = built ? tagPage(site) : "";
                String which = "seed " + SEED + ", round " + round + ", change " + change;
                assertEquals(built, build(site, true), which);
                assertEquals(built ? tagPage(site) : "", incremental, which);
                compared += built ? 1 : 0;
            }
        }
        assertTrue(compared > ROUNDS, "too few sites could be built");
        System.out.println(compared + " incremental builds compared with full ones");
    }

    private static String part(int i) {
        return i % 2 == 0 ? "part" + i + ".ftlh" : "partials/part" + i + ".ftlh";
    }

    private static void change(SiteFolder site, Random random) throws IOException {
        int i = random.nextInt(PARTS + 1) - 1;
        String file = "templates/" + (i < 0 ? "tag.ftlh" : part(i));
        if (i >= 0 && random.nextInt(5) == 0) {
            Files.deleteIfExists(site.path(file));
        } else {
            site.write(file, source(random, i));
        }
    }

    /** A template that brings in some of those with a higher number, each in some way. */
    private static String source(Random random, int number) {
        List<String> lines = new ArrayList<>();
        lines.add("<p>" + random.nextInt(1000) + "</p>");
        for (int i = number + 1; i < PARTS; i++) {
            if (random.nextInt(3) > 0) {
                String way = WAYS.get(random.nextInt(WAYS.size() - 1));
                boolean other = way.startsWith("[") || way.contains("tag");
                String used = other ? "<#include \"part.ftlh\">" : way;
                String name = "/" + part(i).replace(".ftlh", "");
                lines.add(
                        "<#attempt>"
                                + used.replace("/part", "part")
                                        .replace("pa\" + \"rt", "part")
                                        .replace("part", name)
                                + "<#recover>-</#attempt>");
            }
        }
        lines.add("<#macro m>m" + random.nextInt(1000) + "</#macro>");
        return String.join("\n", lines) + "\n";
    }
}
