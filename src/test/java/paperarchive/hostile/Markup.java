package paperarchive.hostile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is wrong with the HTML of a page: errors of an HTML parser, tags that do not pair, and all
 * that no page of an archive has a use for, such as an event handler or a picture.
 */
public final class Markup {
    /** A tag: templates write no other bracket than these, since they escape all of a text's. */
    private static final Pattern TAG =
            Pattern.compile("<!--.*?-->|<(/?)([A-Za-z][A-Za-z0-9-]*)[^<>]*?(/?)>", Pattern.DOTALL);

    private static final Set<String> VOID =
            Set.of("br", "col", "hr", "img", "input", "link", "meta", "wbr");

    /** Source: HTML Living Standard 13.1.2.4, optional tags. */
    private static final Set<String> MAY_STAY_OPEN =
            Set.of(
                    "body",
                    "colgroup",
                    "dd",
                    "dt",
                    "head",
                    "html",
                    "li",
                    "optgroup",
                    "option",
                    "p",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr");

    private static final Set<String> ELEMENTS =
            Set.of(
                    ("html head body meta title link script header footer nav main article section"
                                    + " aside h1 h2 h3 h4 h5 h6 p div span a ul ol li dl dt dd time"
                                    + " strong em b i s small del code pre blockquote table caption"
                                    + " thead tbody tr th td br hr sup sub bdi details summary"
                                    + " figure figcaption dialog button form label input select option output abbr cite kbd"
                                    + " svg g path rect circle line polyline text use symbol"
                                    + " desc math mrow mi mo mn ms mtext mspace mfrac msqrt mroot"
                                    + " mstyle msub msup msubsup munder mover munderover mtable mtr"
                                    + " mtd menclose mpadded mphantom merror mmultiscripts"
                                    + " mprescripts semantics annotation")
                            .split(" "));

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern SCHEME = Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9+.-]*):");

    private Markup() {}

    /** The elements that a page of an archive may have. */
    public static Set<String> elements() {
        return ELEMENTS;
    }

    static List<String> complaints(String html) {
        List<String> complaints = new ArrayList<>();
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = Jsoup.parse(html, "", parser);
        for (ParseError error : parser.getErrors()) {
            complaints.add(error.getCursorPos() + ": " + error.getErrorMessage());
        }
        complainOfPairs(html, complaints);
        for (Element element : page.getAllElements()) {
            if (!element.equals(page)) {
                complainOf(element, complaints);
            }
        }
        return complaints;
    }

    /** The setting {@code logo} shows one picture, in the link to the first page. */
    private static boolean isLogo(Element element) {
        return element.normalName().equals("img")
                && element.attr("height").equals("24")
                && element.attr("alt").isEmpty()
                && element.parent() != null
                && element.parent().elementSiblingIndex() == 0
                && element.parents().is("nav[aria-label=Site]");
    }

    /** Data is one JSON object in which nothing looks like the end of the script. */
    private static void complainOfData(String data, List<String> complaints) {
        try {
            if (data.contains("<") || !new JsonMapper().readTree(data).isObject()) {
                complaints.add("data that is not one safe object: " + data);
            }
        } catch (JacksonException e) {
            complaints.add("data that is not JSON: " + data);
        }
    }

    private static void complainOf(Element element, List<String> complaints) {
        String name = element.normalName();
        if (!ELEMENTS.contains(name) && !isLogo(element)) {
            complaints.add("an element " + name);
        }
        if (name.equals("script") && element.attr("type").equals("application/ld+json")) {
            complainOfData(element.data(), complaints);
        } else if (name.equals("script")
                && (!element.data().isEmpty() || !element.hasAttr("src"))) {
            complaints.add("a script within the page: " + element.data());
        }
        if (name.equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
            complainOfAddress(element.attr("content").replaceFirst("^0; ?url=", ""), complaints);
        }
        for (Attribute attribute : element.attributes()) {
            complainOf(attribute, complaints);
        }
    }

    private static void complainOf(Attribute attribute, List<String> complaints) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean odd = !name.matches("[a-z][a-z0-9-]*(:[a-z]+)?");
        if (odd
                || name.contains("pwn7")
                || name.startsWith("on")
                || name.equals("style")
                || name.equals("srcdoc")) {
            complaints.add("an attribute " + attribute);
        }
        if (Set.of("href", "src", "action", "formaction", "xlink:href").contains(name)) {
            complainOfAddress(attribute.getValue(), complaints);
        }
    }

    private static void complainOfAddress(String address, List<String> complaints) {
        Matcher scheme = SCHEME.matcher(address);
        boolean foreign = address.startsWith("//") || address.startsWith("\\");
        if (foreign
                || (scheme.find() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT)))) {
            complaints.add("an address " + address);
        }
    }

    private static void complainOfPairs(String html, List<String> complaints) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
            boolean alone = name.isEmpty() || VOID.contains(name) || closesItself(tag);
            if (!alone && tag.group(1).isEmpty()) {
                open.push(name);
            } else if (!alone && !closed(name, open)) {
                complaints.add(tag.start() + ": </" + name + "> closes nothing");
            }
        }
        open.removeIf(MAY_STAY_OPEN::contains);
        if (!open.isEmpty()) {
            complaints.add("left open: " + open);
        }
    }

    /** A slash at the end of an address without quotes, {@code <a href=tags/>}, closes nothing. */
    private static boolean closesItself(Matcher tag) {
        return tag.group(3).equals("/") && !tag.group().matches("(?s).*=[^\\s\"'>]*/>");
    }

    /** Whether an end tag has its start, past such elements only as may stay open. */
    private static boolean closed(String name, Deque<String> open) {
        while (!open.isEmpty()) {
            String last = open.pop();
            if (last.equals(name)) {
                return true;
            }
            if (!MAY_STAY_OPEN.contains(last)) {
                return false;
            }
        }
        return false;
    }
}
