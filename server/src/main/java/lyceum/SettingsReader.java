package lyceum;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import lyceum.Settings.Media;
import lyceum.Settings.TurnProtocol;
import lyceum.media.LiveKitKeys;
import lyceum.notice.Recipient;
import lyceum.watch.OtlpTarget;

/// Turns flags and variables into [Settings], collecting every fault instead of the first.
final class SettingsReader {
    private static final int MAX_PORT = 65_535;

    /// The longest name of a region, characters.
    private static final int MAX_REGION = 64;

    /// The longest contact, characters.
    private static final int MAX_CONTACT = 256;

    /// The system property that says where the tree is in which what is not named lies; not set:
    /// where the process stands.
    static final String HOME = "lyceum.home";

    private static final Pattern AGE = Pattern.compile("([A-Z]{2})=(1[3-8])");
    private static final Pattern APP = Pattern.compile("[1-9][0-9]{6}:[\\w-]{1,64}:[\\w-]{16,128}");
    private static final String SQLITE = "sqlite";
    private static final Pattern STORE =
            Pattern.compile(
                    "mariadb://[\\w-]{1,80}@([\\w.-]+|\\[[0-9a-fA-F:]+])(:[0-9]{1,5})?"
                            + "/[\\w-]{1,64}");

    /// The longest notice of a newer agreement, days.
    private static final int MAX_NOTICE = 365;

    /// The longest limitation period, years.
    private static final int MAX_YEARS = 30;

    private static final Pattern DAYS = Pattern.compile("[0-9]{1,3}");
    private static final Pattern BEARER = Pattern.compile("[\\x21-\\x7e]{1,4096}");
    private static final Pattern PROXY = Pattern.compile("[0-9a-fA-F.:]+(/[0-9]{1,3})?");

    private final Map<String, String> given;
    private final List<String> faults;
    private final Path home;

    private SettingsReader(Map<String, String> given, List<String> faults, Path home) {
        this.given = given;
        this.faults = faults;
        this.home = home;
    }

    static Settings read(List<String> arguments, Map<String, String> environment) {
        return read(arguments, environment, Path.of(System.getProperty(HOME, "")));
    }

    static Settings read(List<String> arguments, Map<String, String> environment, Path home) {
        var faults = new ArrayList<String>();
        var given = new LinkedHashMap<String, String>();
        for (var setting : Setting.ALL) {
            var value = environment.getOrDefault(setting.variable(), "").strip();
            if (!value.isEmpty()) given.put(setting.name(), value);
        }
        given.putAll(Flags.read(arguments, faults));
        var settings = new SettingsReader(given, faults, home).settings();
        Together.check(settings, faults);
        if (!faults.isEmpty()) throw new BadSettings(faults);
        return settings;
    }

    private Settings settings() {
        return new Settings(
                port("port"),
                optional("bind", value -> address("bind", value)),
                place("data"),
                optional("keyMirror", Path::of),
                optional("store", Function.<String>identity()).flatMap(this::store),
                optional("storePassword", Function.identity()),
                pages(),
                optional("publicUrl", value -> url("publicUrl", value, "http", "https")),
                optional("region", value -> line("region", value, MAX_REGION)),
                optional("privacyContact", value -> line("privacyContact", value, MAX_CONTACT)),
                optional("recipients", this::recipients).orElse(List.of()),
                optional("tlsCertificate", value -> file("tlsCertificate", value)),
                optional("tlsKey", value -> file("tlsKey", value)),
                proxies(),
                choice("demo", List.of("on", "off")).equals("on"),
                choice("rateLimits", List.of("on", "off")).equals("on"),
                minimumAge("minimumAge"),
                minimumAges("minimumAges"),
                notice("agreementNotice"),
                years("proofYears"),
                choice("confirmClock", List.of("on", "off")).equals("on"),
                optional("app", this::app),
                optional("metricsToken", Function.identity()),
                optional("otlpUrl", value -> url("otlpUrl", value, "http", "https")),
                OtlpTarget.Personal.valueOf(word("otlpPersonal", OtlpTarget.Personal.values())),
                optional("otlpToken", this::bearer),
                Media.valueOf(word("media", Media.values())),
                optional("mediaUrl", value -> url("mediaUrl", value, "http", "https")),
                optional("mediaSignalUrl", value -> url("mediaSignalUrl", value, "ws", "wss")),
                optional("mediaKey", Function.identity()),
                optional("mediaSecret", this::mediaSecret),
                place("mediaProgram"),
                optional("mediaAddress", value -> address("mediaAddress", value)),
                port("mediaUdpPort"),
                port("mediaTcpPort"),
                optional("turnDomain", Function.identity()),
                optional("turnCertificate", value -> file("turnCertificate", value)),
                optional("turnKey", value -> file("turnKey", value)),
                port("turnTlsPort"),
                optional("turnHost", Function.identity()),
                port("turnPort"),
                TurnProtocol.valueOf(word("turnProtocol", TurnProtocol.values())),
                optional("turnSecret", Function.identity()));
    }

    private String text(String name) {
        return given.getOrDefault(name, setting(name).fallback());
    }

    // What is named is meant from where the process stands, as everywhere.
    private Path place(String name) {
        var path = Path.of(text(name));
        return given.containsKey(name) ? path : home.resolve(path).normalize();
    }

    private <T> Optional<T> optional(String name, Function<String, T> read) {
        return Optional.of(text(name)).filter(value -> !value.isEmpty()).map(read);
    }

    private int port(String name) {
        try {
            int port = Integer.parseInt(text(name));
            if (port >= 0 && port <= MAX_PORT) return port;
        } catch (NumberFormatException notOne) {
            // The same fault as a number out of range.
        }
        return wrong(name, "a port from 0 to " + MAX_PORT, 0);
    }

    private int minimumAge(String name) {
        return switch (text(name)) {
            case "0" -> 0;
            case "13", "14", "15", "16", "17", "18" -> Integer.parseInt(text(name));
            default -> wrong(name, "0, or an age from 13 to 18", 0);
        };
    }

    private Map<String, Integer> minimumAges(String name) {
        var all = new TreeMap<String, Integer>();
        for (var each : text(name).split(",", -1)) {
            var said = each.strip();
            if (said.isEmpty()) continue;
            var age = AGE.matcher(said);
            if (!age.matches() || all.put(age.group(1), Integer.valueOf(age.group(2))) != null)
                return wrong(name, "countries with ages from 13 to 18: IN=18,KR=14", Map.of());
        }
        return Map.copyOf(all);
    }

    private Optional<Duration> notice(String name) {
        var said = text(name).toLowerCase(Locale.ROOT);
        if (said.equals("off")) return Optional.empty();
        var days = DAYS.matcher(said).matches() ? Integer.parseInt(said) : 0;
        return days >= 1 && days <= MAX_NOTICE
                ? Optional.of(Duration.ofDays(days))
                : wrong(name, "off, or 1 to " + MAX_NOTICE + " days", Optional.empty());
    }

    private int years(String name) {
        var said = text(name);
        var years = DAYS.matcher(said).matches() ? Integer.parseInt(said) : MAX_YEARS + 1;
        return years <= MAX_YEARS ? years : wrong(name, "0 to " + MAX_YEARS + " years", 0);
    }

    private String choice(String name, List<String> words) {
        var value = text(name).toLowerCase(Locale.ROOT);
        return words.contains(value)
                ? value
                : wrong(name, String.join(" or ", words), words.getFirst());
    }

    private String word(String name, Enum<?>[] values) {
        var words = Arrays.stream(values).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        return choice(name, words).toUpperCase(Locale.ROOT);
    }

    private String address(String name, String value) {
        try {
            return InetAddress.ofLiteral(value).getHostAddress();
        } catch (IllegalArgumentException notOne) {
            return wrong(name, "an IP address such as 192.168.1.10", value);
        }
    }

    private URI url(String name, String value, String... schemes) {
        var form = schemes[schemes.length - 1] + "://host, without a path";
        try {
            var url = URI.create(value.replaceAll("/+$", ""));
            var plain = url.getRawQuery() == null && url.getRawUserInfo() == null;
            if (plain
                    && url.getHost() != null
                    && url.getRawPath().isEmpty()
                    && List.of(schemes).contains(url.getScheme())) return url;
        } catch (IllegalArgumentException notOne) {
            // The same fault as an address of another kind.
        }
        return wrong(name, "an address such as " + form, URI.create("http://localhost"));
    }

    private String line(String name, String value, int most) {
        return value.length() <= most && value.chars().noneMatch(Character::isISOControl)
                ? value
                : wrong(name, "one line of at most " + most + " characters", "");
    }

    private List<Recipient> recipients(String value) {
        try {
            return Recipients.read(Path.of(value));
        } catch (IllegalArgumentException fault) {
            return wrong("recipients", String.valueOf(fault.getMessage()), List.of());
        }
    }

    // The value is not told, since there may be a password in it.
    private Optional<URI> store(String value) {
        if (value.equals(SQLITE)) return Optional.empty();
        if (STORE.matcher(value).matches()) return Optional.of(URI.create(value));
        faults.add(
                "--store takes sqlite, or mariadb://user@host:port/database with the password in"
                        + " LYCEUM_STORE_PASSWORD.");
        return Optional.empty();
    }

    private Path file(String name, String value) {
        var file = Path.of(value);
        return Files.isReadable(file) ? file : wrong(name, "a file that can be read", file);
    }

    // What is built into the tree may not be there yet; a folder that is named must be.
    private Path pages() {
        var folder = place("web");
        if (!given.containsKey("web") || Files.isReadable(folder.resolve("class.html")))
            return folder;
        return wrong("web", "a folder with the built pages, class.html among them", folder);
    }

    private List<String> proxies() {
        return Arrays.stream(text("trustedProxy").split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value ->
                        PROXY.matcher(value).matches()
                                ? value
                                : wrong("trustedProxy", "addresses or CIDR blocks", value))
                .toList();
    }

    private String app(String value) {
        return APP.matcher(value).matches()
                ? value
                : wrong(
                        "app",
                        "<SdkAppId>:<SecretId>:<SecretKey> of 7 digits, 1 to 64, 16 to 128 letters",
                        "");
    }

    private String bearer(String value) {
        return BEARER.matcher(value).matches()
                ? value
                : wrong("otlpToken", "1 to 4096 letters, digits and signs, no spaces", "");
    }

    private String mediaSecret(String value) {
        return value.length() >= LiveKitKeys.SECRET_CHARACTERS
                ? value
                : wrong(
                        "mediaSecret",
                        "at least " + LiveKitKeys.SECRET_CHARACTERS + " characters",
                        "");
    }

    /// Notes the fault, with the value unless it is secret, and goes on with a stand-in.
    private <T> T wrong(String name, String wanted, T standIn) {
        var setting = setting(name);
        var value = setting.secret() ? "" : ", not '" + text(name) + "'";
        faults.add(setting.called() + " takes " + wanted + value + ".");
        return standIn;
    }

    private static Setting setting(String name) {
        return Setting.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
