package org.interculturalpractices.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interculturalpractices.service.RunningService;

/** Looks at pages with the Nu Html Checker and axe, in both languages, narrow and wide, light and dark. */
public final class PageCheck {

    private static final int PHONE = 360;
    private static final int DESK = 1280;

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private PageCheck() {}

    /** What is wrong with pages of a service; a folder for their copies is given. */
    public static List<String> faults(RunningService service, List<String> paths, Path folder)
            throws IOException, InterruptedException {
        List<String> faults = new ArrayList<>();
        try (Browser browser = new Browser()) {
            for (String path : paths) {
                for (String language : List.of("en", "fr")) {
                    String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
                    String page = service.get(address, "text/html").body();
                    if (page.contains("??")) {
                        faults.add(address + ": words are missing");
                    }
                    Files.writeString(folder.resolve(address.replaceAll("[/?=&]+", "-") + ".html"), page);
                    boolean isEnglish = language.equals("en");
                    browser.open(service.uri(address), isEnglish ? DESK : PHONE, !isEnglish);
                    violations(browser).forEach(violation -> faults.add(address + ": " + violation));
                    if (browser.overflow() > 0) {
                        faults.add(address + ": scrolls sideways");
                    }
                }
            }
        }
        faults.addAll(HtmlValidator.errors(folder));
        return faults;
    }

    /** What axe finds in the page that a browser shows. */
    @SuppressWarnings("deprecation") // The newer way puts the findings of frames together in a window of its own.
    static List<String> violations(Browser browser) {
        assertThat(browser.driver().executeScript("return window.frames.length"))
                .as("frames of the page")
                .isEqualTo(0L);
        List<String> found = new ArrayList<>();
        AxeRunOptions options = new AxeRunOptions();
        // Of what passes, axe would tell every element.
        options.setResultTypes(List.of("violations"));
        AxeBuilder axe =
                new AxeBuilder().withOptions(options).withTags(STANDARDS).setLegacyMode();
        for (Rule rule : axe.analyze(browser.driver()).getViolations()) {
            found.add(rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " "
                    + rule.getNodes().stream()
                            .map(node -> node.getHtml())
                            .limit(3)
                            .toList());
        }
        return found;
    }
}
