package org.interculturalpractices.loader.map;

import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.interculturalpractices.loader.decide.Decisions;
import org.interculturalpractices.loader.identity.Identities;
import org.interculturalpractices.loader.identity.IdentityDecision;
import org.interculturalpractices.loader.identity.IdentityDecision.Verdict;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * Tombstones of practices that are not published any more: their IRIs stay known, so that the service can say what became of them and why.
 * Beside them, what curators decided of practices that are two.
 */
public final class Tombstones {

    private final Model model = ModelFactory.createDefaultModel();

    private Tombstones() {}

    /** Describes withdrawn practices and separations, for the graph of the provenance. */
    public static Model describe(Register register, Identities identities, Decisions.ByPractice decisions) {
        Tombstones tombstones = new Tombstones();
        for (Register.Withdrawn practice : register.withdrawn(identities::canonical)) {
            tombstones.add(practice, identities, decisions);
        }
        identities.decisions().stream()
                .filter(decision -> decision.verdict() == Verdict.DIFFERENT)
                .filter(decision -> register.isDescribed(decision.practice()))
                .filter(decision -> register.isSlug(decision.other()))
                .forEach(tombstones::addSeparation);
        return tombstones.model;
    }

    private void add(Register.Withdrawn practice, Identities identities, Decisions.ByPractice decisions) {
        String slug = practice.slug();
        Resource tombstone = model.createResource(Iris.practice(slug), ICP.WithdrawnPractice)
                .addProperty(RDFS.label, practice.title());
        practice.replacedBy().ifPresent(other -> {
            tombstone.addProperty(DCTerms.isReplacedBy, model.createResource(Iris.practice(other)));
            identities
                    .decision(slug)
                    .ifPresent(decision -> tombstone.addProperty(
                            ICP.merge, attribute(model.createResource(Iris.merge(slug), ICP.Merge), decision)));
        });
        decisions.withdrawal(slug).ifPresent(decision -> {
            Resource withdrawal = model.createResource(Iris.withdrawal(slug), ICP.Withdrawal);
            DecisionMapper.attribute(withdrawal, decision.by());
            tombstone.addProperty(ICP.withdrawal, withdrawal);
        });
    }

    private void addSeparation(IdentityDecision decision) {
        attribute(
                model.createResource(Iris.separation(decision.practice(), decision.other()), ICP.Separation)
                        .addProperty(ICP.practice, model.createResource(Iris.practice(decision.practice())))
                        .addProperty(ICP.otherPractice, model.createResource(Iris.practice(decision.other()))),
                decision);
    }

    private static Resource attribute(Resource made, IdentityDecision decision) {
        made.addProperty(ICP.reason, decision.reason());
        String curator = decision.curator();
        LocalDate day = decision.decidedOn();
        if (curator != null && day != null) {
            made.addProperty(ICP.curator, curator).addProperty(ICP.decidedOn, day.toString(), XSDDatatype.XSDdate);
        }
        return made;
    }
}
