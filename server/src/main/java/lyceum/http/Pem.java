package lyceum.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Reads a certificate chain and its key from PEM files.
final class Pem {
    private static final Pattern KEY =
            Pattern.compile(
                    "-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> KINDS = List.of("EC", "RSA", "EdDSA");
    private static final char[] IN_MEMORY = "in memory only".toCharArray();

    private static final byte[] PROOF = {1, 2, 3};

    private Pem() {}

    static SslContextFactory.Server context(Listen.Tls tls) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, IN_MEMORY);
            PrivateKey key = key(tls.key());
            Certificate[] chain = chain(tls.certificate());
            if (chain.length == 0 || !belong(key, chain[0])) {
                throw new CannotListen(
                        tls.key() + " is not the key of the certificate " + tls.certificate());
            }
            store.setKeyEntry("server", key, IN_MEMORY, chain);
            var context = new SslContextFactory.Server();
            context.setKeyStore(store);
            context.setKeyStorePassword(new String(IN_MEMORY));
            context.setSniRequired(false);
            return context;
        } catch (IOException e) {
            throw new CannotListen("Cannot read the certificate or key: " + e.getMessage());
        } catch (GeneralSecurityException e) {
            throw new CannotListen(
                    tls.certificate() + " is no usable certificate for the key: " + e.getMessage());
        }
    }

    /// Whether what the one signs the other confirms.
    private static boolean belong(PrivateKey key, Certificate certificate)
            throws GeneralSecurityException {
        PublicKey confirms = certificate.getPublicKey();
        if (!confirms.getAlgorithm().equals(key.getAlgorithm())) {
            return false;
        }
        String kind = key.getAlgorithm();
        var signature =
                Signature.getInstance(
                        switch (kind) {
                            case "EC" -> "SHA256withECDSA";
                            case "RSA" -> "SHA256withRSA";
                            default -> kind;
                        });
        signature.initSign(key);
        signature.update(PROOF);
        byte[] signed = signature.sign();
        signature.initVerify(confirms);
        signature.update(PROOF);
        return signature.verify(signed);
    }

    private static Certificate[] chain(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
        }
    }

    private static PrivateKey key(Path file) throws IOException {
        Matcher pem = KEY.matcher(Files.readString(file));
        if (!pem.find()) {
            throw new CannotListen(
                    file
                            + " has no PKCS#8 key (BEGIN PRIVATE KEY). Convert it: "
                            + "openssl pkcs8 -topk8 -nocrypt -in old.pem -out new.pem");
        }
        var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        for (String kind : KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(spec);
            } catch (GeneralSecurityException tryNext) {
                continue;
            }
        }
        throw new CannotListen(file + " holds a key of an unknown kind.");
    }
}
