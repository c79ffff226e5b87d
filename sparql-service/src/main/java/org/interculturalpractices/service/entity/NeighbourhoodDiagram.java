package org.interculturalpractices.service.entity;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One class in the middle, the classes that lead to it on the left, those that it leads to on the right, with the property beside
 * each line: SVG of plain boxes in columns and rows. Colours are those of the style sheet. Not thread-safe.
 */
final class NeighbourhoodDiagram {

    private static final int BOX_WIDTH = 176;
    private static final int BOX_HEIGHT = 36;
    private static final int ROW = 48;
    private static final int GAP = 150;
    private static final int MARGIN = 8;
    /** So many characters fit into a box, and beside a line. */
    private static final int MOST_CHARACTERS = 24;

    private final String centre;
    private final List<Neighbour> left = new ArrayList<>();
    private final List<Neighbour> right = new ArrayList<>();

    private record Neighbour(Named type, String property) {}

    NeighbourhoodDiagram(String centre) {
        this.centre = centre;
    }

    /** A class leads here. */
    void from(Named type, String property) {
        left.add(new Neighbour(type, property));
    }

    /** This leads to a class. */
    void to(Named type, String property) {
        right.add(new Neighbour(type, property));
    }

    /** The drawing, or an empty text where there is nothing but the class itself. */
    String svg(String title) {
        if (left.isEmpty() && right.isEmpty()) {
            return "";
        }
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            draw(xml, title);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void draw(XMLStreamWriter xml, String title) throws XMLStreamException {
        int middle = left.isEmpty() ? MARGIN : MARGIN + BOX_WIDTH + GAP;
        int end = middle + BOX_WIDTH + (right.isEmpty() ? 0 : GAP + BOX_WIDTH);
        int height = Math.max(1, Math.max(left.size(), right.size())) * ROW + MARGIN;
        int centreY = height / 2;
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes(xml, "class", "diagram", "role", "group", "aria-label", title);
        attributes(xml, "viewBox", "0 0 " + (end + MARGIN) + " " + height, "width", end + MARGIN, "height", height);
        for (int i = 0; i < left.size(); i++) {
            int y = rowY(i, left.size(), height);
            line(xml, MARGIN + BOX_WIDTH, y, middle, centreY, left.get(i).property);
            linkedBox(xml, MARGIN, y, left.get(i).type);
        }
        for (int i = 0; i < right.size(); i++) {
            int y = rowY(i, right.size(), height);
            line(xml, middle + BOX_WIDTH, centreY, middle + BOX_WIDTH + GAP, y, right.get(i).property);
            linkedBox(xml, middle + BOX_WIDTH + GAP, y, right.get(i).type);
        }
        box(xml, middle, centreY, centre, "centre");
        xml.writeEndElement();
    }

    private static int rowY(int row, int rows, int height) {
        return height / 2 - (rows - 1) * ROW / 2 + row * ROW;
    }

    private static void line(XMLStreamWriter xml, int x1, int y1, int x2, int y2, String property)
            throws XMLStreamException {
        xml.writeEmptyElement("line");
        attributes(xml, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
        xml.writeStartElement("text");
        // Near the outer end, where lines are furthest apart.
        boolean outward = y1 != y2 && x1 > MARGIN + BOX_WIDTH;
        int y = outward ? y2 : y1;
        attributes(xml, "x", (x1 + x2) / 2, "y", (y + (y1 + y2) / 2) / 2 - 5, "class", "edge");
        xml.writeCharacters(cut(property));
        xml.writeEndElement();
    }

    private static void linkedBox(XMLStreamWriter xml, int x, int y, Named type) throws XMLStreamException {
        if (type.href() == null) {
            box(xml, x, y, type.label().value(), "box");
            return;
        }
        xml.writeStartElement("a");
        String href = type.href();
        attributes(xml, "href", href.startsWith("/page/ontology#") ? href.substring(href.indexOf('#')) : href);
        box(xml, x, y, type.label().value(), "box");
        xml.writeEndElement();
    }

    private static void box(XMLStreamWriter xml, int x, int y, String label, String style) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        attributes(xml, "x", x, "y", y - BOX_HEIGHT / 2, "width", BOX_WIDTH, "height", BOX_HEIGHT, "class", style);
        xml.writeStartElement("text");
        attributes(xml, "x", x + BOX_WIDTH / 2, "y", y + 5);
        xml.writeCharacters(cut(label));
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, Object... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
