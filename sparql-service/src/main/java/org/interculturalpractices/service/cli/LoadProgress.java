package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.report.LoadDifference;
import org.interculturalpractices.loader.report.LoadListener;
import org.jspecify.annotations.Nullable;

/**
 * Shows a load to people: a progress bar on a terminal, a line for each stage elsewhere, and every problem as a line. Not
 * thread-safe.
 */
final class LoadProgress implements LoadListener, AutoCloseable {

    private final PrintWriter err;
    private final boolean drawBar;
    private String stage = "";
    private @Nullable ProgressBar bar;

    LoadProgress(PrintWriter err, boolean drawBar) {
        this.err = err;
        this.drawBar = drawBar;
    }

    @Override
    public void progress(String newStage, long done, long total) {
        if (!newStage.equals(stage)) {
            close();
            stage = newStage;
            if (drawBar) {
                bar = new ProgressBarBuilder()
                        .setTaskName(newStage)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build();
            } else {
                err.println(newStage + " ...");
            }
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void problem(Problem problem) {
        if (bar != null) {
            bar.pause();
            err.println();
        }
        err.println(problem.rendered());
        if (bar != null) {
            bar.resume();
        }
    }

    @Override
    public void compared(LoadDifference difference) {
        close();
        ReportText.print(difference, err);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
