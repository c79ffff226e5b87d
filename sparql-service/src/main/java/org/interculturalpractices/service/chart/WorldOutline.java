package org.interculturalpractices.service.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The land of the world as one picture that all maps lie on, in the units of {@link EqualEarth}. The outline is Natural Earth's at
 * 1:110 million. Immutable.
 */
@RestController
final class WorldOutline {

    /** The picture has its place on the map: all of the sphere. */
    static final String VIEW_BOX =
            box(EqualEarth.project(0, -180).x(), EqualEarth.project(90, 0).y());

    private static final String LAND = "/static/map/land.geojson";

    private final byte[] svg = draw().getBytes(StandardCharsets.UTF_8);

    @GetMapping(path = "/map/world.svg")
    ResponseEntity<byte[]> world() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(1)))
                .body(svg);
    }

    private static String draw() {
        StringBuilder path = new StringBuilder();
        try (InputStream in = Objects.requireNonNull(WorldOutline.class.getResourceAsStream(LAND), LAND)) {
            for (JsonNode polygon : JsonMapper.shared().readTree(in).path("coordinates")) {
                polygon.forEach(ring -> draw(ring, path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s"><style>path{fill:#dedacd}\
                @media(prefers-color-scheme:dark){path{fill:#3a3934}}@media print{path{fill:#ddd}}</style><path d="%s"/></svg>
                """, VIEW_BOX, path);
    }

    private static void draw(JsonNode ring, StringBuilder path) {
        char step = 'M';
        for (JsonNode point : ring) {
            EqualEarth.Point at =
                    EqualEarth.project(point.get(1).asDouble(), point.get(0).asDouble());
            path.append(step).append(tenth(at.x())).append(' ').append(tenth(at.y()));
            step = 'L';
        }
        path.append('Z');
    }

    private static String tenth(double units) {
        double rounded = Math.round(units * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String box(double left, double top) {
        return tenth(left) + " " + tenth(top) + " " + tenth(-2 * left) + " " + tenth(-2 * top);
    }
}
