package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.interculturalpractices.loader.LoadListener;
import org.interculturalpractices.loader.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a load goes on: a progress bar on a terminal, a line for each stage elsewhere. A problem ends
 * the bar, is said in a line of its own, and the bar begins anew. Not thread-safe.
 */
final class LoadProgress implements LoadListener, AutoCloseable {

    private final PrintWriter messages;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private String stage = "";

    LoadProgress(PrintWriter messages) {
        this.messages = messages;
        this.terminal = Terminal.isError();
    }

    @Override
    public void progress(String name, long done, long total) {
        if (!name.equals(stage)) {
            begin(name, total);
        }
        ProgressBar shown = bar;
        if (shown != null) {
            shown.stepTo(done);
        }
    }

    @Override
    public void problem(Problem problem) {
        close();
        stage = "";
        messages.println(problem.rendered());
    }

    @Override
    public void close() {
        ProgressBar shown = bar;
        bar = null;
        if (shown != null) {
            shown.close();
        }
    }

    private void begin(String name, long total) {
        close();
        stage = name;
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .clearDisplayOnFinish()
                    .build();
        } else {
            messages.println("icp: " + name + " ...");
        }
    }
}
