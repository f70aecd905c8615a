package lync.encryption.properties;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom: the engine nothing of Lync, the model nothing but the JDK, what goes over the wire nothing but the model. */
class LayersTest {

  private static final String SEARCH = "lync.encryption.search..";
  private static final String MODEL = "lync.encryption.model..";
  private static final String[] MESSAGES_AND_MEDIA = {"lync.encryption.wire.input", "lync.encryption.wire.sdp", "lync.encryption.wire.sip",
      "lync.encryption.wire.relay", "lync.encryption.wire.srtp", "lync.encryption.wire.web"};
  private final JavaClasses classes = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("lync.encryption");

  @Test
  void theSearchEngineKnowsNothingButTheJdk() {
    classes().that().resideInAPackage(SEARCH).should().onlyDependOnClassesThat().resideInAnyPackage(SEARCH, "java..").check(classes);
  }

  @Test
  void theModelKnowsNothingButTheEngineAndTheJdk() {
    classes().that().resideInAPackage(MODEL).should().onlyDependOnClassesThat().resideInAnyPackage(MODEL, SEARCH, "java..").check(classes);
  }

  @Test
  void theSpecificationKnowsNeitherGeneratorsNorCommand() {
    noClasses().that().resideInAPackage("lync.encryption.spec..").should().dependOnClassesThat()
        .resideInAnyPackage("lync.encryption.generators..", "lync.encryption.cli..").check(classes);
  }

  @Test
  void theWireKnowsNeitherSpecificationNorGeneratorsNorCommand() {
    noClasses().that().resideInAPackage("lync.encryption.wire..").should().dependOnClassesThat()
        .resideInAnyPackage("lync.encryption.spec..", "lync.encryption.generators..", "lync.encryption.cli..").check(classes);
  }

  /** Ends judge by certificates and lists of names: with the model's own rules at hand, a comparison would compare these with themselves. */
  @Test
  void tlsKnowsNoRuleOfTheModel() {
    noClasses().that().resideInAnyPackage("lync.encryption.wire.pki..", "lync.encryption.wire.tls..").should().dependOnClassesThat()
        .resideInAnyPackage("lync.encryption.model", "lync.encryption.model.rule..", "lync.encryption.model.action..",
            "lync.encryption.model.clause..")
        .check(classes);
  }

  /** On the validated module there is only what its provider offers. */
  @Test
  void tlsTakesItsAlgorithmsFromTheProviderItIsGiven() {
    noClasses().that().resideInAnyPackage("lync.encryption.wire.pki..", "lync.encryption.wire.tls..")
        .and().doNotHaveSimpleName("BouncyCastle")
        .should().dependOnClassesThat()
        .resideInAnyPackage("org.bouncycastle.jce..", "org.bouncycastle.crypto..", "org.bouncycastle.tls.crypto.impl.bc..")
        .check(classes);
  }

  /** Messages, credentials and packets are made and judged by the protocols' own rules: else a comparison would compare the model with itself. */
  @Test
  void messagesAndMediaKnowNothingOfTheModel() {
    noClasses().that().resideInAnyPackage(MESSAGES_AND_MEDIA).should().dependOnClassesThat().resideInAPackage(MODEL).check(classes);
  }

  /** On the validated module there is only what its provider offers; jitsi-srtp does not run there, and has a package of its own. */
  @Test
  void messagesAndMediaTakeTheirAlgorithmsFromTheProviderTheyAreGiven() {
    noClasses().that().resideInAnyPackage(MESSAGES_AND_MEDIA).should().dependOnClassesThat()
        .resideInAnyPackage("org.bouncycastle..", "org.jitsi..").check(classes);
  }

  @Test
  void onlyTheCommandKnowsTheCommandLineLibrary() {
    noClasses().that().resideOutsideOfPackage("lync.encryption.cli..").should().dependOnClassesThat().resideInAPackage("picocli..")
        .check(classes);
  }

  /** What is read into a design knows neither what is done with it nor how it is shown. */
  @Test
  void topologiesKnowDesignsOnly() {
    classes().that().resideInAPackage("lync.encryption.cli.topology..").should().onlyDependOnClassesThat()
        .resideInAnyPackage("lync.encryption.cli.topology..", "lync.encryption.cli.design..", "lync.encryption.cli.input..", MODEL, "java..",
            "javax.xml.stream..")
        .check(classes);
    noClasses().that().resideInAPackage("lync.encryption.cli.design..").should().dependOnClassesThat()
        .resideInAPackage("lync.encryption.cli.topology..").check(classes);
  }

  @Test
  void whatWritesHtmlKnowsNothingOfLync() {
    classes().that().resideInAPackage("lync.encryption.cli.html..").should().onlyDependOnClassesThat()
        .resideInAnyPackage("lync.encryption.cli.html..", "java..").check(classes);
  }

  @Test
  void picturesKnowOnlyHtmlAndTheVocabulary() {
    classes().that().resideInAPackage("lync.encryption.cli.docs.svg..").should().onlyDependOnClassesThat()
        .resideInAnyPackage("lync.encryption.cli.docs.svg..", "lync.encryption.cli.html..", "lync.encryption.model.vocabulary..", "java..").check(classes);
  }

  /** The documentation shows what the others find; nothing but the commands asks for it. */
  @Test
  void onlyCommandsKnowTheDocumentation() {
    noClasses().that().resideOutsideOfPackages("lync.encryption.cli.docs..", "lync.encryption.cli.command..").should().dependOnClassesThat()
        .resideInAPackage("lync.encryption.cli.docs..").check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("lync.encryption.(*)..").should().beFreeOfCycles().check(classes);
    slices().matching("lync.encryption.model.(*)..").should().beFreeOfCycles().check(classes);
    slices().matching("lync.encryption.cli.(*)..").should().beFreeOfCycles().check(classes);
    slices().matching("lync.encryption.wire.(*)..").should().beFreeOfCycles().check(classes);
  }
}
