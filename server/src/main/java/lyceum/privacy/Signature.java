package lyceum.privacy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.TreeMap;
import lyceum.json.Json;
import lyceum.json.JsonTree;
import lyceum.json.JsonTree.JsonObject;
import lyceum.seal.Seal;

/// Ed25519 (RFC 8032) by a key of the house that is the same after every start.
final class Signature {
    private static final String ED25519 = "Ed25519";
    private static final int SEED_BYTES = 32;
    private static final String SIG = "sig";

    private final KeyPair pair;

    Signature(Seal seal) {
        pair = pair(seal.derive("receipts", SEED_BYTES));
    }

    // The generator takes its 32 bytes from here and they are the private key.
    private static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(ED25519);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Ed25519 is part of every JDK", impossible);
        }
    }

    /// The key others check with, base64 of its X.509 form.
    String key() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /// The mark of these bytes, base64.
    String sign(byte[] bytes) {
        try {
            var signer = java.security.Signature.getInstance(ED25519);
            signer.initSign(pair.getPrivate());
            signer.update(bytes);
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("our own key does not sign", impossible);
        }
    }

    /// A record in its canonical form, with its mark as `sig`.
    byte[] signed(Record record) {
        var whole = (JsonObject) JsonTree.parse(Json.bytes(record));
        var plain = Canonical.without(whole, SIG);
        var fields = new TreeMap<>(plain.fields());
        fields.put(SIG, new JsonTree.JsonText(sign(Canonical.bytes(plain))));
        return Canonical.bytes(new JsonObject(fields));
    }

    /// Whether that key signed a canonical record, with that mark as `sig`.
    static boolean isOf(String key, JsonObject signed, String mark) {
        return isOf(key, Canonical.bytes(Canonical.without(signed, SIG)), mark);
    }

    /// Whether that key signed these bytes. False too for a key or mark that is none.
    static boolean isOf(String key, byte[] bytes, String mark) {
        try {
            var verifier = java.security.Signature.getInstance(ED25519);
            verifier.initVerify(publicKey(key));
            verifier.update(bytes);
            return verifier.verify(Base64.getDecoder().decode(mark));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return false;
        }
    }

    private static PublicKey publicKey(String key) throws GeneralSecurityException {
        var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(key));
        return KeyFactory.getInstance(ED25519).generatePublic(encoded);
    }

    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length)
                throw new IllegalStateException("the generator wants another length");
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
