package lyceum;

import java.util.List;
import java.util.Locale;

/// What is known of one setting: its name in [Settings], its value when nobody sets it (empty: not
/// set), whether it may stand on a command line, where others on the machine can read it, and what
/// it means.
record Setting(String name, String fallback, boolean secret, String meaning) {
    /// All of them, in the order of the record.
    static final List<Setting> ALL =
            List.of(
                    of("port", "8080", "TCP port for everything; 0 takes a free one."),
                    of(
                            "bind",
                            "",
                            "IP address to listen on. Not set: `127.0.0.1`, or `0.0.0.0` once"
                                    + " there is a certificate."),
                    of(
                            "data",
                            "./data",
                            "Folder of everything that is kept: store, keys, log. Not set: `data`"
                                    + " beside `./lyceum`, from wherever that is called."),
                    of(
                            "keyMirror",
                            "",
                            "Folder of the second copy of the keys, best on another disk. Not set:"
                                    + " `keys-again` in the data folder."),
                    of(
                            "store",
                            "sqlite",
                            "`sqlite` keeps everything in the data folder;"
                                    + " `mariadb://user@host:port/database` keeps rows there, while"
                                    + " keys and files stay in the data folder."),
                    secret("storePassword", "The password of that user."),
                    of("web", "web/dist", "Folder of the built pages."),
                    of(
                            "publicUrl",
                            "",
                            "The address people open, such as `https://class.example.org`."
                                    + " Switches the demo class off."),
                    of(
                            "region",
                            "",
                            "Where this server keeps the data, such as `EU`; each application is"
                                    + " bound to the region it was made in."),
                    of(
                            "privacyContact",
                            "",
                            "Whom people ask about their data: an address for mail or a page,"
                                    + " shown at `/privacy`."),
                    of(
                            "recipients",
                            "",
                            "JSON file of everybody else who gets data (sub-processors), shown at"
                                    + " `/privacy`; see the guide."),
                    of("tlsCertificate", "", "PEM file of the certificate with its chain."),
                    of("tlsKey", "", "PEM file of the certificate's private key (PKCS#8)."),
                    of(
                            "trustedProxy",
                            "",
                            "Addresses or CIDR blocks, with commas, of proxies that may say whom"
                                    + " they speak for."),
                    of(
                            "demo",
                            "on",
                            "A ready-made class to try, where no public address is set;"
                                    + " `--no-demo` is `--demo off`."),
                    of("rateLimits", "on", "`off` lifts the limits of calls, for measuring."),
                    of(
                            "minimumAge",
                            "0",
                            "Nobody younger agrees alone to take part, whatever the table of"
                                    + " countries says. 0: the table alone holds; else 13 to 18."),
                    of(
                            "minimumAges",
                            "",
                            "Minimum ages by country, as in `IN=18,KR=14`, each 13 to 18: where the"
                                    + " table knows the country it is raised, where it does not it"
                                    + " holds. Elsewhere the highest of the table holds, 16."),
                    of(
                            "agreementNotice",
                            "30",
                            "Days in which an application has to accept a newer agreement before it"
                                    + " can order no new class: 1 to 365; `off`: without end."),
                    of(
                            "proofYears",
                            "3",
                            "Years for which it is known after the end of an application, without"
                                    + " names, which agreements were accepted for it: 0 to 30."),
                    of(
                            "confirmClock",
                            "off",
                            "`on`: the clock is right, although it jumped or the server stood still"
                                    + " for more than 7 days; what is too old is destroyed again."),
                    secret(
                            "app",
                            "`<SdkAppId>:<SecretId>:<SecretKey>`: an application with its key,"
                                    + " made at the first start."),
                    secret(
                            "metricsToken",
                            "Bearer token that may read `/metrics`. Not set: only this machine"
                                    + " may, and only without a public address."),
                    of(
                            "otlpUrl",
                            "",
                            "Where the rows of the log service are sent too, as OTLP over HTTP:"
                                    + " `http(s)://host:port`. Not set: nowhere."),
                    of(
                            "otlpPersonal",
                            "sealed",
                            "How user ids and addresses travel there: `sealed` under our keys,"
                                    + " `none`, or `clear`; for that it stands in `--recipients`"
                                    + " with its `days`."),
                    secret("otlpToken", "Bearer token shown to that target."),
                    of("media", "child", "`child` starts our LiveKit, `external` uses yours."),
                    of("mediaUrl", "", "External LiveKit: its API, `https://…`."),
                    of("mediaSignalUrl", "", "External LiveKit: what browsers open, `wss://…`."),
                    of("mediaKey", "", "External LiveKit: the API key."),
                    secret("mediaSecret", "External LiveKit: the API secret."),
                    of("mediaProgram", "media/bin/sfu", "Program file of the media child."),
                    of(
                            "mediaAddress",
                            "",
                            "IP address at which other machines reach this one for sound and"
                                    + " picture. Not set: only this machine does."),
                    of(
                            "mediaUdpPort",
                            "0",
                            "UDP port of media; 0 takes 7882 or the next free one, on one machine"
                                    + " any."),
                    of(
                            "mediaTcpPort",
                            "0",
                            "TCP port of media for networks without UDP; 0 takes 7881 or the next"
                                    + " free one. Never open on one machine."),
                    of("turnDomain", "", "Domain of the TURN server inside the media child."),
                    of("turnCertificate", "", "PEM file of that domain's certificate."),
                    of("turnKey", "", "PEM file of that certificate's private key."),
                    of(
                            "turnTlsPort",
                            "5349",
                            "TCP port of that TURN server; port 443 of the domain must lead here."),
                    of("turnHost", "", "Host of a TURN server that somebody else runs."),
                    of("turnPort", "3478", "Port of that server."),
                    of("turnProtocol", "udp", "`udp`, `tcp` or `tls`: how clients speak to it."),
                    secret("turnSecret", "The secret shared with that server."));

    /// The flag on the command line: `publicUrl` is `--public-url`.
    String flag() {
        return "--" + words("-").toLowerCase(Locale.ROOT);
    }

    /// The variable of the environment: `publicUrl` is `LYCEUM_PUBLIC_URL`.
    String variable() {
        return "LYCEUM_" + words("_").toUpperCase(Locale.ROOT);
    }

    /// The word a person would type: the flag, or the variable where there is no flag.
    String called() {
        return secret ? variable() : flag();
    }

    private String words(String between) {
        return name.replaceAll("(?=[A-Z])", between);
    }

    private static Setting of(String name, String fallback, String meaning) {
        return new Setting(name, fallback, false, meaning);
    }

    private static Setting secret(String name, String meaning) {
        return new Setting(name, "", true, meaning);
    }
}
