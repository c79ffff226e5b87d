package org.interculturalpractices.service.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.interculturalpractices.loader.reconcile.Candidate;
import org.interculturalpractices.loader.reconcile.EntityProperty;
import org.interculturalpractices.loader.reconcile.EntityType;
import org.interculturalpractices.loader.reconcile.IndexedEntity;
import org.interculturalpractices.loader.reconcile.IndexedEntity.Label;
import org.interculturalpractices.loader.reconcile.MatchQuery;
import org.interculturalpractices.loader.reconcile.NameIndex;
import org.interculturalpractices.loader.reconcile.Reconciler;
import org.interculturalpractices.ontology.CanonicalText;
import org.interculturalpractices.service.entity.Entities;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.springframework.stereotype.Component;

/**
 * The reconciliation service behind both versions of the protocol: candidates, suggestions and values of properties. The JSON
 * shapes that differ are made by the controllers. Thread-safe.
 */
@Component
final class ReconciliationService {

    /** How many queries, or how many things, one request may have. */
    static final int BATCH = 50;

    static final int MOST_THINGS = 1000;
    static final int MOST_SUGGESTIONS = 50;

    private static final int AT_A_TIME = 2;
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final NameIndexes indexes;
    private final Entities entities;
    private final Reconciler reconciler = new Reconciler();

    ReconciliationService(NameIndexes indexes, Entities entities) {
        this.indexes = indexes;
        this.entities = entities;
    }

    /** Has what is needed made ready. */
    void warm() {
        indexes.warm();
    }

    /** All types. */
    List<Map<String, Object>> types(ReconcileMessages wording) {
        return Arrays.stream(EntityType.values()).map(wording::json).toList();
    }

    /** @throws ServiceException with {@link Code#NOT_FOUND} if the release has nothing of that id */
    void requireKnown(String id) {
        known(id);
    }

    /** The candidates of each query, in the order of the queries. */
    List<List<Map<String, Object>>> match(List<MatchQuery> queries, ReconcileMessages wording, boolean languages) {
        requireAtMost(queries.size(), BATCH, "queries");
        return inTurn(() -> indexes.use(index -> queries.stream()
                .map(query -> reconciler.match(query, index).stream()
                        .map(candidate -> json(candidate, index, wording, languages))
                        .toList())
                .toList()));
    }

    /** Things whose names begin so. */
    List<Map<String, Object>> suggestThings(
            String prefix,
            Collection<EntityType> types,
            int limit,
            int offset,
            ReconcileMessages wording,
            boolean languages) {
        return indexes.use(index -> index.beginning(prefix, types, limit, offset).stream()
                .map(entity -> {
                    Map<String, Object> json = named(entity, wording, languages);
                    json.put("description", description(entity, index, wording));
                    json.put("notable", List.of(wording.json(entity.type())));
                    return json;
                })
                .toList());
    }

    /** Types whose names begin so. */
    List<Map<String, Object>> suggestTypes(String prefix, ReconcileMessages wording) {
        return Arrays.stream(EntityType.values())
                .filter(type -> fits(prefix, type.id(), wording.name(type)))
                .map(wording::json)
                .toList();
    }

    /** Properties whose names begin so. */
    List<Map<String, Object>> suggestProperties(String prefix, ReconcileMessages wording) {
        return Arrays.stream(EntityProperty.values())
                .filter(property -> fits(prefix, property.id(), wording.name(property)))
                .map(wording::json)
                .toList();
    }

    /** The properties that things of a type have; of all types if the type is not known. */
    List<Map<String, Object>> propose(String type, int limit, ReconcileMessages wording) {
        var known = EntityType.of(type);
        return Arrays.stream(EntityProperty.values())
                .filter(property -> known.isEmpty() || property.isOf(known.get()))
                .limit(limit)
                .map(wording::json)
                .toList();
    }

    /** What an extension says of its properties. */
    List<Map<String, Object>> meta(List<EntityProperty> properties, ReconcileMessages wording) {
        List<Map<String, Object>> meta = new ArrayList<>();
        for (EntityProperty property : properties) {
            Map<String, Object> json = wording.json(property);
            EntityType range = property.range();
            if (range != null) {
                json.put("type", wording.json(range));
            }
            meta.add(json);
        }
        return meta;
    }

    /** The values of properties of things; of a thing that is not known there are none. */
    Map<String, Map<EntityProperty, List<Map<String, Object>>>> extend(
            List<String> ids, List<EntityProperty> properties, ReconcileMessages wording, boolean languages) {
        requireAtMost(ids.size(), MOST_THINGS, "ids");
        Set<String> known = indexes.use(index -> {
            Set<String> there = new HashSet<>();
            index.ofIds(ids).forEach(entity -> there.add(entity.id()));
            return there;
        });
        return entities.read(reading -> {
            EntityReader reader = new EntityReader(reading.graph());
            Map<String, Map<EntityProperty, List<Map<String, Object>>>> rows = new LinkedHashMap<>();
            for (String id : ids) {
                Map<EntityProperty, List<Map<String, Object>>> row = new LinkedHashMap<>();
                for (EntityProperty property : properties) {
                    row.put(
                            property,
                            known.contains(id)
                                    ? reader.values(id, property, wording.language()).stream()
                                            .map(cell -> cell.json(languages))
                                            .toList()
                                    : List.of());
                }
                rows.put(id, row);
            }
            return rows;
        });
    }

    /** One thing with all that is known of it, for a preview. */
    Preview preview(String id, ReconcileMessages wording) {
        IndexedEntity entity = known(id);
        List<Preview.Row> rows = new ArrayList<>();
        entities.read(reading -> {
            EntityReader reader = new EntityReader(reading.graph());
            Arrays.stream(EntityProperty.values())
                    .filter(property -> property.isOf(entity.type()))
                    .forEach(property -> {
                        List<String> values = reader.values(id, property, wording.language()).stream()
                                .map(Preview::text)
                                .toList();
                        if (!values.isEmpty()) {
                            rows.add(new Preview.Row(wording.name(property), String.join("; ", values)));
                        }
                    });
            return rows;
        });
        Label name = entity.name(wording.language());
        return new Preview(id, name.text(), name.language(), wording.name(entity.type()), rows);
    }

    private IndexedEntity known(String id) {
        return indexes.use(index -> index.ofIds(List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new ServiceException(
                        Code.NOT_FOUND, "This release has nothing with that id; ids look like city/no/bergen."));
    }

    private static Map<String, Object> json(
            Candidate candidate, NameIndex index, ReconcileMessages wording, boolean languages) {
        IndexedEntity entity = candidate.entity();
        Map<String, Object> json = named(entity, wording, languages);
        json.put("description", description(entity, index, wording));
        json.put("type", List.of(wording.json(entity.type())));
        json.put("score", candidate.score());
        json.put("match", candidate.match());
        json.put(
                "features",
                candidate.features().stream()
                        .map(feature -> {
                            Map<String, Object> one =
                                    JsonObject.of("id", feature.getKey().id());
                            one.put("name", wording.name(feature.getKey()));
                            one.put("value", feature.getValue());
                            return one;
                        })
                        .toList());
        return json;
    }

    private static Map<String, Object> named(IndexedEntity entity, ReconcileMessages wording, boolean languages) {
        Label name = entity.name(wording.language());
        Map<String, Object> json = JsonObject.of("id", entity.id(), "name", name.text());
        if (languages && !name.language().isEmpty()) {
            json.put("lang", name.language());
        }
        return json;
    }

    /** The type and the countries, which tell things of one name apart. */
    private static String description(IndexedEntity entity, NameIndex index, ReconcileMessages wording) {
        String countries = EntityProperty.COUNTRY_OF.id() + "\t";
        List<String> ids = entity.values().stream()
                .filter(value -> value.startsWith(countries))
                .map(value -> value.substring(countries.length()))
                .sorted()
                .toList();
        List<String> words = new ArrayList<>(List.of(wording.name(entity.type())));
        if (!ids.isEmpty()) {
            index.ofIds(ids)
                    .forEach(country ->
                            words.add(country.name(wording.language()).text()));
        }
        return String.join(", ", words);
    }

    private static boolean fits(String prefix, String id, String name) {
        String wanted = CanonicalText.forComparison(prefix).strip().toLowerCase(Locale.ROOT);
        return id.toLowerCase(Locale.ROOT).startsWith(wanted)
                || Arrays.stream(name.toLowerCase(Locale.ROOT).split(" ", -1)).anyMatch(word -> word.startsWith(wanted))
                || name.toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    /** Matching is work for the processor: a few requests at a time, the others wait a while. */
    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new ServiceException(
                        Code.SERVICE_BUSY, "Many tables are reconciled just now; try again in a little while.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException(Code.SERVICE_BUSY, "The service is about to stop.", e);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static void requireAtMost(int given, int most, String what) {
        if (given > most) {
            throw new ServiceException(
                    Code.REQUEST_TOO_LARGE,
                    "One request may have at most " + most + " " + what + ", and this one has " + given
                            + "; send them in several requests.");
        }
    }
}
