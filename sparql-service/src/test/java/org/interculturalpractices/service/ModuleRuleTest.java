package org.interculturalpractices.service;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.Locale;
import org.interculturalpractices.service.rulecase.RootOfCycle;
import org.interculturalpractices.service.rulecase.below.BelowRootOfCycle;
import org.junit.jupiter.api.Test;

/** {@code ontology <- {loader, queries} <- sparql-service}; Spring and Fuseki in the service alone, Rio in the loader alone. */
class ModuleRuleTest {

    private static final String ROOT = "org.interculturalpractices.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.interculturalpractices");

    @Test
    void seesEveryModule() {
        for (String module : new String[] {"ontology", "loader", "queries", "service"}) {
            assertThat(CLASSES.stream().filter(type -> type.getPackageName().startsWith(ROOT + module)))
                    .as(module)
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    void ontologyUsesNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "ontology..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "loader..", ROOT + "queries..", ROOT + "service..")
                .check(CLASSES);
    }

    @Test
    void loaderAndQueriesDoNotSeeEachOtherNorTheService() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "loader..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "queries..", ROOT + "service..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "queries..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "loader..", ROOT + "service..")
                .check(CLASSES);
    }

    @Test
    void springAndFusekiAreTheServicesAlone() {
        classes()
                .that()
                .resideOutsideOfPackage(ROOT + "service..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("org.springframework..", "org.apache.jena.fuseki..", "jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void rioIsTheLoadersAlone() {
        classes()
                .that()
                .resideOutsideOfPackage(ROOT + "loader..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.eclipse.rdf4j..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycleRootPackagesIncluded() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    /** A root package is the way into its module: it uses the packages below it, never the other way round. */
    @Test
    void noPackageUsesTheRootPackageOfItsModule() {
        for (String module : new String[] {"loader", "service"}) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + module + ".*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + module)
                    .check(CLASSES);
        }
    }

    /** What everyone needs stands at the bottom. */
    @Test
    void bottomPackagesUseNoOtherPackageOfTheirModule() {
        for (String bottom : new String[] {"loader.problem", "service.problem"}) {
            String module = bottom.substring(0, bottom.indexOf('.'));
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + bottom)
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(ROOT + module + "..").and(resideOutsideOfPackage(ROOT + bottom)))
                    .check(CLASSES);
        }
    }

    /** Two packages that use each other, one of them a root package, to see that the rule sees them. */
    @Test
    void seesACycleThroughARootPackage() {
        JavaClasses cycle = new ClassFileImporter().importClasses(RootOfCycle.class, BelowRootOfCycle.class);
        assertThat(slices().assignedFrom(new EachPackage())
                        .should()
                        .beFreeOfCycles()
                        .evaluate(cycle)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void nothingFollowsTheLocaleOfTheMachine() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callConstructor(DecimalFormat.class, String.class)
                .orShould()
                .callMethod(NumberFormat.class, "getInstance")
                .orShould()
                .callMethod(Collator.class, "getInstance")
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethodWhere(isFormatOfAPrinterWithoutALocale())
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaMethodCall> isFormatOfAPrinterWithoutALocale() {
        return DescribedPredicate.describe("format or printf of a printer without a locale", call -> {
            AccessTarget.MethodCallTarget target = call.getTarget();
            return (target.getName().equals("printf") || target.getName().equals("format"))
                    && (target.getOwner().isAssignableTo(PrintStream.class)
                            || target.getOwner().isAssignableTo(PrintWriter.class)
                            || target.getOwner().isAssignableTo(Formatter.class))
                    && !target.getRawParameterTypes().getFirst().isEquivalentTo(Locale.class);
        });
    }

    /** Each package by itself, a root package too. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(ROOT)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
