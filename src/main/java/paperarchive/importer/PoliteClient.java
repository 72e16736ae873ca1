package paperarchive.importer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import paperarchive.file.AtomicFile;
import paperarchive.read.InputHasher;

/**
 * An HTTP client for public services: one request at a time with a pause in between, retries when a
 * service is busy, and a disk cache for responses less than a day old.
 */
public final class PoliteClient {
    private static final String AGENT = "paper-archive (static site generator; command import)";
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Set<Integer> BUSY = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final int OK = 200;
    private static final int TRIES = 5;

    /** Waits; tests record the waiting time instead. */
    public interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    private final Path cache;
    private final Duration between;
    private final Duration answer;
    private final InstantSource clock;
    private final Pause pause;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private Instant last = Instant.EPOCH;

    /**
     * A client.
     *
     * @param cache the folder of cached responses
     * @param between the minimum pause between two requests
     * @param answer the timeout of a response
     */
    public PoliteClient(
            Path cache, Duration between, Duration answer, InstantSource clock, Pause pause) {
        this.cache = cache;
        this.between = between;
        this.answer = answer;
        this.clock = clock;
        this.pause = pause;
    }

    /** The result of an attempt: a response, or the reason for failure and how long to wait. */
    private record Try(Optional<byte[]> body, String reason, Duration asked, boolean again) {}

    /** Returns the response of a URL. */
    byte[] get(URI address) throws IOException {
        Path file = file(address);
        if (isFresh(file)) {
            return Files.readAllBytes(file);
        }
        String reason = "";
        for (int i = 0; i < TRIES; i++) {
            await(last.plus(between));
            Try result = fetch(address);
            last = clock.instant();
            if (result.body.isPresent()) {
                AtomicFile.write(file, result.body.get());
                return result.body.get();
            }
            reason = result.reason;
            if (!result.again || result.asked.compareTo(LONGEST_WAIT) > 0) {
                break;
            }
            Duration backOff = between.multipliedBy(1L << i);
            await(last.plus(result.asked.compareTo(backOff) > 0 ? result.asked : backOff));
        }
        throw new IOException(reason);
    }

    /** Takes an answer out of the cache: what was of no use is asked for again next time. */
    void forget(URI address) throws IOException {
        Files.deleteIfExists(file(address));
    }

    private Path file(URI address) {
        return cache.resolve(new InputHasher().add(address.toString()).hex());
    }

    private boolean isFresh(Path file) throws IOException {
        return Files.exists(file)
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isAfter(clock.instant().minus(FRESH));
    }

    private void await(Instant moment) throws IOException {
        Duration time = Duration.between(clock.instant(), moment);
        if (time.isNegative() || time.isZero()) {
            return;
        }
        try {
            pause.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting");
        }
    }

    private Try fetch(URI address) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(answer)
                        .header("User-Agent", AGENT)
                        .header("Accept", "application/json, application/xml, text/*;q=0.9")
                        .build();
        CompletableFuture<HttpResponse<byte[]>> future =
                client.sendAsync(request, info -> new BoundedBody(BoundedBytes.MOST));
        try {
            HttpResponse<byte[]> response = future.get(answer.toMillis(), TimeUnit.MILLISECONDS);
            return outcome(address, response);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + address);
        } catch (TimeoutException e) {
            future.cancel(true);
            return failed(address + " did not answer in " + answer.toSeconds() + " s", true);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof HttpTimeoutException) {
                return failed(address + " did not answer in " + answer.toSeconds() + " s", true);
            }
            boolean again = !(cause instanceof BoundedBody.TooLong);
            String why = String.valueOf(cause.getMessage());
            return failed(address + " cannot be read: " + why, again);
        }
    }

    private static Try failed(String reason, boolean again) {
        return new Try(Optional.empty(), reason, Duration.ZERO, again);
    }

    private Try outcome(URI address, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == OK) {
            return new Try(Optional.of(response.body()), "", Duration.ZERO, false);
        }
        Duration wait =
                response.headers().firstValue("Retry-After").map(this::wait).orElse(Duration.ZERO);
        String reason = address + " answered " + status;
        if (status >= 300 && status < 400) {
            reason += ", one redirect too many";
        } else if (wait.compareTo(LONGEST_WAIT) > 0) {
            reason += " and asks to wait " + wait.toMinutes() + " minutes";
        } else if (status == 404) {
            String body = new String(response.body(), StandardCharsets.UTF_8);
            reason += body.length() < 200 && !body.isBlank() ? ": " + ImportedText.line(body) : "";
        }
        return new Try(Optional.empty(), reason, wait, BUSY.contains(status));
    }

    /** Retry-After is a number of seconds or a date. */
    private Duration wait(String header) {
        if (header.strip().matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header.strip()));
        }
        try {
            Instant until =
                    ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }
}
