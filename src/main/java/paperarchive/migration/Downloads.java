package paperarchive.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Downloads files from URLs that the user named; sends only the request. */
final class Downloads implements LiveSite.Source {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @Override
    public byte[] bytes(URI file) throws IOException {
        String scheme = String.valueOf(file.getScheme());
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            throw new IOException(file + " is not an address that begins with http or https");
        }
        HttpRequest request =
                HttpRequest.newBuilder(file)
                        .timeout(ANSWER)
                        .header("User-Agent", "paper-archive")
                        .build();
        try {
            HttpResponse<InputStream> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new IOException(file + " answered " + answer.statusCode());
                }
                return LiveSite.limited(body, shown(file));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + file);
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw why.startsWith(file.toString())
                    ? e
                    : new IOException(file + " cannot be read: " + why, e);
        }
    }

    @Override
    public String shown(URI file) {
        return file.toString();
    }
}
