package org.interculturalpractices.service.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.interculturalpractices.service.OtherProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Nu Html Checker of the WHATWG and the W3C, in a process of its own and without a network. */
final class HtmlValidator {

    private static final Path JARS = Path.of("target/html-validator");
    private static final String MAIN = "nu.validator.client.SimpleCommandLineValidator";

    private HtmlValidator() {}

    /** The errors of the pages in a folder, each with its file and line. */
    static List<String> errors(Path folder) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        OtherProgram.Output output = OtherProgram.run(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                JARS + File.separator + "*",
                MAIN,
                "--errors-only",
                "--format",
                "json",
                folder.toString());
        JsonNode report = JsonMapper.shared().readTree(output.errors());
        return report.path("messages")
                .valueStream()
                .map(HtmlValidator::rendered)
                .toList();
    }

    private static String rendered(JsonNode message) {
        String file = message.path("url").asString();
        return file.substring(file.lastIndexOf('/') + 1) + ":"
                + message.path("lastLine").asInt() + ": "
                + message.path("message").asString() + " «"
                + message.path("extract").asString() + "»";
    }
}
