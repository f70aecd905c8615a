package lync.encryption.properties;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.LyncModel;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.spec.DesignValues;
import lync.encryption.spec.ModuleTree;
import lync.encryption.spec.SpecificationFiles;
import lync.encryption.spec.SpecificationInterpreter;
import lync.encryption.spec.SpecificationState;
import lync.encryption.spec.TlaText;

/**
 * The specification, described: names from SANY's semantic tree, tables and domains as TLC evaluates them. Questions that the specification has no
 * operator for are put in a module of their own that extends it.
 */
final class SpecificationDescription {

  private static final String MODULE = "ParityQuestions";
  /** The variables that no action changes, and the constants from which Init takes their values. */
  private static final Map<String, String> FIXED = Map.of(Domains.DESIGN, "Designs", Domains.SCENARIO, "Scenarios");
  private static final String TERMS_AND_OTHERS = "Terms \\cup {<<k, n, name, g>> : k \\in Words, n \\in {0, 1}, "
      + "name \\in {\"None\", \"ClientAToFrontEnd\", \"Caller\"}, g \\in {0, 1}}";
  private static final Pattern STRING = Pattern.compile("\"(\\w+)\"");
  /** How a clause's comment begins: {@code C02, state:}. */
  private static final Pattern CLAUSE = Pattern.compile("\\b([CL]\\d\\d[a-z]?), (state|step|reach|live|design|advice)\\b");

  private final SpecificationFiles files;
  private final ModuleTree tree;
  private final Description description = new Description("specification");
  /** The expressions to evaluate, by topic. */
  private final Map<String, String> questions = new LinkedHashMap<>();

  private SpecificationDescription(SpecificationFiles files) {
    this.files = files;
    this.tree = ModuleTree.of(files);
  }

  /** Every constant of the vocabulary, whatever its name, and the domains of designs, scenarios and variables. */
  static Description ofVocabulary(SpecificationFiles files, SpecificationInterpreter.Series interpreters) {
    SpecificationDescription specification = new SpecificationDescription(files);
    specification.tree.operators().stream()
        .filter(operator -> operator.module().equals("Vocabulary"))
        .filter(operator -> operator.level() == ModuleTree.Level.Constant && operator.parameters().isEmpty())
        .forEach(operator -> specification.questions.put(operator.name(), operator.name()));
    specification.questions.put("Protocols", "{ProtocolOf[l] : l \\in AllLinks}");
    specification.questions.put("Terms", "Terms");
    List.of("EndWeight", "CallPhaseWeight").forEach(weight -> specification.questions.put(weight, weight));
    specification.questions.put("Table", "[o \\in SentLevels |-> [a \\in SentLevels |-> Table(o, a)]]");
    specification.questions.put("TrunkTable", "[mode \\in {\"Required\", \"Optional\", \"NotSupported\"} |-> [capable \\in {\"TRUE\", \"FALSE\"} |-> "
        + "[transport \\in Transports |-> TrunkTable(mode, capable = \"TRUE\", transport)]]]");
    specification.domains();
    specification.initially();
    specification.answer(interpreters);
    return specification.description;
  }

  /** Actions, clauses, variables and invariants. */
  static Description ofRules(SpecificationFiles files) {
    SpecificationDescription specification = new SpecificationDescription(files);
    specification.rules();
    return specification.description;
  }

  private void domains() {
    Object design = DesignValues.of(RandomDesigns.plain());
    Domains.placesIn(Domains.DESIGN, "", design).forEach((name, path) -> recordDomain(name, Domains.DESIGN, path.toString(), design));
    Object scenario = DesignValues.of(Domains.scenario(), Domains.SMALL.messages());
    Domains.placesIn(Domains.SCENARIO, "", scenario).forEach((name, path) -> recordDomain(name, Domains.SCENARIO, path.toString(), scenario));
    Domains.ofVariables().forEach((name, leaf) -> {
      String value = leaf.set() ? "{w}" : "w";
      String next = leaf.path().isEmpty() ? value : "[" + leaf.variable() + " EXCEPT !" + leaf.path() + " = " + value + "]";
      String candidates = leaf.ofTerms() ? TERMS_AND_OTHERS : leaf.numeric() ? "0..20" : leaf.truth() ? "BOOLEAN" : "Words";
      questions.put(name, "{w \\in " + candidates + " : With_" + leaf.variable() + "(" + next + ")!TypeOK}");
      questions.put(Domains.initiallyAt(name), "{w \\in " + candidates + " : With_" + leaf.variable() + "(" + next + ")!Init}");
    });
  }

  /** Which words, numbers or one-element sets the domain of designs or scenarios accepts at a place; truth values are not asked about. */
  private void recordDomain(String name, String variable, String path, Object whole) {
    Object value = Domains.at(path, whole);
    if (value instanceof Boolean) {
      return;
    }
    String domain = variable.equals(Domains.DESIGN) ? "DesignDomain" : "ScenarioDomain";
    boolean numeric = value instanceof Integer || value instanceof Set<?> set && set.stream().anyMatch(Integer.class::isInstance);
    questions.put(name, "{w \\in " + (numeric ? "0..20" : "Words") + " : [" + variable + " EXCEPT !" + path + " = "
        + (value instanceof Set<?> ? "{w}" : "w") + "] \\in " + domain + "}");
  }

  /** With which value of each variable Init accepts the state in which the questions are asked, and that it takes design and scenario from sets. */
  private void initially() {
    tree.variables().stream().map(ModuleTree.Declaration::name).filter(variable -> !FIXED.containsKey(variable))
        .forEach(variable -> questions.put(Domains.INITIALLY + variable, "IF Init THEN " + variable + " ELSE {}"));
    FIXED.values().forEach(set -> questions.put(Domains.initiallyWithout(set), "Without_" + set + "!Init"));
  }

  private void answer(SpecificationInterpreter.Series interpreters) {
    Map<String, String> modules = new TreeMap<>(files.modules());
    modules.put(MODULE, module());
    LyncModel model = new LyncModel(RandomDesigns.plain(), Domains.scenario(), Domains.SMALL);
    SpecificationInterpreter interpreter = interpreters.next(new SpecificationFiles(MODULE, modules), Domains.SMALL);
    model.initial((action, words, offset) -> {
      SpecificationState state = interpreter.session(model.design(), model.scenario()).at(words, offset);
      int number = 0;
      for (String topic : questions.keySet()) {
        description.state(topic, state.value("Question" + number++));
      }
    });
  }

  private String module() {
    StringBuilder text = new StringBuilder("---- MODULE " + MODULE + " ----\nEXTENDS " + files.root() + "\n");
    Set<String> words = new LinkedHashSet<>();
    files.modules().values().stream().flatMap(module -> STRING.matcher(module).results()).forEach(found -> words.add(found.group(1)));
    for (Class<? extends Enum<?>> type : ModelDescription.ENUMERATIONS.keySet()) {
      Arrays.stream(type.getEnumConstants()).forEach(constant -> words.add(constant.name()));
    }
    Arrays.stream(Link.values()).map(Enum::name).forEach(words::add);
    text.append("Words == ").append(TlaText.of(words)).append('\n');
    for (ModuleTree.Declaration variable : tree.variables()) {
      text.append("With_").append(variable.name()).append("(new) == INSTANCE ").append(files.root()).append(" WITH ").append(variable.name())
          .append(" <- new\n");
    }
    for (String set : FIXED.values()) {
      text.append("Without_").append(set).append(" == INSTANCE ").append(files.root()).append(" WITH ").append(set).append(" <- {}\n");
    }
    int number = 0;
    for (String question : questions.values()) {
      text.append("Question").append(number++).append(" == ").append(question).append('\n');
    }
    return text + "====\n";
  }

  private void rules() {
    Set<String> operators = tree.operators().stream().map(ModuleTree.Operator::name).collect(Collectors.toSet());
    for (ModuleTree.Operator action : tree.actions()) {
      description.add("actions", action.name() + "(" + String.join(", ", action.parameters()) + ")");
    }
    for (String step : List.of("ProtocolStep", "AttackerStep", "AdministratorStep")) {
      calledIn(step).forEach(action -> description.add(step, action));
    }
    for (ModuleTree.Operator operator : tree.operators()) {
      Matcher clause = CLAUSE.matcher(operator.comment());
      if (operator.module().endsWith("Clauses") && clause.find()) {
        description.add("clauses", clause.group(1) + " " + operator.name() + " " + clause.group(2));
      }
    }
    operators.stream().filter(name -> name.endsWith("Antecedent")).forEach(name -> description.add("antecedents", name));
    operators.stream().filter(name -> name.endsWith("Applies")).forEach(name -> description.add("applicability", name));
    tree.variables().forEach(variable -> description.add("variables", TlaText.of(variable.name())));
    List.of("KnowledgeClosed", "Quiet", "Rank", "RankFalls", "EndedStaysEnded").stream().filter(operators::contains)
        .forEach(name -> description.add("invariants", name));
  }

  /** The actions whose names stand in an operator's definition. */
  private List<String> calledIn(String name) {
    ModuleTree.Operator operator = tree.operator(name).orElseThrow();
    String text = String.join("\n", files.lines(operator.module()).subList(operator.line() - 1, operator.lastLine()));
    return tree.actions().stream().map(ModuleTree.Operator::name).filter(action -> Pattern.compile("\\b" + action + "\\b").matcher(text).find())
        .toList();
  }
}
