package lync.encryption.cli.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.Installation;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import org.junit.jupiter.api.Test;

/** The schema says what the reader takes, no more and no less, field by field and word by word. */
class DesignSchemaTest {

  /** What the reader asked for at one place, in a form in which it can be compared with a shape. */
  private static final class Asked implements Expectations {

    private final Map<Location, Set<String>> asked = new HashMap<>();

    private void add(Location at, String what) {
      asked.computeIfAbsent(at, any -> new TreeSet<>()).add(what);
    }

    @Override
    public void fields(Location at, Collection<String> known) {
      add(at, "fields " + new TreeSet<>(known));
    }

    @Override
    public void mapping(Location at) {
      add(at, "mapping");
    }

    @Override
    public void items(Location at) {
      add(at, "items");
    }

    @Override
    public void words(Location at, Collection<String> valid) {
      add(at, "words " + new TreeSet<>(valid));
    }

    @Override
    public void text(Location at) {
      add(at, "text");
    }

    @Override
    public void name(Location at) {
      add(at, "name");
    }

    @Override
    public void flag(Location at) {
      add(at, "flag");
    }

    @Override
    public void number(Location at, int least, int most) {
      add(at, "number " + least + ".." + most);
    }
  }

  /** Says everything that the bundled designs and the starting design leave out. */
  private static final String EVERYTHING = """
      design: everything
      title: Every field there is
      source: nowhere
      assumed: [nothing]
      participants:
        ClientA: {transport: TLS, home: FrontEnd, throughDirector: false, capabilities: [AudioVideo], zone: Internal, certificate: none}
        FrontEnd: {fips: false, certificate: {issuer: EnterpriseCA, validity: Valid, name: Matching}, trust: [PublicCA], trustedServers: [Director],
          allowedPartners: [AccessEdge]}
        Director: {}
        AccessEdge: {}
        MediationServer: {role: MediationServer}
        Gateway: {capabilities: [SRTP, CertificateStore]}
        PublicProvider: {}
        PublicUser: {capabilities: [AudioVideo]}
        PartnerEdge: {}
        PartnerClient: {capabilities: [SRTP]}
      links:
        - {from: ClientA, to: FrontEnd, allows: [TLS]}
        - {from: MediationServer, to: Gateway, allows: [TLS]}
      encryptionLevel: {FrontEnd: Required}
      trunk: {media: Optional}
      readings: {%s}
      attacker: {tapped: [Internal], active: true, bag: [Expired], compromised: [Director]}
      faults: [OneWayServerTls]
      expect: {C02: holds}
      scenarios:
        all:
          about: everything
          connect: [{from: ClientA, to: FrontEnd}]
          messages: [{kind: SignIn, from: ClientA, origin: Sender}, {kind: Call, from: ClientA, to: PublicUser, call: 1}]
          administrator: [Require]
          bounds: {retries: 1, attackerConnections: 1, attacked: [{from: ClientA, to: FrontEnd}], handshakes: Serial, order: Sequential}
          thorough: true
      """.formatted(String.join(", ", List.of(Reading.values()).stream().map(r -> r + ": \"" + r.byDefault() + "\"").toList()));

  private final Schema schema = schema(SpecificationVersion.DRAFT_7, DesignSchema.json());
  private final Set<String> lacking = new LinkedHashSet<>();
  private final Set<Shape.Field> seen = new HashSet<>();

  private static Schema schema(SpecificationVersion version, String json) {
    return SchemaRegistry.withDefaultDialect(version).getSchema(json);
  }

  /** Every place of many designs: what the reader asks for there is what the shape says. And no field of a shape is at no place. */
  @Test
  void theShapeIsWhatTheReaderAsksFor() throws IOException, InvalidInput {
    for (Map.Entry<String, String> design : designs().entrySet()) {
      Asked asked = new Asked();
      Path path = Path.of(design.getKey() + ".yaml");
      Problems problems = new Problems(path.toString());
      Node root = YamlText.parse(design.getValue(), problems);
      problems.throwIfAny();
      DesignReader.read(path, design.getValue(), asked);
      compare(design.getKey(), root, DesignShape.DESIGN, asked);
    }
    assertEquals(Set.of(), lacking);
    Set<String> unseen = new TreeSet<>();
    fields(DesignShape.DESIGN, new HashSet<>()).stream().filter(field -> !seen.contains(field)).forEach(field -> unseen.add(field.name()));
    assertEquals(Set.of(), unseen, "fields of the shape that no design tries; EVERYTHING above should have them");
  }

  private void compare(String design, Node node, Shape shape, Asked asked) {
    Set<String> here = asked.asked.getOrDefault(node.at(), Set.of());
    if (shape instanceof Shape.Text) {
      expect(design, node, "text", here);
    } else if (shape instanceof Shape.Name) {
      expect(design, node, "name", here);
    } else if (shape instanceof Shape.Words words) {
      expect(design, node, "words " + new TreeSet<>(words.valid()), here);
    } else if (shape instanceof Shape.Flag) {
      expect(design, node, "flag", here);
    } else if (shape instanceof Shape.Number number) {
      expect(design, node, "number " + number.least() + ".." + number.most(), here);
    } else if (shape instanceof Shape.Items items) {
      expect(design, node, "items", here);
      ((Node.Sequence) node).items().forEach(item -> compare(design, item, items.item(), asked));
    } else if (shape instanceof Shape.Struct struct) {
      expect(design, node, "fields " + new TreeSet<>(struct.fields().stream().map(Shape.Field::name).toList()), here);
      for (Node.Entry entry : entries(node)) {
        struct.field(entry.key()).ifPresentOrElse(
            field -> {
              seen.add(field);
              compare(design, entry.value(), field.shape(), asked);
            },
            () -> lacking.add(design + ": the shape has no field " + entry.key()));
      }
    } else if (shape instanceof Shape.Named named) {
      entries(node).forEach(entry -> compare(design, entry.value(), named.value(), asked));
    } else if (shape instanceof Shape.Keyed keyed) {
      expect(design, node, "mapping", here);
      entries(node).forEach(entry -> {
        assertTrue(keyed.keys().contains(entry.key()), entry.key());
        compare(design, entry.value(), keyed.value(), asked);
      });
    } else if (shape instanceof Shape.Either either) {
      // The one word "none" is no matter of a list of words to the reader; that it takes it, reading EVERYTHING shows.
      boolean word = node instanceof Node.Scalar;
      if (!word || !either.word().valid().equals(List.of("none"))) {
        compare(design, node, word ? either.word() : either.parts(), asked);
      }
    } else if (shape instanceof Shape.Participants participants) {
      expect(design, node, "mapping", here);
      entries(node).forEach(entry -> compare(design, entry.value(), participants.byRole().get(role(entry)), askedOfRole(entry, asked)));
    }
  }

  /** The reader finds roles out before it asks for anything, and says what they are only where one is wrong. */
  private static Asked askedOfRole(Node.Entry entry, Asked asked) {
    entries(entry.value()).stream().filter(field -> field.key().equals("role")).forEach(
        field -> asked.words(field.value().at(), List.of(Participant.values()).stream().map(Enum::name).toList()));
    return asked;
  }

  private static Participant role(Node.Entry entry) {
    return entries(entry.value()).stream().filter(field -> field.key().equals("role"))
        .map(field -> Participant.valueOf(((Node.Scalar) field.value()).text())).findFirst().orElseGet(() -> Participant.valueOf(entry.key()));
  }

  private static List<Node.Entry> entries(Node node) {
    return node instanceof Node.Mapping mapping ? mapping.entries() : List.of();
  }

  private void expect(String design, Node node, String shape, Set<String> asked) {
    if (!asked.equals(Set.of(shape))) {
      lacking.add(design + ":" + node.at().line() + ":" + node.at().column() + ": the shape says " + shape + ", the reader " + asked);
    }
  }

  private static Set<Shape.Field> fields(Shape shape, Set<Shape.Field> found) {
    if (shape instanceof Shape.Items items) {
      fields(items.item(), found);
    } else if (shape instanceof Shape.Struct struct) {
      found.addAll(struct.fields());
      struct.fields().forEach(field -> fields(field.shape(), found));
    } else if (shape instanceof Shape.Named named) {
      fields(named.value(), found);
    } else if (shape instanceof Shape.Keyed keyed) {
      fields(keyed.value(), found);
    } else if (shape instanceof Shape.Either either) {
      fields(either.parts(), found);
    } else if (shape instanceof Shape.Participants participants) {
      participants.byRole().values().forEach(struct -> fields(struct, found));
    }
    return found;
  }

  @Test
  void everyDesignMeetsTheSchema() throws IOException {
    Map<String, String> designs = designs();
    assertTrue(designs.size() > 20, designs.keySet()::toString);
    for (Map.Entry<String, String> design : designs.entrySet()) {
      assertEquals(List.of(), errors(design.getValue()), design.getKey());
    }
  }

  @Test
  void theSchemaIsOne() {
    assertEquals(List.of(), messages(schema(SpecificationVersion.DRAFT_7, """
        {"$ref": "http://json-schema.org/draft-07/schema#"}"""), parse(DesignSchema.json())));
  }

  @Test
  void whatTheReaderRefusesTheSchemaRefusesTooWhereItCan() throws IOException {
    for (String[] change : new String[][] {
        {"title: ", "titel: "}, {"allows: [TLS]", "allows: [TSL]"}, {"active: true", "active: maybe"}, {"retries: 1", "retries: 9"},
        {"fips: false", "transport: TLS"}, {"transport: TLS", "fips: false"}, {"[SRTP, CertificateStore]", "[SRTP, SRTP]"},
        {"{C02: holds}", "{C02: held}"}, {"{C02: holds}", "{C99: holds}"}, {"{FrontEnd: Required}", "{FrontEnd: Unset}"},
        {"{role: MediationServer}", "{role: MediatonServer}"}, {"PublicUser: {capabilities: [AudioVideo]}", "PublicUser: {capabilities: [SRTP]}"}}) {
      assertTrue(EVERYTHING.contains(change[0]), change[0]);
      assertNotEquals(List.of(), errors(EVERYTHING.replace(change[0], change[1])), change[1]);
    }
  }

  private List<String> errors(String yaml) throws IOException {
    return messages(schema, new YAMLMapper().readTree(yaml));
  }

  private static List<String> messages(Schema schema, JsonNode value) {
    return schema.validate(value).stream().map(Object::toString).toList();
  }

  private static JsonNode parse(String json) {
    try {
      return new JsonMapper().readTree(json);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The bundled designs, the starting design with and without its call, and one that says everything. */
  private static Map<String, String> designs() throws IOException {
    Map<String, String> designs = new HashMap<>();
    BundledDesigns bundled = new BundledDesigns(Installation.find());
    for (String name : bundled.names()) {
      designs.put(name, Files.readString(bundled.path(name)));
    }
    try (InputStream template = DesignSchema.class.getResourceAsStream("/lync/encryption/cli/template.yaml")) {
      String start = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      designs.put("NAME", start);
      designs.put("CALL", start.replace("design: NAME", "design: CALL").replaceAll("(?m)^#\\+ ", ""));
    }
    designs.put("everything", EVERYTHING);
    return designs;
  }
}
