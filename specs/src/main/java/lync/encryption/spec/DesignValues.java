package lync.encryption.spec;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;

/**
 * Designs and scenarios as value trees, field for field as the TLA+ variables {@code design} and {@code scenario} have them
 * ({@code specs/PROTOCOL.md} §2, {@code specs/MEDIA.md} M2).
 */
public final class DesignValues {

  private DesignValues() {}

  /** The record {@code design}. */
  public static Map<String, Object> of(Design design) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("present", names(design.present()));
    record.put("zone", function(design.zone(), Enum::name));
    record.put("certificate", function(design.certificate(), DesignValues::certificate));
    record.put("trust", function(design.trust(), DesignValues::names));
    record.put("trustedServers", function(design.trustedServers(), DesignValues::names));
    record.put("allowedPartners", function(design.allowedPartners(), DesignValues::names));
    record.put("allows", function(design.allows(), DesignValues::names));
    record.put("configured", function(design.configured(), Enum::name));
    record.put("home", function(design.home(), Enum::name));
    record.put("throughDirector", names(design.throughDirector()));
    record.put("audioVideo", names(design.audioVideo()));
    record.put("srtp", names(design.srtp()));
    record.put("levels", function(design.levels(), Enum::name));
    record.put("sharing", names(design.sharing()));
    record.put("trunkMode", design.trunkMode().name());
    record.put("certificateStore", design.certificateStore());
    record.put("bypass", design.bypass());
    record.put("redirect", design.redirect().name());
    record.put("fips", names(design.fips()));
    record.put("fipsDeclared", design.fipsDeclared());
    record.put("suites", function(design.suites(), DesignValues::names));
    record.put("compromised", names(design.compromised()));
    record.put("tapped", names(design.tapped()));
    record.put("active", design.active());
    record.put("bag", names(design.bag()));
    record.put("alternatives", names(design.alternatives()));
    record.put("faults", names(design.faults()));
    return record;
  }

  /**
   * The record {@code scenario} for an instance with this number of message slots; slots that the scenario leaves over are unused.
   *
   * @throws IllegalArgumentException if the scenario has more messages than the instance
   */
  public static Map<String, Object> of(Scenario scenario, int messages) {
    List<MessagePlan> plans = scenario.messages();
    if (plans.size() > messages) {
      throw new IllegalArgumentException("the scenario has " + plans.size() + " messages, the instance " + messages);
    }
    Map<Integer, Object> slots = new LinkedHashMap<>();
    for (int slot = 1; slot <= messages; slot++) {
      slots.put(slot, message(slot <= plans.size() ? plans.get(slot - 1) : MessagePlan.UNUSED));
    }
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("connect", names(scenario.connect()));
    record.put("messages", slots);
    record.put("attacked", names(scenario.attacked()));
    record.put("retries", scenario.retries());
    record.put("attackerConnections", scenario.attackerConnections());
    record.put("handshakes", scenario.handshakes().name());
    record.put("order", scenario.order().name());
    record.put("administrator", names(scenario.administrator()));
    record.put("sharing", scenario.sharing());
    record.put("packets", scenario.packets());
    record.put("deliveries", scenario.deliveries());
    record.put("firstIndex", scenario.firstIndex());
    return record;
  }

  private static Map<String, Object> message(MessagePlan plan) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("kind", plan.kind().name());
    record.put("from", plan.from().name());
    record.put("to", plan.to().name());
    record.put("origin", plan.origin().name());
    record.put("call", plan.call());
    return record;
  }

  private static Map<String, Object> certificate(CertificateFacts facts) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("issuer", facts.issuer().map(Enum::name).orElse("None"));
    record.put("validity", facts.validity().name());
    record.put("name", facts.name().name());
    return record;
  }

  private static Set<String> names(Collection<? extends Enum<?>> constants) {
    Set<String> names = new LinkedHashSet<>();
    constants.forEach(constant -> names.add(constant.name()));
    return names;
  }

  private static <V> Map<String, Object> function(Map<? extends Enum<?>, V> map, Function<V, Object> value) {
    Map<String, Object> function = new LinkedHashMap<>();
    map.forEach((key, entry) -> function.put(key.name(), value.apply(entry)));
    return function;
  }
}
