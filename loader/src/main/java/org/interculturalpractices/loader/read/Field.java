package org.interculturalpractices.loader.read;

import java.util.List;
import java.util.Locale;

/** What a column of a table or a property of an object may hold, with the names by which it is known without a mapping. */
enum Field {
    TITLE("title", "name", "practice", "titre", "titel", "titolo", "título", "titulo", "titulli", "naslov"),
    HEADING("heading", "subtitle"),
    COUNTRY("country", "country_name", "pays", "land", "paese", "país", "pais", "shteti", "država"),
    CITY("city", "cities", "municipality", "place", "ville", "stadt", "città", "ciudad", "cidade", "qyteti", "grad"),
    PERIOD(
            "period",
            "year",
            "years",
            "date",
            "dates",
            "période",
            "zeitraum",
            "periodo",
            "período",
            "viti",
            "period_text"),
    TEXT(
            "text",
            "description",
            "abstract",
            "summary",
            "texte",
            "beschreibung",
            "descrizione",
            "descripción",
            "descrição"),
    PURPOSE("purpose"),
    STIMULUS("stimulus", "rationale", "stimulus/rationale"),
    PROCESS("process"),
    IMPACT("impact"),
    LANGUAGE("language", "lang"),
    PAGE("page", "url", "link", "address", "web");

    private final String names;

    Field(String... names) {
        this.names = String.join("|", names);
    }

    /** The name in a mapping. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names by which it is known, in lower case. */
    List<String> names() {
        return List.of(names.split("\\|", -1));
    }
}
