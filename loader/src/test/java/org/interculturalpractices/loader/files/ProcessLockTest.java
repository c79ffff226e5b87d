package org.interculturalpractices.loader.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One owner at a time, among the threads of this process and other processes. */
class ProcessLockTest {

    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void aSecondOwnerInTheProcessIsRefusedUntilTheFirstGivesItBack() throws IOException {
        ProcessLock first = take("a.lock").orElseThrow();
        assertThat(take("a.lock")).isEmpty();
        assertThat(take("b.lock")).hasValueSatisfying(ProcessLockTest::close);
        first.close();
        ProcessLock second = take("a.lock").orElseThrow();
        first.close();
        assertThat(take("a.lock"))
                .as("closing twice gives nothing of the next owner back")
                .isEmpty();
        second.close();
    }

    @Test
    void anotherNameOfTheSameFileIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        try (ProcessLock held = take("real/a.lock").orElseThrow()) {
            assertThat(ProcessLock.tryTake(link.resolve("a.lock"))).isEmpty();
            assertThat(ProcessLock.tryTake(folder.resolve("real/../link/./a.lock")))
                    .isEmpty();
            assertThat(held).isNotNull();
        }
    }

    @Test
    void ofManyThreadsOneHasItAtATime() throws Exception {
        AtomicInteger owners = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                done.add(threads.submit(() -> {
                    try (ProcessLock lock = take("a.lock").orElse(null)) {
                        if (lock != null) {
                            taken.incrementAndGet();
                            assertThat(owners.incrementAndGet()).isEqualTo(1);
                            Thread.sleep(1);
                            owners.decrementAndGet();
                        }
                    }
                    return null;
                }));
            }
        }
        for (Future<?> each : done) {
            each.get();
        }
        assertThat(taken).hasPositiveValue();
        assertThat(take("a.lock")).hasValueSatisfying(ProcessLockTest::close);
    }

    @Test
    void anAttemptInThisProcessDoesNotGiveTheLockToAnother() throws Exception {
        ProcessLock held = take("a.lock").orElseThrow();
        assertThat(take("a.lock")).isEmpty();
        assertThat(answerOf(other())).isEqualTo(REFUSED);
        held.close();
        assertThat(answerOf(other())).isEqualTo(TAKEN);
    }

    @Test
    void aLockOfAProcessThatIsKilledIsFree() throws Exception {
        Process holder = other();
        BufferedReader said = new BufferedReader(new InputStreamReader(holder.getInputStream(), UTF_8));
        assertThat(said.readLine()).isEqualTo(TAKEN);
        assertThat(take("a.lock")).isEmpty();
        holder.destroyForcibly().waitFor();
        assertThat(take("a.lock")).hasValueSatisfying(ProcessLockTest::close);
    }

    private Optional<ProcessLock> take(String name) throws IOException {
        return ProcessLock.tryTake(folder.resolve(name));
    }

    private static void close(ProcessLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Process other() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        folder.resolve("a.lock").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What another process says of the lock; it ends when its input does. */
    private static String answerOf(Process other) throws Exception {
        try (BufferedReader said = new BufferedReader(new InputStreamReader(other.getInputStream(), UTF_8))) {
            String answer = said.readLine();
            other.getOutputStream().close();
            other.waitFor();
            return answer;
        }
    }

    /** The other process: takes the lock if it can, says so, and holds it until its input ends. */
    static final class Other {

        private Other() {}

        public static void main(String[] arguments) throws IOException {
            Optional<ProcessLock> lock = ProcessLock.tryTake(Path.of(arguments[0]));
            System.out.println(lock.isPresent() ? TAKEN : REFUSED);
            System.in.transferTo(OutputStream.nullOutputStream());
            if (lock.isPresent()) {
                lock.get().close();
            }
        }
    }
}
