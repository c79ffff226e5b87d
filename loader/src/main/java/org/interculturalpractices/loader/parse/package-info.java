/** The grammar of a catalogue listing: records of title, heading line and text; periods; labelled sections. */
@NullMarked
package org.interculturalpractices.loader.parse;

import org.jspecify.annotations.NullMarked;
