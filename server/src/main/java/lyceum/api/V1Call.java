package lyceum.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lyceum.http.Form;
import lyceum.http.HttpFault;
import lyceum.http.Request;
import lyceum.json.JsonTree.JsonObject;

/// A call signed the older way: everything about it, and the signature, among its parameters.
record V1Call(
        Request request,
        Map<String, String> all,
        String algorithm,
        String signature,
        String secretId,
        long timestamp,
        String token,
        String version,
        String action)
        implements Call {
    /// The largest body, bytes.
    static final int MAX_BODY = 1024 * 1024;

    private static final Set<String> COMMON =
            Set.of(
                    "Action",
                    "Version",
                    "Timestamp",
                    "Nonce",
                    "SecretId",
                    "Region",
                    "SignatureMethod",
                    "Signature",
                    "RequestClient",
                    "Token",
                    "Language");

    private static final Set<String> ALGORITHMS = Set.of("HmacSHA1", "HmacSHA256");

    static boolean isMeant(Request request) {
        try {
            return request.parameter("Action").isPresent()
                    || request.parameter("Signature").isPresent();
        } catch (HttpFault malformed) {
            return false;
        }
    }

    static V1Call of(Request request, boolean get) {
        Map<String, String> all = parameters(fields(request, get));
        String algorithm = all.getOrDefault("SignatureMethod", "HmacSHA1");
        String action = required(all, "Action");
        String version = required(all, "Version");
        long timestamp = Call.number(required(all, "Timestamp"), "Timestamp");
        Call.number(required(all, "Nonce"), "Nonce");
        String secretId = required(all, "SecretId");
        String signature = required(all, "Signature");
        if (!ALGORITHMS.contains(algorithm)) {
            throw new ApiFault(WireError.INVALID_AUTHORIZATION, "SignatureMethod");
        }
        return new V1Call(
                request,
                all,
                algorithm,
                signature,
                secretId,
                timestamp,
                all.getOrDefault("Token", ""),
                version,
                action);
    }

    private static List<Form.Field> fields(Request request, boolean get) {
        if (get && request.path().length() + request.query().length() > Tc3Call.MAX_TARGET) {
            throw new ApiFault(WireError.REQUEST_SIZE);
        }
        try {
            return Form.parse(get ? request.query() : new String(request.read(MAX_BODY), UTF_8));
        } catch (HttpFault fault) {
            throw switch (fault.status()) {
                case 413 -> new ApiFault(WireError.REQUEST_SIZE);
                case 400 -> new ApiFault(WireError.INVALID_PARAMETER, fault.message());
                default -> fault;
            };
        }
    }

    /// Sorted by name, as they are signed.
    private static Map<String, String> parameters(List<Form.Field> fields) {
        Map<String, String> all = new TreeMap<>();
        for (Form.Field field : fields) {
            if (all.putIfAbsent(field.name(), field.value()) != null) {
                throw new ApiFault(WireError.INVALID_PARAMETER, "a parameter that comes twice");
            }
        }
        return all;
    }

    private static String required(Map<String, String> all, String name) {
        String value = all.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new ApiFault(WireError.MISSING_PARAMETER, name);
        }
        return Call.named(value, name);
    }

    @Override
    public boolean isSignedWith(String secretKey) {
        String parameters =
                all.entrySet().stream()
                        .filter(it -> !it.getKey().equals("Signature"))
                        .map(it -> it.getKey().replace('_', '.') + "=" + it.getValue())
                        .collect(Collectors.joining("&"));
        return Call.hosts(request).stream().anyMatch(host -> isSigned(secretKey, host, parameters));
    }

    private boolean isSigned(String secretKey, String host, String parameters) {
        String toSign = request.method() + host + "/?" + parameters;
        byte[] expected = Hmac.mac(algorithm, secretKey.getBytes(UTF_8), toSign);
        return Hmac.same(Base64.getEncoder().encodeToString(expected), signature);
    }

    @Override
    public String language() {
        return all.containsKey("Language")
                ? Call.language(all.get("Language"))
                : Call.language(request);
    }

    @Override
    public JsonObject parameters() {
        return Flat.tree(
                all.entrySet().stream()
                        .filter(it -> !COMMON.contains(it.getKey()))
                        .map(it -> new Form.Field(it.getKey(), it.getValue()))
                        .toList());
    }

    @Override
    public String toString() {
        return "V1Call[" + action + "]";
    }
}
