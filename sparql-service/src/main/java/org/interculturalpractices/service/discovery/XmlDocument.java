package org.interculturalpractices.service.discovery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A small XML document: every text is escaped by the writer. Not thread-safe. */
final class XmlDocument {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /** Begins a document whose elements are all of one namespace. */
    XmlDocument(String root, String namespace) {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins an element; attributes come as names and values by turns. */
    XmlDocument begin(String name, String... attributes) {
        return write(() -> {
            writer.writeStartElement(name);
            writeAttributes(attributes);
        });
    }

    /** Ends the innermost element. */
    XmlDocument end() {
        return write(writer::writeEndElement);
    }

    /** Writes an element that holds a text; attributes come as names and values by turns. */
    XmlDocument text(String name, String text, String... attributes) {
        return write(() -> {
            writer.writeStartElement(name);
            writeAttributes(attributes);
            writer.writeCharacters(text);
            writer.writeEndElement();
        });
    }

    /** Writes an element without content. */
    XmlDocument empty(String name, String... attributes) {
        return write(() -> {
            writer.writeEmptyElement(name);
            writeAttributes(attributes);
        });
    }

    /** Ends the document and gives its bytes. */
    byte[] bytes() {
        write(() -> {
            writer.writeEndDocument();
            writer.close();
        });
        return bytes.toByteArray();
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private XmlDocument write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
