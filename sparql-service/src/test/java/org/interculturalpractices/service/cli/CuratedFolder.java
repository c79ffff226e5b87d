package org.interculturalpractices.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.source.SourceEntry;
import org.interculturalpractices.service.cli.IcpCommand.Outcome;

/** A data folder of two loads, with the decisions of a curator of every kind between them. Made by real commands. */
final class CuratedFolder {

    /** A practice with decisions. */
    static final String GARDEN = "a-garden-for-all";

    /** Of so many practices the place is not known. */
    static final int UNKNOWN_PLACES = 55;

    private static final String RECORDS = """

            A garden for all

            Norway Bergen 2019-2023

            Refugees and neighbours of the town grow their vegetables together in a community garden.

            A sunken city

            Atlantis Poseidonis 2020

            Its people live under the sea, as is well known to everyone who reads.

            A drowned village

            Lemuria Mu 2021

            Its houses stand under the water of a lake, and nobody has seen them.

            Stop the rumour

            Spain Sabadell 2016-

            The city answers rumours about migrants with facts and conversation.

            A house on the hill

            Norway Oslo 2017

            It has four walls, a roof and a door; whoever comes by may look at it.

            The lamp in the window

            Norway Stavanger 2016 or thereabouts

            It burns every evening, and everyone in the street can see it from afar.

            Festival Terra Nova Unica

            Portugal Lisbon 2018

            The festival shows films, plays and concerts of migrants in the old harbour of the city.

            A market of yesterday

            Norway Trondheim 2015

            Traders of every origin sold what they had made, and the city gave them their stalls.

            The school of languages

            Norway Drammen 2014

            Newcomers and neighbours teach one another their languages every week in the library.

            A choir for everyone

            Norway Oslo 2013-2014

            Singers of many countries practise on Mondays, and sing in the town hall in summer.

            Everyone sings in a choir

            Norway Oslo 2013-2014

            The people of the district meet on Mondays and sing the songs of their grandparents.
            """;

    private static final String FRENCH = """
            Bonnes pratiques

            Festival Terra Nova Unica

            Portugal Lisbonne 2018

            Le festival montre des films, des pièces et des concerts de migrants dans le vieux port de la ville.
            """;

    private final DataFolder data;
    private final SourceEntry first;
    private final String firstRelease;

    /** Makes it in a folder. */
    CuratedFolder(Path folder) throws IOException {
        data = new DataFolder(folder.resolve("data"));
        Path listing = Files.writeString(folder.resolve("listing.txt"), "Good practices\n" + RECORDS + unknownPlaces());
        Path french = Files.writeString(folder.resolve("bonnes.txt"), FRENCH);
        assertThat(icp("load", listing.toString(), french.toString()).exitCode())
                .isEqualTo(1);
        first = source("listing.txt");
        firstRelease = data.current().orElseThrow();
        curate("theme", GARDEN, "--add", "sport", "--remove", "refugees");
        curate("place", "stop-the-rumour", "no/bergen");
        curate("period", "a-house-on-the-hill", "2016-2018");
        curate("withdraw", "the-school-of-languages");
        curate("merge", "a-choir-for-everyone", "everyone-sings-in-a-choir");
        curate("split", GARDEN, "a-house-on-the-hill");
        curate("dismiss", reject("A drowned village"));
        Files.writeString(
                listing,
                "Good practices\n"
                        + RECORDS.replaceAll("(?s)A market of yesterday.*?stalls\\.\n", "")
                                .replace("2019-2023", "2019-2024")
                        + unknownPlaces());
        Outcome again = icp("load", "--withdraw", listing.toString(), french.toString());
        assertThat(again.exitCode()).as(again.err()).isEqualTo(1);
    }

    /** The data folder. */
    DataFolder data() {
        return data;
    }

    /** The listing, as the first release has it. */
    SourceEntry first() {
        return first;
    }

    /** The id of the first release. */
    String firstRelease() {
        return firstRelease;
    }

    /** Makes a decision. */
    void curate(String... arguments) {
        Outcome outcome = icp(Stream.of(
                        Stream.of("curate"),
                        Stream.of(arguments),
                        Stream.of("--reason", "Seen on site", "--by", "A. Curator"))
                .flatMap(part -> part)
                .toArray(String[]::new));
        assertThat(outcome.exitCode())
                .as(List.of(arguments) + " " + outcome.err())
                .isZero();
    }

    /** The source of the current release of that name. */
    SourceEntry source(String name) {
        return data.currentRelease().orElseThrow().manifest().sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The id of the rejected record of that title. */
    String reject(String title) throws IOException {
        return Files.readAllLines(data.rejects()).stream()
                .filter(line -> line.contains(title))
                .map(line -> line.substring(0, line.indexOf(',')))
                .findFirst()
                .orElseThrow();
    }

    private Outcome icp(String... arguments) {
        return IcpCommand.run(Stream.concat(
                        Stream.of(arguments), Stream.of("--data", data.path().toString()))
                .toArray(String[]::new));
    }

    private static String unknownPlaces() {
        return IntStream.rangeClosed(1, UNKNOWN_PLACES)
                .mapToObj(number -> """

                        Neighbours who garden together, part %d of the project

                        Norway Quuxville 2012

                        Neighbours and newly arrived refugees grow vegetables together in the city, in garden %d of the district.
                        """.formatted(number, number))
                .collect(Collectors.joining());
    }
}
