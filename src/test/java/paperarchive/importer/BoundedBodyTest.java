package paperarchive.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** An answer without end is not read to its end. */
class BoundedBodyTest {
    @Test
    void anAnswerThatIsTooLongIsCancelled() {
        AtomicBoolean cancelled = new AtomicBoolean();
        BoundedBody body = new BoundedBody(10);
        body.onSubscribe(
                new Flow.Subscription() {
                    @Override
                    public void request(long number) {}

                    @Override
                    public void cancel() {
                        cancelled.set(true);
                    }
                });
        body.onNext(List.of(ByteBuffer.wrap(new byte[10])));
        assertEquals(false, cancelled.get());
        body.onNext(List.of(ByteBuffer.wrap(new byte[1])));
        assertTrue(cancelled.get());
        CompletionException e =
                assertThrows(
                        CompletionException.class,
                        () -> body.getBody().toCompletableFuture().join());
        assertInstanceOf(BoundedBody.TooLong.class, e.getCause());
    }
}
