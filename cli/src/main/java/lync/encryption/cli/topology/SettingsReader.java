package lync.encryption.cli.topology;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lync.encryption.cli.design.Fields;
import lync.encryption.cli.design.Location;
import lync.encryption.cli.design.Node;
import lync.encryption.cli.design.Problems;
import lync.encryption.cli.design.Values;
import lync.encryption.cli.design.YamlText;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.input.Names;
import lync.encryption.cli.input.Shown;
import lync.encryption.cli.input.TextFile;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Validity;

/**
 * Reads settings: our own fields in YAML, or what cmdlets say as ConvertTo-Json writes it, one object, several, or a mapping by cmdlet.
 */
final class SettingsReader {

  private static final TextFile FILE = new TextFile("a settings file", "YAML or JSON in UTF-8 or UTF-16", 1 << 24);
  private static final List<String> FIELDS = List.of("encryptionLevel", "trunkMedia", "mediaBypass", "clients", "outsideUsers", "federation",
      "publicProvider", "exchange", "certificates", "fips", "fipsDeclared", "readings");
  private static final List<String> CERTIFICATE_FIELDS = List.of("issuer", "validity", "name");
  /** What ConvertTo-Json of Windows PowerShell makes of a date: milliseconds since 1970. */
  private static final Pattern MILLISECONDS = Pattern.compile("/Date\\((-?[0-9]{1,15})\\)/");
  private static final Pattern COMMON_NAME = Pattern.compile("(?i)(?:^|,)\\s*CN=([^,]+)");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,255}");

  /** A cmdlet whose output is read, and a property by which its objects are told from others'. */
  private enum Cmdlet {
    Media("Get-CsMediaConfiguration", "EncryptionLevel"),
    Trunk("Get-CsTrunkConfiguration", "SRTPMode"),
    AccessEdge("Get-CsAccessEdgeConfiguration", "AllowOutsideUsers"),
    Proxy("Get-CsProxyConfiguration", "UseNtlmForClientToProxyAuth"),
    Certificate("Get-CsCertificate", "Thumbprint");

    final String command;
    final String mark;

    Cmdlet(String command, String mark) {
      this.command = command;
      this.mark = mark;
    }

    static List<String> commands() {
      return Arrays.stream(values()).map(each -> each.command).toList();
    }
  }

  /**
   * The levels in the order of their numbers. Set-CsMediaConfiguration's reference (TechNet gg398580) lists them so, as PowerShell does by
   * number; nobody documents the numbers themselves.
   */
  private static final List<String> LEVELS = List.of("SupportEncryption", "RequireEncryption", "DoNotSupportEncryption");
  private static final List<Level> LEVEL_MEANT = List.of(Level.Supported, Level.Required, Level.DoNotSupport);
  /** Likewise, of Set-CsTrunkConfiguration's SRTPMode (TechNet gg398238). */
  private static final List<String> MODES = List.of("Required", "Optional", "NotSupported");
  private static final List<TrunkMode> MODE_MEANT = List.of(TrunkMode.Required, TrunkMode.Optional, TrunkMode.NotSupported);

  private final String shown;
  private final Instant now;
  private final Problems problems;
  private final Values values;
  private final Settings settings;

  private SettingsReader(String shown, Instant now, Problems problems, Settings settings) {
    this.shown = shown;
    this.now = now;
    this.problems = problems;
    this.values = new Values(problems);
    this.settings = settings;
  }

  /**
   * Reads a file.
   *
   * @param now when certificates are judged
   * @param settings takes what it says
   * @throws InvalidInput with every problem found
   */
  static void read(Path file, Instant now, Settings settings) throws InvalidInput {
    read(FILE.read(file, file.toString()), file.toString(), now, settings);
  }

  static void read(String text, String shown, Instant now, Settings settings) throws InvalidInput {
    Problems problems = new Problems(shown);
    String start = text.stripLeading();
    boolean json = start.startsWith("[") || start.matches("(?s)\\{\\s*[\"}].*");
    Node root = YamlText.parse(text, json, "settings", "deployment's settings", problems);
    new SettingsReader(shown, now, problems, settings).root(root);
    problems.throwIfAny();
  }

  private void root(Node root) {
    List<String> keys = root instanceof Node.Mapping mapping ? mapping.entries().stream().map(Node.Entry::key).toList() : List.of();
    if (root instanceof Node.Sequence || keys.stream().anyMatch(key -> Arrays.stream(Cmdlet.values()).anyMatch(each -> each.mark.equals(key)))) {
      items(root).forEach(item -> object(item, told(item)));
    } else if (keys.stream().anyMatch(key -> key.startsWith("Get-Cs"))) {
      ((Node.Mapping) root).entries().forEach(this::output);
    } else {
      Fields.of(root, "a settings file", FIELDS, problems).ifPresent(this::own);
    }
  }

  private static List<Node> items(Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
  }

  private void output(Node.Entry entry) {
    Optional<Cmdlet> cmdlet = Arrays.stream(Cmdlet.values()).filter(each -> each.command.equals(entry.key())).findFirst();
    if (cmdlet.isEmpty()) {
      problems.unknown(entry.keyAt(), "cmdlet", Shown.of(entry.key()), Cmdlet.commands());
      return;
    }
    items(entry.value()).forEach(item -> object(item, cmdlet));
  }

  private Optional<Cmdlet> told(Node item) {
    Optional<Cmdlet> cmdlet =
        Arrays.stream(Cmdlet.values())
            .filter(each -> item instanceof Node.Mapping mapping && mapping.entries().stream().anyMatch(entry -> entry.key().equals(each.mark)))
            .findFirst();
    if (cmdlet.isEmpty()) {
      problems.add(item.at(), "an object of no cmdlet that is read here; expected the output of " + Names.list(Cmdlet.commands()));
    }
    return cmdlet;
  }

  private void object(Node item, Optional<Cmdlet> cmdlet) {
    if (cmdlet.isEmpty()) {
      return;
    }
    if (!(item instanceof Node.Mapping object)) {
      problems.add(item.at(), "the output of " + cmdlet.get().command + " is " + item.kind() + "; expected an object or a list of objects");
      return;
    }
    switch (cmdlet.get()) {
      case Media -> media(object);
      case Trunk -> trunk(object);
      case AccessEdge -> accessEdge(object);
      case Proxy -> settings.leftOut.add("Get-CsProxyConfiguration (" + place(object.at())
          + "): how clients sign in and how many connections servers keep; says nothing of which transports they take");
      case Certificate -> certificate(object);
    }
  }

  private static Optional<Node.Entry> property(Node.Mapping object, String name) {
    return object.entries().stream().filter(entry -> entry.key().equals(name)).findFirst();
  }

  private static String text(Node.Mapping object, String name) {
    return property(object, name).map(Node.Entry::value).map(node -> node instanceof Node.Scalar scalar ? scalar.text() : "").orElse("");
  }

  /** "Global", "Site:Contoso" or "Service:PstnGateway:gw.contoso.example", in small letters. */
  private static String scope(Node.Mapping object) {
    String identity = text(object, "Identity").toLowerCase(Locale.ROOT);
    return identity.isEmpty() ? Settings.GLOBAL : identity;
  }

  private void media(Node.Mapping object) {
    String scope = scope(object);
    enumeration(object, "EncryptionLevel", LEVELS, LEVEL_MEANT, Cmdlet.Media).ifPresent(level -> {
      if (scope.equals(Settings.GLOBAL) || scope.startsWith("site:")) {
        once(settings.levels, scope, level);
      } else {
        settings.leftOut.add(level.from() + ": of the scope " + Shown.of(scope) + "; the model's finest scope is a site");
      }
    });
  }

  private void trunk(Node.Mapping object) {
    enumeration(object, "SRTPMode", MODES, MODE_MEANT, Cmdlet.Trunk).ifPresent(mode -> once(settings.trunkMedia, scope(object), mode));
    flag(object, "EnableBypass", Cmdlet.Trunk).ifPresent(bypass -> once(settings.bypass, scope(object), bypass));
  }

  /** A value of an enumeration, by name or by number. */
  private <T> Optional<Stated<T>> enumeration(Node.Mapping object, String name, List<String> words, List<T> meant, Cmdlet cmdlet) {
    Optional<Node.Entry> entry = property(object, name);
    if (entry.isEmpty()) {
      problems.add(object.at(), "the output of " + cmdlet.command + " has no " + name + "; expected one in each object");
      return Optional.empty();
    }
    Node node = entry.get().value();
    if (node instanceof Node.Scalar scalar && scalar.text().matches("[0-9]")) {
      int number = Integer.parseInt(scalar.text());
      if (number < words.size()) {
        return Optional.of(stated(meant.get(number), node.at(), cmdlet.command + " " + name + " " + number + ", that is " + words.get(number)));
      }
    }
    Map<String, T> byName = IntStream.range(0, words.size()).boxed().collect(Collectors.toMap(words::get, meant::get));
    return values.word(node, name, byName).map(value -> stated(value, node.at(), cmdlet.command + " " + name));
  }

  private <T> Stated<T> stated(T value, Location at, String what) {
    return new Stated<>(value, shown, at, what + " (" + place(at) + ")");
  }

  private String place(Location at) {
    return Path.of(shown).getFileName() + ":" + at.line() + ":" + at.column();
  }

  private <K, T> void once(Map<K, Stated<T>> into, K key, Stated<T> value) {
    Stated<T> earlier = into.putIfAbsent(key, value);
    if (earlier != null && !earlier.value().equals(value.value())) {
      problems.add(value.at(), "this is stated a second time and differently for " + Shown.of(key.toString()) + "; expected it once, as in "
          + earlier.from());
    }
  }

  private void accessEdge(Node.Mapping object) {
    settings.outsideUsers = flag(object, "AllowOutsideUsers", Cmdlet.AccessEdge).or(() -> settings.outsideUsers);
    settings.federation = flag(object, "AllowFederatedUsers", Cmdlet.AccessEdge).or(() -> settings.federation);
    settings.publicProvider = flag(object, "IsPublicProvider", Cmdlet.AccessEdge).or(() -> settings.publicProvider);
  }

  private Optional<Stated<Boolean>> flag(Node.Mapping object, String name, Cmdlet cmdlet) {
    return property(object, name).map(Node.Entry::value)
        .flatMap(node -> values.flag(node, name).map(value -> stated(value, node.at(), cmdlet.command + " " + name)));
  }

  private void certificate(Node.Mapping object) {
    String use = text(object, "Use");
    if (use.matches("[0-9]+")) {
      settings.leftOut.add("Get-CsCertificate (" + place(object.at()) + "): its Use is the number " + Shown.of(use)
          + ", and no documentation says which use that is; ConvertTo-Json -EnumsAsStrings writes the name");
      return;
    }
    if (use.isEmpty()) {
      problems.add(object.at(), "a certificate without Use; expected Default, Internal, AccessEdgeExternal or another use");
    }
    Optional<Node.Entry> notAfter = property(object, "NotAfter");
    if (notAfter.isEmpty()) {
      problems.add(object.at(), "a certificate without NotAfter; expected the date on which it expires");
    }
    Optional<Instant> end = notAfter.flatMap(entry -> instant(entry.value(), "NotAfter"));
    Optional<Instant> start = property(object, "NotBefore").flatMap(entry -> instant(entry.value(), "NotBefore"));
    List<String> names = new ArrayList<>();
    Matcher commonName = COMMON_NAME.matcher(text(object, "Subject"));
    if (commonName.find()) {
      names.add(commonName.group(1).strip().toLowerCase(Locale.ROOT));
    }
    property(object, "AlternativeNames").ifPresent(entry -> items(entry.value()).forEach(item -> {
      if (item instanceof Node.Scalar scalar && !scalar.text().isEmpty()) {
        names.add(scalar.text().toLowerCase(Locale.ROOT));
      }
    }));
    String issuer = text(object, "Issuer");
    boolean selfSigned = !issuer.isEmpty() && issuer.equals(text(object, "Subject"));
    end.ifPresent(until -> settings.serverCertificates.add(stated(
        new Settings.ServerCertificate(use, names, selfSigned, until.isBefore(now) || start.filter(now::isBefore).isPresent()),
        object.at(), Cmdlet.Certificate.command + " " + Shown.of(use))));
  }

  /** A date as Windows PowerShell or PowerShell 7 writes it, alone or as the value of an object. */
  private Optional<Instant> instant(Node node, String what) {
    if (node instanceof Node.Mapping mapping && property(mapping, "value").isPresent()) {
      return instant(property(mapping, "value").get().value(), what);
    }
    String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
    Matcher milliseconds = MILLISECONDS.matcher(text);
    if (milliseconds.matches()) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1))));
    }
    try {
      return Optional.of(text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noDate) {
      problems.add(node.at(), what + " is " + node.kind() + "; expected a date, as ConvertTo-Json writes it");
      return Optional.empty();
    }
  }

  /** Our own fields. */
  private void own(Fields fields) {
    fields.optional("encryptionLevel").ifPresent(node -> scoped(node, "encryptionLevel", this::level, settings.levels, "site:"));
    fields.optional("trunkMedia").ifPresent(node -> scoped(node, "trunkMedia", this::mode, settings.trunkMedia, "service:pstngateway:"));
    settings.outsideUsers = ownFlag(fields, "outsideUsers").or(() -> settings.outsideUsers);
    settings.federation = ownFlag(fields, "federation").or(() -> settings.federation);
    settings.publicProvider = ownFlag(fields, "publicProvider").or(() -> settings.publicProvider);
    fields.optional("mediaBypass").ifPresent(
        node -> scoped(node, "mediaBypass", value -> values.flag(value, "mediaBypass"), settings.bypass, "service:pstngateway:"));
    if (fields.optional("fips").orElse(null) instanceof Node.Sequence servers) {
      Map<String, Participant> known = Arrays.stream(Participant.values()).filter(Participant::isFipsServer)
          .collect(Collectors.toMap(Enum::name, Function.identity()));
      servers.items().forEach(item -> values.word(item, "server in FIPS mode", known)
          .ifPresent(server -> once(settings.fipsServers, server, stated(true, item.at(), "fips"))));
    } else {
      settings.fips = ownFlag(fields, "fips").or(() -> settings.fips);
    }
    settings.fipsDeclared = ownFlag(fields, "fipsDeclared").or(() -> settings.fipsDeclared);
    fields.optional("exchange").ifPresent(node -> values.text(node, "exchange").ifPresent(name -> {
      if (HOST.matcher(name).matches()) {
        settings.exchange = Optional.of(stated(name, node.at(), "exchange"));
      } else {
        problems.add(node.at(), "exchange is '" + Shown.of(name) + "'; expected the name of a host");
      }
    }));
    Map<String, Participant> clients =
        Arrays.stream(Participant.values()).filter(Participant::isOwnClient).collect(Collectors.toMap(Enum::name, Function.identity()));
    fields.optional("clients").ifPresent(node -> each(node, "clients", "client", clients, (client, value) ->
        values.word(value, "transport", EnumSet.of(Transport.TLS, Transport.TCP))
            .ifPresent(transport -> once(settings.transports, client, stated(transport, value.at(), "clients")))));
    Map<String, Participant> holders =
        Arrays.stream(Participant.values()).filter(holder -> !holder.isClient()).collect(Collectors.toMap(Enum::name, Function.identity()));
    fields.optional("certificates").ifPresent(node -> each(node, "certificates", "holder of a certificate", holders, (holder, value) ->
        facts(value).ifPresent(facts -> once(settings.certificates, holder, stated(facts, value.at(), "certificates")))));
    Map<String, Reading> readings = Arrays.stream(Reading.values()).collect(Collectors.toMap(Enum::name, Function.identity()));
    fields.optional("readings").ifPresent(node -> each(node, "readings", "reading", readings, (reading, value) ->
        values.word(value, "answer to " + reading, reading.answers().stream().collect(Collectors.toMap(Function.identity(), Function.identity())))
            .ifPresent(answer -> once(settings.readings, reading, stated(answer, value.at(), "readings")))));
  }

  private Optional<Stated<Boolean>> ownFlag(Fields fields, String name) {
    return fields.optional(name).flatMap(node -> values.flag(node, name).map(value -> stated(value, node.at(), name)));
  }

  private Optional<Level> level(Node node) {
    Map<String, Level> levels = LEVEL_MEANT.stream().collect(Collectors.toMap(Enum::name, Function.identity()));
    return values.word(node, "encryption level", levels);
  }

  private Optional<TrunkMode> mode(Node node) {
    return values.word(node, "trunk media", MODE_MEANT.stream().collect(Collectors.toMap(Enum::name, Function.identity())));
  }

  /** One value for all, or one by scope. */
  private <T> void scoped(Node node, String field, Function<Node, Optional<T>> read, Map<String, Stated<T>> into, String prefix) {
    if (node instanceof Node.Mapping scopes) {
      scopes.entries().forEach(entry -> read.apply(entry.value()).ifPresent(
          value -> once(into, prefix + entry.key().toLowerCase(Locale.ROOT), stated(value, entry.keyAt(), field))));
    } else {
      read.apply(node).ifPresent(value -> once(into, Settings.GLOBAL, stated(value, node.at(), field)));
    }
  }

  /** The entries of a mapping whose keys are fixed. */
  private <K> void each(Node node, String field, String what, Map<String, K> keys, BiConsumer<K, Node> take) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(node.at(), field + " is " + node.kind() + "; expected a mapping (name: value)");
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      if (keys.containsKey(entry.key())) {
        take.accept(keys.get(entry.key()), entry.value());
      } else {
        problems.unknown(entry.keyAt(), what, Shown.of(entry.key()), keys.keySet().stream().sorted().toList());
      }
    }
  }

  private Optional<CertificateFacts> facts(Node node) {
    if (node instanceof Node.Scalar scalar && scalar.text().equals("none")) {
      return Optional.of(CertificateFacts.none());
    }
    return Fields.of(node, "a certificate", CERTIFICATE_FIELDS, problems).flatMap(fields -> fields.required("issuer")
        .flatMap(issuer -> values.word(issuer, "issuer", Issuer.class))
        .map(issuer -> new CertificateFacts(
            Optional.of(issuer),
            fields.optional("validity").flatMap(value -> values.word(value, "validity", Validity.class)).orElse(Validity.Valid),
            fields.optional("name").flatMap(value -> values.word(value, "name", CertificateName.class)).orElse(CertificateName.Matching))));
  }
}
