package org.interculturalpractices.service.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Nu Html Checker of the WHATWG and the W3C, without a network. */
final class HtmlValidator {

    private HtmlValidator() {}

    /** The errors of a page, each with its line. */
    static List<String> errors(String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(OutputFormat.JSON);
        try {
            String report = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return JsonMapper.shared()
                    .readTree(report)
                    .get("messages")
                    .valueStream()
                    .filter(message -> message.get("type").asString().equals("error"))
                    .map(HtmlValidator::rendered)
                    .toList();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rendered(JsonNode message) {
        return message.path("lastLine").asInt() + ": " + message.path("message").asString() + " «"
                + message.path("extract").asString() + "»";
    }
}
