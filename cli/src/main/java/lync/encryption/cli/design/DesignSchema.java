package lync.encryption.cli.design;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lync.encryption.model.vocabulary.Participant;

/**
 * The JSON Schema of design files, by which editors complete and check them as they are written. It takes every file that the reader takes; what
 * does not fit together, such as a link that the model does not have, only the reader knows. Draft 7, the one that editors of YAML support best.
 */
public final class DesignSchema {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String DEFINITIONS = "definitions";
  /** A participant that states its role. */
  private static final String STATED_ROLE = "participantWithRole";

  private final ObjectNode root = MAPPER.createObjectNode();
  private final ObjectNode definitions = MAPPER.createObjectNode();

  private DesignSchema() {}

  /** The schema, as text. */
  public static String json() {
    return new DesignSchema().design().toPrettyString();
  }

  private ObjectNode design() {
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", "A design for lync");
    root.put("description", "A deployment of Lync Server 2013, its policies, its attacker, and the scenarios in which it is explored.");
    struct(root, DesignShape.DESIGN);
    root.set(DEFINITIONS, definitions);
    return root;
  }

  private ObjectNode of(Shape shape) {
    return into(MAPPER.createObjectNode(), shape);
  }

  private ObjectNode into(ObjectNode schema, Shape shape) {
    if (shape instanceof Shape.Text) {
      // Free text may look like a number or a date to YAML.
      types(schema, "string", "number", "boolean");
    } else if (shape instanceof Shape.Name) {
      types(schema, "string", "number");
    } else if (shape instanceof Shape.Words words) {
      strings(schema.putArray("enum"), words.valid());
    } else if (shape instanceof Shape.Flag) {
      schema.put("type", "boolean");
    } else if (shape instanceof Shape.Number number) {
      schema.put("type", "integer").put("minimum", number.least()).put("maximum", number.most());
    } else if (shape instanceof Shape.Items items) {
      schema.put("type", "array").put("uniqueItems", items.distinct()).set("items", of(items.item()));
    } else if (shape instanceof Shape.Struct struct) {
      struct(schema, struct);
    } else if (shape instanceof Shape.Named named) {
      types(schema, "object", "null").set("additionalProperties", of(named.value()));
    } else if (shape instanceof Shape.Keyed keyed) {
      types(schema, "object", "null").set("additionalProperties", of(keyed.value()));
      strings(schema.putObject("propertyNames").putArray("enum"), keyed.keys());
    } else if (shape instanceof Shape.Either either) {
      schema.putArray("anyOf").add(of(either.word())).add(of(either.parts()));
    } else if (shape instanceof Shape.Participants participants) {
      participants(schema, participants);
    }
    return schema;
  }

  private void struct(ObjectNode schema, Shape.Struct struct) {
    List<String> required = struct.fields().stream().filter(Shape.Field::required).map(Shape.Field::name).toList();
    // Nothing at all counts as no fields, where none is needed.
    types(schema, required.isEmpty() ? new String[] {"object", "null"} : new String[] {"object"});
    ObjectNode properties = schema.putObject("properties");
    struct.fields().forEach(field -> into(properties.putObject(field.name()).put("description", field.about()), field.shape()));
    if (!required.isEmpty()) {
      strings(schema.putArray("required"), required);
    }
    schema.put("additionalProperties", false);
  }

  /** By the role that is stated; without one, by the name, which then is the role. */
  private void participants(ObjectNode schema, Shape.Participants participants) {
    Map<Shape.Struct, String> names = new LinkedHashMap<>();
    participants.byRole().forEach((role, struct) -> names.putIfAbsent(struct, "like" + role));
    names.forEach((struct, name) -> definitions.set(name, of(struct)));

    ObjectNode stated = definitions.putObject(STATED_ROLE).put("type", "object");
    stated.putArray("required").add("role");
    ArrayNode cases = stated.putArray("allOf");
    names.forEach((struct, name) -> {
      ObjectNode each = cases.addObject();
      ObjectNode condition = each.putObject("if");
      condition.putArray("required").add("role");
      strings(condition.putObject("properties").putObject("role").putArray("enum"),
          participants.byRole().keySet().stream().filter(role -> participants.byRole().get(role).equals(struct)).map(Participant::name).toList());
      each.set("then", reference(name));
    });
    strings(stated.putObject("properties").putObject("role").putArray("enum"), participants.byRole().keySet().stream().map(Enum::name).toList());

    types(schema, "object", "null").set("additionalProperties", reference(STATED_ROLE));
    ObjectNode properties = schema.putObject("properties");
    participants.byRole().forEach((role, struct) -> {
      ObjectNode named = properties.putObject(role.name());
      named.putObject("if").put("type", "object").putArray("required").add("role");
      named.set("then", reference(STATED_ROLE));
      named.set("else", reference(names.get(struct)));
    });
  }

  private static ObjectNode reference(String definition) {
    return MAPPER.createObjectNode().put("$ref", "#/" + DEFINITIONS + "/" + definition);
  }

  private static ObjectNode types(ObjectNode schema, String... types) {
    if (types.length == 1) {
      return schema.put("type", types[0]);
    }
    strings(schema.putArray("type"), List.of(types));
    return schema;
  }

  private static void strings(ArrayNode array, Collection<String> values) {
    values.forEach(array::add);
  }
}
