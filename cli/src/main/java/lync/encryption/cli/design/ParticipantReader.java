package lync.encryption.cli.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lync.encryption.cli.input.Names;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Validity;
import lync.encryption.model.vocabulary.Zone;

/** Reads {@code participants:}, in two passes: who there is, then what is said of each, which may name the others. */
final class ParticipantReader {

  private static final List<String> FIELDS = List.of("role", "zone", "certificate", "trust", "trustedServers", "allowedPartners", "capabilities", "suites");
  private static final List<String> CLIENT_FIELDS = List.of("transport", "home", "throughDirector");
  private static final List<String> CERTIFICATE_FIELDS = List.of("issuer", "validity", "name");
  /** What a system has to offer; none and null are no suites of its own. */
  private static final Set<Suite> SUITES = EnumSet.of(Suite.Approved, Suite.NonApproved);
  private static final List<String> ROLES = Arrays.stream(Participant.values()).map(Participant::name).toList();

  private final Problems problems;
  private final Values values;
  private final Roster roster;

  ParticipantReader(Problems problems, Values values, Roster roster) {
    this.problems = problems;
    this.values = values;
    this.roster = roster;
  }

  ParticipantSettings read(Node node) {
    Optional<Node.Mapping> mapping = Fields.mapping(node, "participants", problems);
    List<Node.Entry> entries = mapping.map(Node.Mapping::entries).orElseGet(List::of);
    entries.forEach(this::declare);
    ParticipantSettings settings = new ParticipantSettings(roster.present());
    // Somebody whose role is unknown was reported already, and so was the second holder of a role.
    entries.forEach(entry -> role(entry).filter(role -> roster.name(role).equals(entry.key())).ifPresent(role -> settings(entry, role, settings)));
    return settings;
  }

  private void declare(Node.Entry entry) {
    Optional<Node> stated = statedRole(entry);
    Optional<Participant> role = role(entry);
    if (role.isPresent()) {
      roster.add(entry.key(), role.get(), entry.keyAt());
      return;
    }
    roster.misdeclare(entry.key());
    if (stated.isPresent()) {
      values.word(stated.get(), "role", Participant.class);
    } else {
      problems.add(entry.keyAt(), "'" + entry.key() + "' has no role and is not the name of one; expected role: …, "
          + Names.nearest(entry.key(), ROLES).map(name -> "did you mean " + name + "?").orElseGet(() -> "one of " + Names.list(ROLES)));
    }
  }

  /** The role of a participant: the one stated or, without one, its name. */
  static Optional<Participant> role(Node.Entry entry) {
    String word = statedRole(entry).map(node -> node instanceof Node.Scalar scalar ? scalar.text() : "").orElse(entry.key());
    return Arrays.stream(Participant.values()).filter(role -> role.name().equals(word)).findFirst();
  }

  private static Optional<Node> statedRole(Node.Entry entry) {
    return entry.value() instanceof Node.Mapping mapping
        ? mapping.entries().stream().filter(field -> field.key().equals("role")).map(Node.Entry::value).findFirst()
        : Optional.empty();
  }

  private void settings(Node.Entry entry, Participant role, ParticipantSettings settings) {
    List<String> known = new ArrayList<>(FIELDS);
    if (role.isOwnClient()) {
      known.addAll(CLIENT_FIELDS);
    }
    if (role == Participant.MediationServer) {
      known.add("home");
    }
    if (!role.isMediaEnd()) {
      known.remove("capabilities");
    }
    if (role.isFipsServer()) {
      known.add("fips");
    }
    Fields.of(entry.value(), "a participant with the role " + role, known, problems).ifPresent(
        fields -> {
          fields.optional("zone").flatMap(node -> values.word(node, "zone", Zone.class)).ifPresent(zone -> settings.zone.put(role, zone));
          fields.optional("certificate").flatMap(node -> certificate(node, settings.certificate.get(role)))
              .ifPresent(certificate -> settings.certificate.put(role, certificate));
          fields.optional("trust").flatMap(node -> values.words(node, "trust", "issuer", Issuer.class, EnumSet.allOf(Issuer.class)))
              .ifPresent(issuers -> settings.trust.put(role, issuers));
          fields.optional("capabilities").flatMap(node -> capabilities(node, role))
              .ifPresent(capabilities -> settings.capabilities.put(role, capabilities));
          fields.optional("fips").flatMap(node -> values.flag(node, "fips")).filter(Boolean::booleanValue)
              .ifPresent(fips -> settings.fips.add(role));
          fields.optional("suites").flatMap(node -> values.words(node, "suites", "cipher suite", Suite.class, SUITES))
              .ifPresent(suites -> settings.suites.put(role, suites));
          list(fields, "trustedServers", role, settings.trustedServers);
          list(fields, "allowedPartners", role, settings.allowedPartners);
          fields.optional("home").ifPresent(node -> roster.resolve(node, "'home'").ifPresent(home -> home(node, role, home, settings)));
          if (role.isOwnClient()) {
            client(fields, role, settings);
          }
        });
  }

  private Optional<Set<Capability>> capabilities(Node node, Participant role) {
    return values.distinct(node, "capabilities", Capability.class, item -> capability(item, role));
  }

  private Optional<Capability> capability(Node item, Participant role) {
    if (role == Participant.PublicUser && item instanceof Node.Scalar scalar && scalar.text().equals(Capability.SRTP.name())) {
      problems.add(item.at(), roster.name(role) + " is a user of Windows Live, which has no SRTP; expected AudioVideo or nothing (C32)");
      return Optional.empty();
    }
    return values.word(item, "capability of the role " + role, possible(role));
  }

  /** What the equipment of a role that takes part in calls may be said to be able to do. */
  static Set<Capability> possible(Participant role) {
    return switch (role.role()) {
      case OwnClient, ForeignClient -> role == Participant.PublicUser
          ? EnumSet.of(Capability.AudioVideo)
          : EnumSet.of(Capability.AudioVideo, Capability.SRTP, Capability.DesktopSharing);
      case Server -> EnumSet.of(Capability.AudioVideo, Capability.SRTP, Capability.DesktopSharing);
      case Gateway -> EnumSet.of(Capability.AudioVideo, Capability.SRTP, Capability.CertificateStore);
    };
  }

  private void list(Fields fields, String field, Participant role, Map<Participant, Set<Participant>> lists) {
    fields.optional(field)
        .flatMap(node -> values.distinct(node, field, Participant.class, item -> roster.resolve(item, "'" + field + "'")))
        .ifPresent(participants -> lists.put(role, participants));
  }

  private Optional<CertificateFacts> certificate(Node node, CertificateFacts usual) {
    if (node instanceof Node.Scalar scalar) {
      if (!scalar.text().equals("none")) {
        problems.add(node.at(), "certificate is " + node.kind() + "; expected none, or {issuer: …, validity: …, name: …}");
      }
      return Optional.of(CertificateFacts.none());
    }
    return Fields.of(node, "a certificate", CERTIFICATE_FIELDS, problems).map(
        fields -> {
          Optional<Node> stated = usual.issuer().isPresent() ? fields.optional("issuer") : fields.required("issuer");
          Optional<Issuer> issuer = stated.flatMap(value -> values.word(value, "issuer", Issuer.class));
          return new CertificateFacts(
              issuer.isPresent() ? issuer : usual.issuer(),
              fields.optional("validity").flatMap(value -> values.word(value, "validity", Validity.class)).orElse(Validity.Valid),
              fields.optional("name").flatMap(value -> values.word(value, "name", CertificateName.class)).orElse(CertificateName.Matching));
        });
  }

  private void client(Fields fields, Participant client, ParticipantSettings settings) {
    fields.optional("transport").flatMap(node -> values.word(node, "transport", EnumSet.of(Transport.TLS, Transport.TCP)))
        .ifPresent(transport -> settings.configured.put(client, transport));
    fields.optional("throughDirector").ifPresent(
        node -> values.flag(node, "throughDirector").filter(Boolean::booleanValue).ifPresent(
            through -> {
              checkDirector(node, client);
              settings.throughDirector.add(client);
            }));
  }

  private void home(Node node, Participant member, Participant home, ParticipantSettings settings) {
    if (home == Participant.FrontEnd || home == Participant.SecondFrontEnd) {
      settings.home.put(member, home);
    } else {
      problems.add(node.at(), roster.name(home) + " is no home pool but has the role " + home + "; expected a FrontEnd or a SecondFrontEnd");
    }
  }

  private void checkDirector(Node node, Participant client) {
    if (Link.between(client, Participant.Director).isEmpty()) {
      problems.add(node.at(), "the model has no link from " + roster.name(client) + " to a Director; expected throughDirector of ClientA only");
    } else if (!roster.present().contains(Participant.Director)) {
      problems.add(node.at(),
          roster.name(client) + " goes through the Director, but the design has none; expected a participant with the role Director");
    }
  }
}
