package org.interculturalpractices.loader.parse;

import java.util.List;
import org.interculturalpractices.loader.source.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Addresses and identifiers that a source gives a practice beside title, place, period and text. A listing as plain text gives
 * none. Addresses are of the web, and well-formed.
 *
 * @param language the language of title and text, a BCP 47 tag; null if it is to be detected
 * @param page the address of the practice's own page, or null
 * @param translations addresses of the same page in other languages
 * @param documents addresses of its key documents
 * @param joined whether it is a practice's own page, and place and period are those of the listing that it joined
 * @param mends the id of the rejected record that it mends, or null
 */
public record SourceLinks(
        @Nullable String language,
        @Nullable String page,
        List<String> translations,
        List<String> documents,
        boolean joined,
        @Nullable String mends) {

    /** Neither an address nor an identifier: of a listing as plain text. */
    public static final SourceLinks NOTHING = new SourceLinks(null, null, List.of(), List.of());

    /** What a source says that states its place itself. */
    public SourceLinks(
            @Nullable String language, @Nullable String page, List<String> translations, List<String> documents) {
        this(language, page, translations, documents, false, null);
    }

    public SourceLinks {
        translations = translations.stream().filter(Addresses::isOfWeb).toList();
        documents = documents.stream().filter(Addresses::isOfWeb).toList();
    }

    /** The address of the practice's own page alone, if it is one. */
    public static SourceLinks ofPage(@Nullable String page) {
        return page == null || !Addresses.isOfWeb(page) ? NOTHING : new SourceLinks(null, page, List.of(), List.of());
    }

    /** The same, of a practice's own page whose place a listing gives. */
    SourceLinks placedByListing() {
        return new SourceLinks(language, page, translations, documents, true, mends);
    }

    /** The same, of a record that mends a rejected one. */
    SourceLinks mending(@Nullable String id) {
        return id == null ? this : new SourceLinks(language, page, translations, documents, joined, id);
    }
}
