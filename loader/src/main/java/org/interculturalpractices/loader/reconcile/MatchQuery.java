package org.interculturalpractices.loader.reconcile;

import java.util.List;
import java.util.Set;

/**
 * A reconciliation query: what a cell of a table is asked for, in either version of the protocol. Immutable.
 *
 * @param names what it may be called; any of them
 * @param ids the ids that it may have; any of them
 * @param types the types that it may be of
 * @param limit how many candidates are wanted at most
 * @param conditions what else is stated
 */
public record MatchQuery(
        List<String> names, List<String> ids, Set<EntityType> types, int limit, List<Condition> conditions) {

    /** Which of several values must be said of a thing. */
    public enum Quantifier {
        ANY,
        ALL,
        NONE
    }

    /**
     * What a property should say.
     *
     * @param property the property; one that is not known says nothing of anything
     * @param values names, codes, ids or IRIs
     * @param quantifier which of the values
     * @param required whether a thing of which it does not hold is no candidate
     */
    public record Condition(String property, List<String> values, Quantifier quantifier, boolean required) {
        public Condition {
            values = List.copyOf(values);
        }
    }

    public MatchQuery {
        names = List.copyOf(names);
        ids = List.copyOf(ids);
        types = Set.copyOf(types);
        conditions = List.copyOf(conditions);
    }
}
