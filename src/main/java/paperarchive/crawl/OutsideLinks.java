package paperarchive.crawl;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import paperarchive.problem.Check;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;

/**
 * Checks whether the external pages that an archive links to exist: hosts in parallel, with one
 * request at a time to each host and a pause in between. Only definite failures are reported: a
 * site that blocks programs, is busy or does not answer proves nothing.
 */
public final class OutsideLinks {
    private static final String AGENT = "paper-archive (static site generator; link check)";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> NO_HEAD = Set.of(400, 403, 404, 405, 410, 501);
    private static final int THREADS = 8;

    private final LinkCache cache;
    private final Duration pause;
    private final Problems problems;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    /**
     * The result of a check.
     *
     * @param uncertain links that could not be decided
     */
    public record Outcome(int links, int broken, int uncertain) {}

    /** The state of a link. */
    enum Answer {
        GOOD,
        GONE,
        NO_HOST,
        UNCERTAIN
    }

    /**
     * A check.
     *
     * @param pause the pause between requests to one host
     */
    public OutsideLinks(LinkCache cache, Duration pause, Problems problems) {
        this.cache = cache;
        this.pause = pause;
        this.problems = problems;
    }

    /** Checks each link and reports broken ones at their record. */
    public Outcome check(Map<String, Location> links) throws IOException {
        Map<String, List<String>> byHost = new TreeMap<>();
        for (String link : links.keySet()) {
            host(link).ifPresent(h -> byHost.computeIfAbsent(h, x -> new ArrayList<>()).add(link));
        }
        Map<String, Answer> answers = new TreeMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Map<String, Answer>>> hosts = new ArrayList<>();
            byHost.values().forEach(own -> hosts.add(threads.submit(() -> askAll(own))));
            for (Future<Map<String, Answer>> host : hosts) {
                answers.putAll(host.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while links were checked", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        cache.write(answers);
        return report(links, answers, byHost);
    }

    private static java.util.Optional<String> host(String link) {
        try {
            return java.util.Optional.ofNullable(URI.create(link).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    private Map<String, Answer> askAll(List<String> links) throws InterruptedException {
        Map<String, Answer> answers = new TreeMap<>();
        boolean asked = false;
        for (String link : links) {
            Answer known = cache.answer(link);
            if (known == Answer.UNCERTAIN) {
                if (asked) {
                    Thread.sleep(pause.toMillis());
                }
                asked = true;
                known = ask(link);
            }
            answers.put(link, known);
        }
        return answers;
    }

    private Answer ask(String link) throws InterruptedException {
        int code = 0;
        for (String method : List.of("HEAD", "GET")) {
            try {
                code = status(link, method);
            } catch (UnknownHostException e) {
                return Answer.NO_HOST;
            } catch (ConnectException e) {
                boolean unknown =
                        e.getCause() instanceof UnresolvedAddressException
                                || (e.getCause() instanceof ConnectException cause
                                        && cause.getCause() instanceof UnresolvedAddressException);
                return unknown ? Answer.NO_HOST : Answer.UNCERTAIN;
            } catch (IOException e) {
                return Answer.UNCERTAIN;
            }
            if (!NO_HEAD.contains(code)) {
                break;
            }
        }
        if (GONE.contains(code)) {
            return Answer.GONE;
        }
        return code >= 200 && code < 400 ? Answer.GOOD : Answer.UNCERTAIN;
    }

    private int status(String link, String method) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(link))
                        .timeout(TIMEOUT)
                        .header("User-Agent", AGENT)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private Outcome report(
            Map<String, Location> links,
            Map<String, Answer> answers,
            Map<String, List<String>> byHost) {
        long unknown = answers.values().stream().filter(a -> a == Answer.NO_HOST).count();
        // If no host can be resolved at all, this machine is offline.
        boolean offline = byHost.size() > 1 && unknown == answers.size();
        int broken = 0;
        int uncertain = links.size() - answers.size();
        for (Map.Entry<String, Answer> answer : answers.entrySet()) {
            boolean isGone = answer.getValue() == Answer.GONE;
            if (isGone || (answer.getValue() == Answer.NO_HOST && !offline)) {
                broken++;
                problems.warning(
                        Check.EXTERNAL_LINK,
                        links.getOrDefault(answer.getKey(), Location.of(answer.getKey())),
                        "a link is broken: " + ReportText.quoted(answer.getKey()),
                        isGone
                                ? "the page does not exist: find its new URL, or remove the link"
                                : "there is no such host: find its new URL, or remove the link");
            } else if (answer.getValue() != Answer.GOOD) {
                uncertain++;
            }
        }
        return new Outcome(links.size(), broken, uncertain);
    }
}
