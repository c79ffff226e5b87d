/**
 * The grammar of a catalogue listing: records of title, heading line and text; periods; labelled sections. Works on lines, never on files,
 * and loses no line: each belongs to a record, a rejected record or the page around them. Records go on to {@code resolve}, {@code
 * classify} and {@code identity}.
 */
@NullMarked
package org.interculturalpractices.loader.parse;

import org.jspecify.annotations.NullMarked;
