package lyceum.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final char[] PASSWORD = "password".toCharArray();
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    @TempDir static Path folder;
    private static KeyStore store;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path file = folder.resolve("store.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "a",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost,ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "password",
                                "-keystore",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(made.getInputStream().readAllBytes());
        assertThat(made.waitFor()).as(said).isZero();
        store = KeyStore.getInstance(file.toFile(), PASSWORD);
        write("chain.pem", "CERTIFICATE", store.getCertificate("a").getEncoded());
        write("key.pem", "PRIVATE KEY", store.getKey("a", PASSWORD).getEncoded());
        var other = KeyPairGenerator.getInstance("EC").generateKeyPair();
        write("other.pem", "PRIVATE KEY", other.getPrivate().getEncoded());
        write("old.pem", "EC PRIVATE KEY", new byte[] {1, 2, 3});
    }

    private static void write(String name, String kind, byte[] der) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN "
                        + kind
                        + "-----\n"
                        + LINES.encodeToString(der)
                        + "\n-----END "
                        + kind
                        + "-----\n");
    }

    @Test
    void certificateAndKeyServeHttps() throws Exception {
        var router = new Router().on("GET", "/", it -> Reply.text("secure " + it.secure()));
        try (var server = HttpServer.start(listen("key.pem"), router)) {
            var uri = URI.create("https://localhost:" + server.port() + "/");
            var client = HttpClient.newBuilder().sslContext(trusting()).build();
            var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("secure true");
            client.shutdownNow();
        }
    }

    @Test
    void aKeyThatCannotBeReadIsOneSentence() {
        assertThatThrownBy(() -> HttpServer.start(listen("old.pem"), new Router()))
                .isInstanceOf(CannotListen.class)
                .hasMessageContaining("openssl pkcs8");
        assertThatThrownBy(() -> HttpServer.start(listen("none.pem"), new Router()))
                .isInstanceOf(CannotListen.class)
                .hasMessageContaining("none.pem");
        assertThatThrownBy(() -> HttpServer.start(listen("other.pem"), new Router()))
                .isInstanceOf(CannotListen.class)
                .hasMessageContaining("is not the key of the certificate");
        assertThatThrownBy(() -> HttpServer.start(listen("chain.pem"), new Router()))
                .isInstanceOf(CannotListen.class);
    }

    private static Listen listen(String key) {
        var tls = new Listen.Tls(folder.resolve("chain.pem"), folder.resolve(key));
        return new Listen(
                "127.0.0.1",
                0,
                Optional.of(tls),
                List.of(),
                Listen.MAX_CONNECTIONS,
                Duration.ofSeconds(1));
    }

    private static SSLContext trusting() throws Exception {
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("a", store.getCertificate("a"));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trust);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
