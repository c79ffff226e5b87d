package org.interculturalpractices.service.cli;

import java.util.List;
import java.util.function.BiFunction;
import org.interculturalpractices.loader.curate.Curation;
import org.interculturalpractices.loader.decide.Attribution;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every decision of a curator: the data folder, who decides and why. */
final class DecisionOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private AttributionOptions attribution = new AttributionOptions();

    /** Makes decisions, which it gets back in words, writes them in one step, and prints them. */
    int decide(BiFunction<Curation, Attribution, List<String>> verb) {
        Attribution by = by();
        List<String> decisions;
        try (Curation curation = Curation.of(data.path())) {
            decisions = verb.apply(curation, by);
            curation.save();
        }
        for (String decision : decisions) {
            spec.commandLine().getOut().println(decision);
            spec.commandLine()
                    .getErr()
                    .println("Decided by " + by.curator() + " on " + by.decidedOn()
                            + ". It counts from the next load on: icp load --add"
                            + (data.path().equals(DataOption.byDefault()) ? "" : " --data " + data.path()));
        }
        return Icp.DONE;
    }

    private Attribution by() {
        try {
            return attribution.get();
        } catch (IllegalArgumentException blank) {
            throw new ParameterException(spec.commandLine(), blank.getMessage(), blank);
        }
    }
}
