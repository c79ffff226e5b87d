package org.interculturalpractices.queries;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a header, read from YAML's syntax tree: scalars stay the text that the author wrote (the country {@code no} is
 * not false), and each fault names its line.
 */
final class HeaderMap {

    private final String source;
    private final Node start;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    /** A mapping that may have the given entries only. */
    HeaderMap(String source, Node node, Set<String> known) {
        this.source = source;
        this.start = node;
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, "expected entries of the form 'name: value'");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (!known.isEmpty() && !known.contains(key)) {
                throw fault(
                        tuple.getKeyNode(),
                        String.format(Locale.ROOT, "unknown entry '%s'; there are %s", key, String.join(", ", known)));
            }
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw fault(tuple.getKeyNode(), String.format(Locale.ROOT, "'%s' is stated twice", key));
            }
        }
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key)).map(this::scalar);
    }

    String requiredText(String key) {
        return text(key).orElseThrow(() -> fault(start, String.format(Locale.ROOT, "the entry '%s' is missing", key)));
    }

    boolean flag(String key, boolean otherwise) {
        return text(key)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw fault(key, String.format(Locale.ROOT, "'%s' is true or false", key));
                })
                .orElse(otherwise);
    }

    @Nullable
    BigDecimal number(String key) {
        Optional<String> value = text(key);
        try {
            return value.map(BigDecimal::new).orElse(null);
        } catch (NumberFormatException e) {
            throw fault(key, String.format(Locale.ROOT, "'%s' is a number", key));
        }
    }

    /** A constant of an enum, written in lower case with hyphens. */
    <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return text(key).map(value -> {
            List<String> names = new ArrayList<>();
            for (E constant : type.getEnumConstants()) {
                String name = lowerCase(constant);
                if (name.equals(value)) {
                    return constant;
                }
                names.add(name);
            }
            throw fault(
                    key,
                    String.format(
                            Locale.ROOT, "'%s' cannot be '%s'; it is one of %s", key, value, String.join(", ", names)));
        });
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A list of texts; a single text is a list of one. */
    List<String> texts(String key) {
        Node node = entries.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::scalar).toList();
        }
        return node == null ? List.of() : List.of(scalar(node));
    }

    /** A text by language; a single text is in English. */
    LocalisedText localised(String key) {
        Node node = entries.get(key);
        if (node == null) {
            throw fault(start, String.format(Locale.ROOT, "the entry '%s' is missing", key));
        }
        if (node instanceof ScalarNode) {
            return LocalisedText.english(scalar(node));
        }
        HeaderMap texts = new HeaderMap(source, node, Set.of());
        Map<String, String> byLanguage = new LinkedHashMap<>();
        texts.entries.forEach((language, text) -> byLanguage.put(language, texts.scalar(text)));
        if (byLanguage.isEmpty() || byLanguage.containsValue("")) {
            throw fault(node, String.format(Locale.ROOT, "'%s' needs a text for each of its languages", key));
        }
        return LocalisedText.of(byLanguage);
    }

    List<HeaderMap> maps(String key, Set<String> known) {
        Node node = entries.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw fault(node, String.format(Locale.ROOT, "'%s' is a list: begin each of its items with '- '", key));
        }
        return sequence.getValue().stream()
                .map(each -> new HeaderMap(source, each, known))
                .toList();
    }

    /** A fault at an entry. */
    QueryException fault(String key, String message) {
        return fault(entries.getOrDefault(key, start), message);
    }

    private QueryException fault(Node node, String message) {
        return QueryException.at(
                QueryException.Code.BAD_HEADER, source, node.getStartMark().getLine() + 1, message + ".");
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw fault(node, "expected a text");
    }
}
