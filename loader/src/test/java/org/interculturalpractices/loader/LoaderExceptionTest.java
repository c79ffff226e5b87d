package org.interculturalpractices.loader;

import static org.assertj.core.api.Assertions.assertThat;

import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.junit.jupiter.api.Test;

class LoaderExceptionTest {

    @Test
    void namesThePlaceThatIsKnown() {
        assertThat(new LoaderException(Code.SOURCE_NOT_UTF8, "page.txt", 3, 14, "save it as UTF-8"))
                .hasMessage("page.txt:3:14: save it as UTF-8");
        assertThat(new LoaderException(Code.DECISIONS_INVALID, "themes.csv", 2, 0, "mend it"))
                .hasMessage("themes.csv:2: mend it");
        assertThat(new LoaderException(Code.SOURCE_EMPTY, "page.txt", "has no text"))
                .hasMessage("page.txt: has no text");
    }

    @Test
    void tellsWrongUsageFromFailedInput() {
        assertThat(Code.RELEASE_UNKNOWN.exitCode()).isEqualTo(2);
        assertThat(Code.SOURCE_NOT_FOUND.exitCode()).isEqualTo(3);
        assertThat(Code.IO.exitCode()).isEqualTo(3);
    }

    @Test
    void keepsItsCause() {
        IllegalStateException cause = new IllegalStateException("disk");
        assertThat(new LoaderException(Code.IO, "data", "cannot be written", cause))
                .hasCause(cause)
                .hasMessage("data: cannot be written");
    }

    @Test
    void rendersProblemsAsCompilersDo() {
        assertThat(new Problem(Severity.ERROR, "country-unknown", "page.txt", 7, 2, "no country").rendered())
                .isEqualTo("page.txt:7:2: error: no country [country-unknown]");
        assertThat(new Problem(Severity.WARNING, "licence-unknown", "page.txt", 0, 0, "no licence").rendered())
                .isEqualTo("page.txt: warning: no licence [licence-unknown]");
    }
}
