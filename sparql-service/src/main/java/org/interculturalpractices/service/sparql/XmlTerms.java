package org.interculturalpractices.service.sparql;

import org.apache.jena.graph.Node;

/**
 * What XML 1.0 (section 2.2) cannot say: most control characters. Jena's writer of XML results puts datatypes and language tags
 * into attributes as they are, so that characters with a meaning there are none of XML's either.
 */
final class XmlTerms {

    private static final String MARKUP = "&<>'\"";

    private XmlTerms() {}

    static boolean writable(Node node) {
        if (node.isTripleTerm()) {
            return writable(node.getTriple().getSubject())
                    && writable(node.getTriple().getPredicate())
                    && writable(node.getTriple().getObject());
        }
        return !node.isLiteral()
                || (node.getLiteralLexicalForm().codePoints().allMatch(XmlTerms::isCharacter)
                        && node.getLiteralDatatypeURI().chars().noneMatch(unit -> MARKUP.indexOf(unit) >= 0));
    }

    private static boolean isCharacter(int point) {
        return point >= 0x20
                ? point <= 0xD7FF || (point >= 0xE000 && point != 0xFFFE && point != 0xFFFF)
                : point == '\t' || point == '\n' || point == '\r';
    }
}
